import { fold } from '../script/fold';
import type { Variety } from '../script/model';
import type { Entry, HintScope, Region } from './model';

/** What is being read. */
export interface Place {
  /** The book, by the name under which its entries know it; null where it is not known. */
  book: string | null;
  /** The site's host name. */
  host: string;
  /** The chapter's number; null where it is not known. */
  chapter: number | null;
}

/** Of entries that claim the same writing, those of the narrower scope come first. */
const ORDER: Record<HintScope['kind'], number> = { book: 0, site: 1, everywhere: 2, pack: 3 };

/**
 * The entries that may show at a place, in the order in which they claim writings. An entry that holds from a later
 * chapter on waits; where the chapter's number is not known, it waits too, rather than give something away.
 *
 * @param packsOff the packs that are switched off, by id
 */
export function entriesInForce(
  entries: readonly Entry[],
  place: Place,
  packsOff: readonly string[] = [],
): Entry[] {
  return entries
    .filter((entry) => !entry.off && hasBegun(entry, place) && reaches(scopeOf(entry), place, packsOff))
    .sort((a, b) => ORDER[scopeOf(a).kind] - ORDER[scopeOf(b).kind]);
}

/** Where a reader is at home who prefers a script. */
export function regionOf(preferred: Variety): Region {
  if (preferred === 'hans') return 'cn';
  return preferred === 'hant-HK' ? 'hk' : 'tw';
}

/** Entries without the words of one region, which its own readers know. */
export function withoutOwnWords(entries: readonly Entry[], own: Region): Entry[] {
  return entries.filter(({ region }) => region !== own);
}

function scopeOf({ scope }: Entry): HintScope {
  return scope ?? { kind: 'everywhere' };
}

function hasBegun({ since }: Entry, { chapter }: Place): boolean {
  return since === undefined || (chapter !== null && chapter >= since);
}

/** Whether what holds there holds at a place. */
export function reaches(scope: HintScope, { book, host }: Place, packsOff: readonly string[] = []): boolean {
  switch (scope.kind) {
    case 'book':
      return isSameBook(scope.book, book);
    case 'site':
      return scope.host === host;
    case 'pack':
      return !packsOff.includes(scope.pack);
    case 'everywhere':
      return true;
  }
}

/** Whether two titles name one book, on whatever site and in whichever script. */
export function isSameBook(one: string, other: string | null): boolean {
  return other !== null && bookKey(one) === bookKey(other);
}

/** The title of a book as titles are compared: folded, without spaces and the marks around it. */
export function bookKey(title: string): string {
  return fold(title).replace(/[\s《》「」“”]/g, '');
}
