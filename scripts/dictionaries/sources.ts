import CJKCompatibility from 'opencc-js/dict/CJK_Compatibility_Ideographs';
import HKPhrases from 'opencc-js/dict/HKPhrases';
import HKPhrasesRev from 'opencc-js/dict/HKPhrasesRev';
import HKVariants from 'opencc-js/dict/HKVariants';
import HKVariantsPhrases from 'opencc-js/dict/HKVariantsPhrases';
import HKVariantsRev from 'opencc-js/dict/HKVariantsRev';
import HKVariantsRevPhrases from 'opencc-js/dict/HKVariantsRevPhrases';
import STCharacters from 'opencc-js/dict/STCharacters';
import STPhrases from 'opencc-js/dict/STPhrases';
import STRegionalPhrases from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases';
import TSCharacters from 'opencc-js/dict/TSCharacters';
import TSPhrases from 'opencc-js/dict/TSPhrases';
import TWPhrases from 'opencc-js/dict/TWPhrases';
import TWPhrasesRev from 'opencc-js/dict/TWPhrasesRev';
import TWVariants from 'opencc-js/dict/TWVariants';
import TWVariantsPhrases from 'opencc-js/dict/TWVariantsPhrases';
import TWVariantsRev from 'opencc-js/dict/TWVariantsRev';
import TWVariantsRevPhrases from 'opencc-js/dict/TWVariantsRevPhrases';
import type { DictionaryName } from '../../utils/script/packs';

/** opencc-js's dictionaries that are searched as one; where two hold the same key, the earlier one counts. */
export interface Source {
  sources: readonly (readonly (readonly [key: string, value: string])[])[];
  /** They exchange words for another region's; the others exchange characters. */
  regional: boolean;
}

/** opencc-js writes a dictionary as `key value|key value|…`. */
function parse(text: string): [string, string][] {
  return text.split('|').map((entry) => entry.split(' ') as [string, string]);
}

const characters = (...texts: string[]): Source => ({ sources: texts.map(parse), regional: false });
const words = (...texts: string[]): Source => ({ sources: texts.map(parse), regional: true });

/** The dictionaries of the engine. */
export const DICTIONARIES = {
  compatibility: characters(CJKCompatibility),
  hansToHant: characters(STPhrases, STRegionalPhrases, STCharacters),
  hantToHans: characters(TSPhrases, TSCharacters),
  toTW: characters(TWVariantsPhrases, TWVariants),
  wordsToTW: words(TWPhrases),
  toHK: characters(HKVariantsPhrases, HKVariants),
  wordsToHK: words(HKPhrases),
  fromTW: characters(TWVariantsRevPhrases, TWVariantsRev),
  wordsFromTW: words(TWPhrasesRev),
  fromHK: characters(HKVariantsRevPhrases, HKVariantsRev),
  wordsFromHK: words(HKPhrasesRev),
} satisfies Record<DictionaryName, Source>;

export const characterPairs = {
  hansToHant: parse(STCharacters),
  hantToHans: parse(TSCharacters),
  compatibility: parse(CJKCompatibility),
  twVariants: parse(TWVariants),
  hkVariants: parse(HKVariants),
};

export const phrasePairs = {
  wordsToTW: parse(TWPhrases),
  wordsToHK: parse(HKPhrases),
  wordsFromTW: parse(TWPhrasesRev),
  wordsFromHK: parse(HKPhrasesRev),
};
