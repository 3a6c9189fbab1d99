import { fold } from '../../script/fold';
import { runSteps } from '../../text/steps';
import { isFunctionWord, wordsOf } from '../words';

/** What is known of a possible term: only numbers, and the form in which it was last seen. */
export interface TermCounts {
  shown: string;
  /** How often it was seen, in how many chapters. */
  count: number;
  chapters: number;
  /** How often it stood between borders of words. */
  bordered: number;
  /** How often it was one word of the browser's own dictionary. */
  known: number;
  /** In how many surroundings it was seen: different characters before it and behind it. */
  before: number;
  behind: number;
  /** How often the longer runs of characters that hold it were seen, at most. */
  longer: number;
  /** How closely its characters hang together, in bits, times its count. */
  bond: number;
}

/** What was counted in the chapters of one book so far; it is stored as it is. */
export interface BookCounts {
  version: 1;
  chapters: number;
  terms: Record<string, TermCounts>;
}

const SHORTEST = 2;
const LONGEST = 5;
/** A book's counts hold at most so many terms; the rarest go. */
const MOST_TERMS = 2000;
/** So much of a chapter, in code units, tells its names. */
const COUNTED = 40_000;
/** How many runs of characters are judged between two chances for others to have their turn. */
const JUDGED_PER_STEP = 1000;
/** Below this bond characters stand together by chance. */
const LEAST_BOND = 2;

/** What has been counted before the first chapter. */
export function emptyCounts(): BookCounts {
  return { version: 1, chapters: 0, terms: {} };
}

/** The counts of a book with one more chapter; a chapter must be added once only. */
export function addChapter(book: BookCounts, texts: readonly string[]): BookCounts {
  return runSteps(addChapterInSteps(book, texts));
}

/** {@link addChapter} in steps of a few milliseconds at most. Of a very long chapter only the beginning counts. */
export function* addChapterInSteps(
  book: BookCounts,
  texts: readonly string[],
): Generator<undefined, BookCounts> {
  const terms = new Map(Object.entries(book.terms));
  for (const [term, here] of yield* countChapter(texts)) {
    const known = terms.get(term);
    terms.set(term, known ? sumOf(known, here) : here);
  }
  const kept = [...terms].sort(([, a], [, b]) => b.count - a.count).slice(0, MOST_TERMS);
  return { version: 1, chapters: book.chapters + 1, terms: Object.fromEntries(kept) };
}

function sumOf(a: TermCounts, b: TermCounts): TermCounts {
  return {
    shown: b.shown,
    count: a.count + b.count,
    chapters: a.chapters + 1,
    bordered: a.bordered + b.bordered,
    known: a.known + b.known,
    before: Math.max(a.before, b.before),
    behind: Math.max(a.behind, b.behind),
    longer: a.longer + b.longer,
    bond: a.bond + b.bond,
  };
}

interface Gram {
  count: number;
  bordered: number;
  known: number;
  shown: string;
  before: Set<string>;
  behind: Set<string>;
}

/** Every run of two to five characters that was seen twice and hangs together. */
function* countChapter(texts: readonly string[]): Generator<undefined, Map<string, TermCounts>> {
  const grams = new Map<string, Gram>();
  const single = new Map<string, number>();
  let units = 0;
  for (const text of texts) {
    if (units >= COUNTED) break;
    for (const run of runsOf(text)) {
      units += run.folded.length;
      for (const character of run.folded) single.set(character, (single.get(character) ?? 0) + 1);
      countRun(run, grams);
    }
    yield;
  }
  const longer = yield* longerCounts(grams);
  const found = new Map<string, TermCounts>();
  let judged = 0;
  for (const [term, gram] of grams) {
    if (++judged % JUDGED_PER_STEP === 0) yield;
    if (gram.count < 2) continue;
    const bond = bondOf(term, gram.count, grams, single, units);
    if (bond < LEAST_BOND) continue;
    found.set(term, {
      ...gram,
      chapters: 1,
      before: gram.before.size,
      behind: gram.behind.size,
      longer: longer.get(term) ?? 0,
      bond: Math.round(bond * gram.count),
    });
  }
  return found;
}

interface Run {
  folded: string;
  shown: string;
  /** The places at which words begin or end. */
  borders: Set<number>;
}

/** The runs of Han characters of a text, cut into words. */
function runsOf(text: string): Run[] {
  return [...text.matchAll(/\p{Script=Han}+/gu)].map(([shown]) => {
    const borders = new Set([0]);
    let at = 0;
    for (const word of wordsOf(shown)) {
      at += word.length;
      borders.add(at);
    }
    return { folded: fold(shown), shown, borders };
  });
}

function countRun({ folded, shown, borders }: Run, grams: Map<string, Gram>): void {
  for (let at = 0; at < folded.length; at++) {
    for (let length = SHORTEST; length <= LONGEST && at + length <= folded.length; length++) {
      const term = folded.slice(at, at + length);
      if (!mayBeTerm(term)) continue;
      let gram = grams.get(term);
      if (!gram) {
        gram = { count: 0, bordered: 0, known: 0, shown: '', before: new Set(), behind: new Set() };
        grams.set(term, gram);
      }
      const isBordered = borders.has(at) && borders.has(at + length);
      gram.count++;
      if (isBordered) gram.bordered++;
      if (isBordered && !hasBorderInside(borders, at, length)) gram.known++;
      gram.shown = shown.slice(at, at + length);
      // The ends of sentences are surroundings of their own, each time anew.
      gram.before.add(folded[at - 1] ?? `^${gram.count}`);
      gram.behind.add(folded[at + length] ?? `$${gram.count}`);
    }
  }
}

function hasBorderInside(borders: ReadonlySet<number>, at: number, length: number): boolean {
  for (let i = at + 1; i < at + length; i++) if (borders.has(i)) return true;
  return false;
}

/** No term begins or ends with a function word, or holds a particle; 议会 and 商会 only look so. */
function mayBeTerm(term: string): boolean {
  const last = term.at(-1)!;
  return (
    !isFunctionWord(term[0]!) && (last === '会' || !isFunctionWord(last)) && !/[的了着吗呢吧啊]/.test(term)
  );
}

/** For each gram, how often the most frequent one that is longer by a character was seen. */
function* longerCounts(grams: ReadonlyMap<string, Gram>): Generator<undefined, Map<string, number>> {
  const longer = new Map<string, number>();
  let seen = 0;
  for (const [term, { count }] of grams) {
    if (++seen % JUDGED_PER_STEP === 0) yield;
    for (const part of [term.slice(1), term.slice(0, -1)]) {
      if (count > (longer.get(part) ?? 0)) longer.set(part, count);
    }
  }
  return longer;
}

/** The mutual information of the two parts of a term at the place where it comes apart most easily, in bits. */
function bondOf(
  term: string,
  count: number,
  grams: ReadonlyMap<string, Gram>,
  single: ReadonlyMap<string, number>,
  units: number,
): number {
  const often = (part: string) => (part.length === 1 ? single.get(part) : grams.get(part)?.count) ?? count;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < term.length; i++) {
    const together = Math.log2((count * units) / (often(term.slice(0, i)) * often(term.slice(i))));
    least = Math.min(least, together);
  }
  return least;
}
