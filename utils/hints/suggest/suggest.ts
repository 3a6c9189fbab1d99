import { fold } from '../../script/fold';
import { definitionsIn } from '../definitions';
import type { Entry, TermKind } from '../model';
import { isFunctionWord, wordsOf } from '../words';
import type { BookCounts, TermCounts } from './counts';
import { disguiseOf } from './disguises';
import { isForeign, isTitled, kindOf } from './names';

/** A name or a term that a book uses often and no glossary explains. */
export interface Suggestion {
  /** As it was last seen. */
  term: string;
  kind: TermKind;
  /** The real name that it may disguise. */
  real?: string;
  count: number;
  chapters: number;
}

/** How much must be known of a term before it is suggested. */
const LEAST_COUNT = 3;
/** Two characters look like a name too easily (张脸, 钟声). */
const LEAST_SHORT_NAMES = 5;
/** The share of its mentions that longer terms may take. */
const MOST_LONGER = 0.7;
const LEAST_SURROUNDINGS = 2;

/**
 * The names and terms of a book that are worth an entry, the most frequent first.
 *
 * @param isTaken tells what is not to be suggested: terms that have an entry, and those the reader chose to ignore
 */
export function suggestionsIn(book: BookCounts, isTaken: (term: string) => boolean): Suggestion[] {
  const candidates = Object.entries(book.terms)
    .filter(([term, counts]) => isFrequent(counts) && isUnknown(term, counts) && standsAlone(counts))
    .flatMap(([folded, counts]) => {
      const real = disguiseOf(folded)?.real;
      const kind = real ? 'stand-in' : kindFrom(folded, counts);
      return kind ? [{ folded, kind, real, counts }] : [];
    })
    .sort((a, b) => b.counts.count - a.counts.count || b.folded.length - a.folded.length);
  const chosen: typeof candidates = [];
  for (const candidate of candidates) if (!overlaps(candidate, chosen)) chosen.push(candidate);
  return chosen
    .filter(({ folded }) => !isTaken(folded))
    .map(({ kind, real, counts: { shown, count, chapters } }) => ({
      term: shown,
      kind,
      ...(real ? { real } : {}),
      count,
      chapters,
    }));
}

/**
 * What a book has taught that is worth an entry in one of its chapters.
 *
 * @param entries those that the chapter has already
 * @param ignored names that the reader does not want suggested
 */
export function suggestionsFor(
  { terms, ...book }: BookCounts,
  texts: readonly string[],
  entries: readonly Entry[],
  ignored: readonly string[],
): Suggestion[] {
  const chapter = fold(texts.join('\n'));
  const here = Object.entries(terms).filter(([folded]) => chapter.includes(folded));
  const known = [...entries, ...definitionsIn(texts)].flatMap(namesOf);
  return suggestionsIn({ ...book, terms: Object.fromEntries(here) }, takenBy([...known, ...ignored]));
}

function namesOf({ term, variants = [], aliases = [] }: Entry): string[] {
  return [term, ...variants, ...aliases];
}

/** A test for {@link suggestionsIn}: true for terms in either script that are in a list. */
export function takenBy(terms: Iterable<string>): (term: string) => boolean {
  const folded = new Set(Array.from(terms, (term) => fold(term)));
  return (term) => folded.has(fold(term));
}

function isFrequent({ count }: TermCounts): boolean {
  return count >= LEAST_COUNT;
}

/** The browser's dictionary does not know it as one word, nor as ordinary words one after the other. */
function isUnknown(term: string, { known, count }: TermCounts): boolean {
  return known * 2 < count && (isTitled(term) || !wordsOf(term).some(isFunctionWord));
}

/** It stands between borders of words, in different surroundings, and is more than a part of something longer. */
function standsAlone({ count, bordered, before, behind, longer }: TermCounts): boolean {
  return (
    bordered * 2 >= count &&
    before >= LEAST_SURROUNDINGS &&
    behind >= LEAST_SURROUNDINGS &&
    longer < count * MOST_LONGER
  );
}

/** What it names; null where neither its form nor its parts make it a name. */
function kindFrom(term: string, { count, bond }: TermCounts): TermKind | null {
  const words = wordsOf(term);
  const kind = kindOf(term);
  if (isTitled(term)) return 'person';
  // A name falls into single characters, a phrase into words.
  const isBroken = words.filter((word) => word.length === 1).length >= words.length / 2;
  if (kind === 'person') {
    const isShort = term.length === 2 && !isForeign(term);
    return isBroken && (!isShort || count >= LEAST_SHORT_NAMES) ? 'person' : null;
  }
  if (kind) return term.length > 2 || isBroken ? kind : null;
  return isBroken && bond / count >= 5 && count >= 2 * LEAST_COUNT ? 'term' : null;
}

/** A part of a chosen term that is hardly more frequent, or a chosen term with something joined. */
function overlaps(
  { folded, counts }: { folded: string; counts: TermCounts },
  chosen: readonly { folded: string; counts: TermCounts }[],
): boolean {
  return chosen.some((other) => {
    if (other.folded.includes(folded)) return counts.count < other.counts.count * 1.5;
    return folded.includes(other.folded) && counts.count * 2 < other.counts.count;
  });
}
