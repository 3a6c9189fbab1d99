import type { Entry, HintScope } from './model';

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
      return scope.book === book;
    case 'site':
      return scope.host === host;
    case 'pack':
      return !packsOff.includes(scope.pack);
    case 'everywhere':
      return true;
  }
}
