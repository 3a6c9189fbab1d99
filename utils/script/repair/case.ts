import type { Edit } from '../../text/edits';
import type { Piece } from './line-pieces';
import { isCode, piecesOf } from './line-pieces';

/** Terms that are English words too: among Chinese they are meant as terms, anywhere else as words. */
const ENGLISH_WORDS = new Set(
  'it ar hr app gan coo boss windows transformer python java android twitter facebook google'.split(' '),
);
/** The parts of a joined term: letters, digits, what joins them. */
const PARTS = /[a-z]+|[^a-z]+/g;

/**
 * Known Latin terms in small letters get their own capitals (ai → AI, gpt-4 → GPT-4). Words beside other Latin words,
 * addresses, file names, hash tags and code stay as they are, and so does what has a capital already.
 *
 * @param forms how terms are rightly written, by their form in small letters
 */
export function caseEdits(text: string, forms: ReadonlyMap<string, string>): Edit[] {
  if (!/[a-z]/.test(text) || isCode(text)) return [];
  const pieces = piecesOf(text);
  const edits: Edit[] = [];
  pieces.forEach(({ kind, start, end }, i) => {
    if (kind !== 'word') return;
    const word = text.slice(start, end);
    const right = rightForm(word, forms);
    if (right === null || right === word || isInLatinText(text, pieces, i)) return;
    if (ENGLISH_WORDS.has(word) && !isAmongHan(pieces, i)) return;
    edits.push({ start, end, to: right, because: 'case' });
  });
  return edits;
}

/** The right form of a word; a joined one is known when all its parts are: letters alone or with digits. */
function rightForm(word: string, forms: ReadonlyMap<string, string>): string | null {
  if (/[^a-z0-9.+#&-]/.test(word)) return null;
  const whole = forms.get(word);
  if (whole !== undefined) return whole;
  let right = '';
  let isKnown = false;
  for (const [part] of word.matchAll(PARTS)) {
    const form = forms.get(part);
    // The letter behind a number belongs to it: gpt-4o, iphone6s.
    const isSuffix = part.length === 1 && /[0-9]$/.test(right);
    if (/[a-z]/.test(part) && form === undefined && !isSuffix) return null;
    isKnown ||= form !== undefined;
    right += form ?? part;
  }
  return isKnown ? right : null;
}

/** Whether another Latin word stands beside it, directly or across one space, with or without a mark. */
function isInLatinText(text: string, pieces: readonly Piece[], at: number): boolean {
  return [-1, 1].some((step) => {
    const beside = pieces[at + step];
    if (beside?.kind === 'other') return true;
    if (isLatin(beside)) return true;
    if (beside?.kind !== 'space' || text.slice(beside.start, beside.end) !== ' ')
      return isJoined(beside, text);
    const next = pieces[at + 2 * step];
    if (isLatin(next)) return true;
    const isHalfMark = next?.kind === 'mark' && /^[,.;:!?]+$/.test(text.slice(next.start, next.end));
    return step < 0 && isHalfMark && isLatin(pieces[at - 3]);
  });
}

function isLatin(piece: Piece | undefined): boolean {
  return piece?.kind === 'word' || piece?.kind === 'verbatim';
}

/** A hyphen without a space belongs to the word. */
function isJoined(beside: Piece | undefined, text: string): boolean {
  return beside !== undefined && text.slice(beside.start, beside.end) === '-';
}

/** Han characters, a mark or an end of the line on both sides, across a single space or not; Han on one at least. */
function isAmongHan(pieces: readonly Piece[], at: number): boolean {
  const kinds = [-1, 1].map((step) => {
    const beside = pieces[at + step];
    const isSpace = beside?.kind === 'space' && beside.end - beside.start === 1;
    return pieces[isSpace ? at + 2 * step : at + step]?.kind;
  });
  return kinds.includes('han') && kinds.every((kind) => !kind || kind === 'han' || kind === 'mark');
}
