import { composeEdits } from '../text/compose';
import type { Edit } from '../text/edits';
import { applyEdits } from '../text/edits';
import { Dictionary, type PackedGroup } from './dictionary';
import type { Converter, ConvertOptions, DictionaryName } from './model';
import { moveEnds, segmentEnds, stepEdits } from './step';

/** How a conversion goes: normalise, cut into segments, then one group of dictionaries after the other. */
interface Plan {
  normalise: boolean;
  segmentBy: string | null;
  steps: string[];
}

/** The groups of dictionaries that are parsed, by the pack they are from. A few hundred KB, used all the time. */
const parsed = new Map<string, Record<string, PackedGroup>>();
const dictionaries = new Map<PackedGroup, Dictionary>();

/** Which dictionary a conversion needs; null where nothing is to be converted. */
export function dictionaryFor({ from, to }: ConvertOptions): DictionaryName | null {
  if (from === to) return null;
  return from === 'hans' ? 'to-hant' : 'to-hans';
}

/**
 * Makes a converter whose output equals that of opencc-js for the same pair, with the exact place of every change.
 *
 * @param packed the dictionary that {@link dictionaryFor} names; not needed where it names none
 * @throws {SyntaxError} when `packed` is no dictionary
 */
export function createConverter(options: ConvertOptions, packed: string): Converter {
  if (options.from === options.to) return { convert: (text) => text, edits: () => [] };
  const { normalise, segmentBy, steps } = planFor(options);
  const find = (name: string) => dictionaryOf(packed, name);
  const compatibility = normalise ? find('compatibility') : null;
  const segmenter = segmentBy === null ? null : find(segmentBy);
  const chain = steps.map(find);
  const edits = (text: string): Edit[] => {
    const first = compatibility ? stepEdits(text, compatibility, [text.length]) : [];
    const start = applyEdits(text, first);
    return composeEdits(text, first, chainEdits(start, segmenter, chain));
  };
  return { edits, convert: (text) => applyEdits(text, edits(text)) };
}

/** The dictionary of one group of a pack, parsed when it is first asked for. */
export function dictionaryOf(packed: string, name: string): Dictionary {
  let groups = parsed.get(packed);
  if (!groups) {
    groups = JSON.parse(packed) as Record<string, PackedGroup>;
    parsed.set(packed, groups);
  }
  const group = groups[name];
  if (!group) throw new SyntaxError(`The dictionary holds no group “${name}”.`);
  let dictionary = dictionaries.get(group);
  if (!dictionary) {
    dictionary = new Dictionary(group);
    dictionaries.set(group, dictionary);
  }
  return dictionary;
}

function chainEdits(text: string, segmenter: Dictionary | null, chain: readonly Dictionary[]): Edit[] {
  let ends = segmenter ? segmentEnds(text, segmenter) : [text.length];
  let between = text;
  let edits: Edit[] = [];
  for (const dictionary of chain) {
    const step = stepEdits(between, dictionary, ends);
    edits = composeEdits(text, edits, step);
    ends = moveEnds(ends, step);
    between = applyEdits(between, step);
  }
  return edits;
}

/** The configurations of OpenCC, as opencc-js carries them out. */
function planFor({ from, to, phrases }: ConvertOptions): Plan {
  const into = to === 'hans' || to === 'hant' ? [] : [`to${region(to)}${phrases ? 'Words' : ''}`];
  const outOf = from === 'hans' || from === 'hant' ? [] : [`from${region(from)}${phrases ? 'Words' : ''}`];
  if (from === 'hans') {
    const segmentBy = into.length > 0 ? 'hansToHant' : null;
    return { normalise: true, segmentBy, steps: ['hansToHant', ...into] };
  }
  if (to === 'hans') {
    const segmentBy = outOf.length > 0 ? 'hantToHans' : null;
    return { normalise: true, segmentBy, steps: [...outOf, 'hantToHans'] };
  }
  // Between two regions, and into Taiwan's words, OpenCC has no configuration: the parts follow each other.
  const isPlain = (outOf.length > 0 && into.length > 0) || phrases;
  const last = isPlain && to === 'hant-TW' && phrases ? ['wordsToTW', 'toTW'] : into;
  return { normalise: !isPlain, segmentBy: null, steps: [...outOf, ...last] };
}

function region(variety: 'hant-TW' | 'hant-HK'): string {
  return variety.slice(-2);
}
