/** What a line is like: a repeated line of the story's prose tells much, a repeated refrain nothing. */
export type LineKind = 'prose' | 'spoken' | 'verse' | 'formal';

/** Messages of a game or a system, notes in brackets. */
const BRACKETED = /^[【[［〔〖<＜《(（].*[】\]］〕〗>＞》)）][。！!]?$/su;
/** “Strength: 12”, “Azure Art: …”, and rows of a table. */
const LABELLED = /^[^：:，。！？“”「」\s]{1,8}[：:](?!["“「『])|[|｜\t]/u;
const SPOKEN = /^["“「『‘]/u;
/** Shorter lines are those of poems, songs, lists and dates. */
const VERSE_AT_MOST = 15;

/**
 * @param text the line as the site sent it
 * @param length how many letters and digits it holds
 */
export function kindOf(text: string, length: number): LineKind {
  const line = text.trim();
  if (BRACKETED.test(line) || LABELLED.test(line)) return 'formal';
  if (SPOKEN.test(line)) return 'spoken';
  return length <= VERSE_AT_MOST ? 'verse' : 'prose';
}

/** How much of a line's length counts as evidence that a run is no refrain. */
export function weightOf(kind: LineKind, length: number): number {
  if (kind === 'formal') return length * 0.15;
  if (kind === 'verse') return length * 0.25;
  return kind === 'spoken' && length <= VERSE_AT_MOST ? length * 0.5 : length;
}
