import type { ConvertOptions, Variety } from './model';
import type { DictionaryName, PackName } from './packs';

/** Dictionaries that are searched as one; of entries of the same length the earlier dictionary's counts. */
export type Step = [DictionaryName, ...DictionaryName[]];

/** How a conversion goes. */
export interface Plan {
  /** Compatibility ideographs become their unified ones first. */
  normalise: boolean;
  /**
   * What cuts the text into segments: nothing, the first step as it goes along, or a dictionary of its own before
   * the first step.
   */
  segmentBy: 'nothing' | 'first-step' | DictionaryName;
  steps: Step[];
}

/** The files that a conversion needs; none where nothing is to be converted. */
export function packsFor({ from, to }: ConvertOptions): PackName[] {
  if (from === to) return [];
  if (from === 'hans') return ['regions', 'to-hant'];
  return to === 'hans' ? ['regions', 'to-hans'] : ['regions'];
}

/** The configurations of OpenCC, as opencc-js carries them out. */
export function planFor({ from, to, phrases }: ConvertOptions): Plan {
  const into = stepInto(to, phrases);
  const outOf = stepOutOf(from, phrases);
  if (from === 'hans') return { normalise: true, segmentBy: 'first-step', steps: [['hansToHant'], ...into] };
  if (to === 'hans') {
    return {
      normalise: true,
      segmentBy: outOf.length > 0 ? 'hantToHans' : 'nothing',
      steps: [...outOf, ['hantToHans']],
    };
  }
  // Between two regions, and into Taiwan's words, OpenCC has no configuration: the parts follow each other.
  const isPlain = (outOf.length > 0 && into.length > 0) || phrases;
  const last: Step[] = isPlain && to === 'hant-TW' && phrases ? [['wordsToTW'], ['toTW']] : into;
  return { normalise: !isPlain, segmentBy: 'nothing', steps: [...outOf, ...last] };
}

function stepInto(to: Variety, phrases: boolean): Step[] {
  if (to === 'hant-TW') return [phrases ? ['wordsToTW', 'toTW'] : ['toTW']];
  if (to === 'hant-HK') return [phrases ? ['wordsToHK', 'toHK'] : ['toHK']];
  return [];
}

function stepOutOf(from: Variety, phrases: boolean): Step[] {
  if (from === 'hant-TW') return [phrases ? ['wordsFromTW', 'fromTW'] : ['fromTW']];
  if (from === 'hant-HK') return [phrases ? ['wordsFromHK', 'fromHK'] : ['fromHK']];
  return [];
}
