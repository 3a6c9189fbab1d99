import { compileTerms } from './compiled';
import { foldShown } from './folded';
import type { Entry, Hint } from './model';
import { TermIndex } from './term-index';

/** Finds terms in texts. */
export interface Matcher {
  /** Every term of a text, from left to right, the longest where several begin at one place; none overlap. */
  find(text: string): Hint[];
}

/** Terms to be found, and the entries they stand for. */
export interface Glossary {
  index: TermIndex;
  /** The entry at a place among those that were compiled. */
  entry(number: number): Entry;
}

/** Makes a matcher for entries in either script; their terms match both, and damaged writings too. */
export function createMatcher(entries: readonly Entry[]): Matcher {
  return joinGlossaries([glossaryOf(entries)]);
}

/** Compiles entries for {@link joinGlossaries}. Where two claim the same writing, the earlier one has it. */
export function glossaryOf(entries: readonly Entry[]): Glossary {
  return { index: new TermIndex(compileTerms(entries)), entry: (number) => entries[number]! };
}

/** A matcher over several glossaries; where two find the same writing, the earlier one has it. */
export function joinGlossaries(glossaries: readonly Glossary[]): Matcher {
  return {
    find(text) {
      const { units, places } = foldShown(text);
      const hints: Hint[] = [];
      for (let at = 0; at + 1 < units.length; at++) {
        const found = longestAt(glossaries, units, at);
        if (!found) continue;
        const last = at + found.length - 1;
        hints.push({ start: places?.[at] ?? at, end: (places?.[last] ?? last) + 1, entry: found.entry });
        at = last;
      }
      return hints;
    },
  };
}

function longestAt(glossaries: readonly Glossary[], units: Uint16Array, at: number) {
  let longest = 0;
  let entry: Entry | null = null;
  for (const glossary of glossaries) {
    const found = glossary.index.longestAt(units, at);
    if (!found || found.length <= longest) continue;
    longest = found.length;
    entry = glossary.entry(found.entry);
  }
  return entry && { length: longest, entry };
}
