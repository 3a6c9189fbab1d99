import type { Matcher } from '../hints/matcher';
import { createMatcher } from '../hints/matcher';
import type { Entry, TermKind } from '../hints/model';
import { countSides } from '../script/identify';
import type { Converter, Side } from '../script/model';
import type { Overlaid } from '../script/overlay';

const NAMES: ReadonlySet<TermKind> = new Set([
  'person',
  'place',
  'organisation',
  'work',
  'technique',
  'rank',
]);

/**
 * Finds the names of the reader's own glossary in a text, each with the form in which it is shown: as the reader wrote
 * it where that is in the wanted script; else converted by itself, so that its neighbours do not matter and no part of
 * it becomes a regional word.
 *
 * @param side the script that is wanted
 * @param plain converts into it without regional words
 */
export function nameFinder(
  glossary: readonly Entry[],
  side: Side,
  plain: Converter,
): ((text: string) => Overlaid[]) | null {
  const names = glossary.filter(({ kind }) => NAMES.has(kind));
  if (names.length === 0) return null;
  const matcher: Matcher = createMatcher(names);
  const shown = new Map<string, string>();
  const formOf = (written: string, entry: Entry): string => {
    const key = `${entry.id}\n${written}`;
    let form = shown.get(key);
    if (form === undefined) {
      const own = [entry.term, ...(entry.variants ?? [])].find(
        (term) => term.length === written.length && isIn(side, term),
      );
      form = own ?? plain.convert(written);
      shown.set(key, form);
    }
    return form;
  };
  return (text) =>
    matcher.find(text).map(({ start, end, entry }) => ({
      start,
      end,
      to: formOf(text.slice(start, end), entry),
    }));
}

/** True for a word that only one script writes so. */
function isIn(side: Side, word: string): boolean {
  const { hans, hant } = countSides(word);
  return side === 'hans' ? hans > 0 && hant === 0 : hant > 0 && hans === 0;
}
