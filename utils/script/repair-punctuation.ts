import type { Edit } from '../text/edits';
import { countHan, isHan } from '../text/han';

const WIDE: Record<string, string> = {
  ',': '，',
  '.': '。',
  '?': '？',
  '!': '！',
  ':': '：',
  ';': '；',
};

/** What may stand around a mark that belongs to Chinese text. */
const CHINESE_MARK = /[「」『』“”‘’《》（）【】…—，。！？：；、]/;

/**
 * Half-width marks of Chinese sentences become full-width ones. A mark counts when Chinese stands before it and no
 * Latin word, number or further dot after it; after a Latin word it counts when Chinese or the end follows.
 */
export function punctuationEdits(text: string): Edit[] {
  if (!/[,.?!:;]/.test(text) || countHan(text) * 2 < text.replace(/\s/g, '').length - 8) return [];
  const edits: Edit[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text.startsWith('...', i)) {
      const dots = /^\.{3,}/.exec(text.slice(i))![0].length;
      if (isChinese(text[i - 1])) edits.push({ start: i, end: i + dots, to: '……', because: 'punctuation' });
      i += dots - 1;
      continue;
    }
    const to = WIDE[text[i]!];
    if (to !== undefined && isSentenceMark(text, i)) {
      edits.push({ start: i, end: i + 1, to, because: 'punctuation' });
    }
  }
  return edits;
}

function isSentenceMark(text: string, at: number): boolean {
  const before = text[at - 1];
  const after = text.slice(at + 1).match(/^\s*(.?)/su)?.[1] ?? '';
  const endsOrChinese = after === '' || isChinese(after) || /["')\]]/.test(after);
  if (before !== undefined && /[A-Za-z0-9]/.test(before)) return endsOrChinese;
  if (!isChinese(before) && !/[,.?!:;"')\]]/.test(before ?? ' ')) return false;
  if (before !== undefined && /[,.?!:;"')\]]/.test(before) && !endsOrChinese) return false;
  // 「见 www.…」, 「3.5」: a dot before Latin letters or digits is part of them.
  return text[at] !== '.' || !/[A-Za-z0-9.]/.test(after);
}

function isChinese(character: string | undefined): boolean {
  return (
    character !== undefined &&
    character !== '' &&
    (isHan(character.charCodeAt(0)) || CHINESE_MARK.test(character))
  );
}
