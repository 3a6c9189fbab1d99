import type { Edit } from '../text/edits';

/** A Latin word as it stands in Chinese text. */
const WORD = /[A-Za-z][A-Za-z0-9]*(?:[.+#-][A-Za-z0-9+#]+)*/g;
/** A word of an English sentence has another one beside it. */
const WORD_BEFORE = /[A-Za-z0-9@/_.-][ ]?$/;
const WORD_AFTER = /^[ ]?[A-Za-z0-9@/_-]|^\.[A-Za-z]/;

/** Known Latin terms in small letters get their own capitals (ai → AI); English sentences stay as they are. */
export function caseEdits(text: string, forms: ReadonlyMap<string, string>): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const right = forms.get(word);
    if (right === undefined || right === word) continue;
    const end = index + word.length;
    if (WORD_BEFORE.test(text.slice(0, index)) || WORD_AFTER.test(text.slice(end))) continue;
    edits.push({ start: index, end, to: right, because: 'case' });
  }
  return edits;
}
