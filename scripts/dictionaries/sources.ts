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

/** One of opencc-js's dictionaries: `regional` ones exchange words, the others characters. */
export interface Source {
  entries: readonly (readonly [key: string, value: string])[];
  regional: boolean;
}

/** opencc-js writes a dictionary as `key value|key value|…`. */
function parse(text: string): [string, string][] {
  return text.split('|').map((entry) => entry.split(' ') as [string, string]);
}

const characters = (text: string): Source => ({ entries: parse(text), regional: false });
const words = (text: string): Source => ({ entries: parse(text), regional: true });

const twVariants = [characters(TWVariantsPhrases), characters(TWVariants)];
const hkVariants = [characters(HKVariantsPhrases), characters(HKVariants)];
const twVariantsBack = [characters(TWVariantsRevPhrases), characters(TWVariantsRev)];
const hkVariantsBack = [characters(HKVariantsRevPhrases), characters(HKVariantsRev)];

/** Dictionaries that are searched as one; where two hold the same key, the earlier one counts. */
export const GROUPS = {
  compatibility: [characters(CJKCompatibility)],
  hansToHant: [characters(STPhrases), characters(STRegionalPhrases), characters(STCharacters)],
  hantToHans: [characters(TSPhrases), characters(TSCharacters)],
  toTW: twVariants,
  toTWWords: [words(TWPhrases), ...twVariants],
  wordsToTW: [words(TWPhrases)],
  toHK: hkVariants,
  toHKWords: [words(HKPhrases), ...hkVariants],
  fromTW: twVariantsBack,
  fromTWWords: [words(TWPhrasesRev), ...twVariantsBack],
  fromHK: hkVariantsBack,
  fromHKWords: [words(HKPhrasesRev), ...hkVariantsBack],
} satisfies Record<string, Source[]>;

export const characterPairs = {
  hansToHant: parse(STCharacters),
  hantToHans: parse(TSCharacters),
  compatibility: parse(CJKCompatibility),
  twVariants: parse(TWVariants),
  hkVariants: parse(HKVariants),
};
