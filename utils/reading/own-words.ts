import type { Entry } from '../hints/model';
import type { Converter, Side } from '../script/model';
import type { Overlaid, OwnPhrase } from '../script/overlay';
import { phraseFinder, withoutOverlaps } from '../script/overlay';
import { nameFinder } from './own-names';

/** The words of the reader's own that stand before all dictionaries. */
export interface OwnWords {
  phrases: readonly OwnPhrase[];
  glossary: readonly Entry[];
}

/**
 * Finds the reader's own words in a text that is to be converted: own phrases, and names of the glossary where no
 * phrase reaches into them. Null where there are none.
 *
 * @param side the script that is wanted
 * @param plain converts into it without regional words
 */
export function ownWordFinder(
  { phrases, glossary }: OwnWords,
  side: Side,
  plain: Converter,
): ((text: string) => Overlaid[]) | null {
  const findPhrases = phrases.length > 0 ? finderOf(phrases) : null;
  const findNames = nameFinder(glossary, side, plain);
  if (!findPhrases || !findNames) return findPhrases ?? findNames;
  return (text) => withoutOverlaps(findPhrases(text), findNames(text));
}

/** Finders of lists of phrases. A list stays the same from chapter to chapter, and may be long. */
const finders = new WeakMap<readonly OwnPhrase[], (text: string) => Overlaid[]>();

function finderOf(phrases: readonly OwnPhrase[]): (text: string) => Overlaid[] {
  const known = finders.get(phrases);
  if (known) return known;
  const finder = phraseFinder(phrases);
  finders.set(phrases, finder);
  return finder;
}
