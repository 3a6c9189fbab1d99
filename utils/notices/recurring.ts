import { reduce } from '../duplicates/stream';
import { hashOf } from '../text/hash';

/**
 * What was learned of a site: in how many of its chapters a line stood. Lines, chapters and books are kept as hashes
 * alone; nobody can read from them what was read.
 */
export interface SiteMemory {
  /** The chapters that were counted last, so that none is counted twice. */
  chapters: string[];
  lines: Record<string, LineMemory>;
}

/** In how many chapters a line stood, and in which book; `several` once it stood in another one. */
export type LineMemory = [chapters: number, book: string];

/** A chapter that is counted. */
export interface CountedChapter {
  /** Tells it from all others of the site. */
  address: string;
  book: string | null;
  texts: readonly string[];
}

/** How a line stood in other chapters of the site: not often, in several of a book, in those of several books. */
export type Recurrence = 'no' | 'chapters' | 'books';

/** A line that stood in so many chapters recurs. */
const CHAPTERS_AT_LEAST = 3;
/** So many chapters and lines are kept of one site. */
const CHAPTERS_AT_MOST = 200;
const LINES_AT_MOST = 1500;
/** A page of more paragraphs is a whole book, and counts for nothing. */
const TEXTS_AT_MOST = 3000;
/** Shorter lines recur in every story, longer ones are no site's. */
const SHORTEST = 6;
const LONGEST = 120;
/** Stands for more books than one; no hash is written so. */
const SEVERAL = '*';

/** Nothing is known of a site yet. */
export const NO_MEMORY: SiteMemory = { chapters: [], lines: {} };

/** The memory with one more chapter in it; the same memory where the chapter counts for nothing. */
export function learn(memory: SiteMemory, { address, book, texts }: CountedChapter): SiteMemory {
  const chapter = hashOf(address);
  if (texts.length > TEXTS_AT_MOST || memory.chapters.includes(chapter)) return memory;
  const own = book === null ? '' : hashOf(book);
  const keys = new Set(texts.map(keyOf));
  const lines = Object.entries(memory.lines).map(([key, [chapters, known]]): [string, LineMemory] =>
    keys.delete(key) ? [key, [chapters + 1, bookOf(known, own)]] : [key, [chapters, known]],
  );
  for (const key of keys) if (key !== '') lines.push([key, [1, own]]);
  return {
    chapters: [...memory.chapters, chapter].slice(-CHAPTERS_AT_MOST),
    lines: Object.fromEntries(kept(lines)),
  };
}

/**
 * The lines of a page that count when it is read again under another address. Where chapters are put below one another
 * the earlier ones are still there, and each would count once more with every chapter that follows: what a page keeps is
 * one page's, however often it is read. A page that exchanged its text counts whole.
 *
 * @param before what the page held when it was read last
 */
export function linesToCount(before: readonly string[], texts: readonly string[]): readonly string[] {
  const now = new Set(texts);
  const stayed = before.filter((text) => now.has(text));
  if (stayed.length * 2 <= before.length) return texts;
  const known = new Set(before);
  return texts.filter((text) => !known.has(text));
}

/** A line whose book is not known may be of any. */
function bookOf(known: string, own: string): string {
  if (known === '' || own === '' || known === own) return known || own;
  return SEVERAL;
}

/** Where there are too many lines, those that stood in the fewest chapters go, the oldest of them first. */
function kept(lines: readonly [string, LineMemory][]): readonly [string, LineMemory][] {
  if (lines.length <= LINES_AT_MOST) return lines;
  const order = lines.map((_, i) => i).sort((a, b) => lines[b]![1][0] - lines[a]![1][0] || b - a);
  const stay = new Set(order.slice(0, LINES_AT_MOST));
  return lines.filter((_, i) => stay.has(i));
}

/** Asks how a line stood in other chapters of the site. */
export function recurringIn(memory: SiteMemory): (line: string) => Recurrence {
  if (Object.keys(memory.lines).length === 0) return () => 'no';
  return (line) => {
    const key = keyOf(line);
    if (key === '' || !Object.hasOwn(memory.lines, key)) return 'no';
    const [chapters, book] = memory.lines[key]!;
    if (chapters < CHAPTERS_AT_LEAST) return 'no';
    return book === SEVERAL ? 'books' : 'chapters';
  };
}

/** A line's hash, whatever its script, width and punctuation; empty for lines that are not counted. */
function keyOf(line: string): string {
  const key = reduce(line);
  return key.length < SHORTEST || key.length > LONGEST ? '' : hashOf(key);
}
