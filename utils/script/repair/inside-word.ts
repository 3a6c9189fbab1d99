import { isHan } from '../../text/han';

/** How much text on each side shows whether a word goes across. */
const REACH = 4;

let segmenter: Intl.Segmenter | undefined;

/** Whether what stands before and behind `[start, end)` is one word as soon as nothing is between; the browser knows words. */
export function isInsideWord(text: string, start: number, end: number): boolean {
  const before = onlyHan(text.slice(Math.max(0, start - REACH), start));
  const after = onlyHan(text.slice(end, end + REACH));
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  for (const { index, segment } of segmenter.segment(before + after))
    if (index < before.length && index + segment.length > before.length) return true;
  return false;
}

function onlyHan(text: string): string {
  let han = '';
  for (let i = 0; i < text.length; i++)
    if (isHan(text.charCodeAt(i)) && text.charCodeAt(i) < 0xd800) han += text[i];
  return han;
}
