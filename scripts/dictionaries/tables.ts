import { packGaps } from '../../utils/script/gaps';
import { characterPairs, DICTIONARIES } from './sources';

const isUnit = ([key, value]: readonly [string, string]) => key.length === 1 && value.length === 1;

/**
 * Characters that careless converters and regional habits use for each other, beside those that opencc-js maps.
 * The first of each pair is folded to the second, so that one term matches every writing of it.
 */
const ALSO_FOLDED = ['著着', '乾干', '瞭了', '藉借', '於于', '徵征', '覆复', '餘余', '甦苏', '箇个', '妳你'];

/**
 * What folds to `to[i]` is the character at `i` of `from`, packed: Traditional to Simplified, character by character,
 * never changing a length.
 */
export function foldTable(): { from: string; to: string } {
  const table = new Map<string, string>();
  const { compatibility, twVariants, hkVariants, hantToHans } = characterPairs;
  for (const [key, value] of [...compatibility, ...hantToHans].filter(isUnit)) table.set(key, value);
  // Regional writings of a Traditional character fold to what the standard one folds to.
  for (const [standard, regional] of [...twVariants, ...hkVariants].filter(isUnit)) {
    if (!table.has(regional)) table.set(regional, table.get(standard) ?? standard);
  }
  for (const [from, to] of ALSO_FOLDED) table.set(from!, to!);
  for (const [from, to] of pairsInWords()) if (!table.has(from)) table.set(from, to);
  const folded = [...table]
    .map(([from, to]) => [from, table.get(to) ?? to])
    .map(([from, to]) => [from!.charCodeAt(0), to!.charCodeAt(0)] as const)
    .filter(([from, to]) => from !== to)
    .sort(([a], [b]) => a - b);
  return {
    from: packGaps(folded.map(([from]) => from)),
    to: String.fromCharCode(...folded.map(([, to]) => to)),
  };
}

/** Traditional characters that only words bring about, with the Simplified one they stand for (揹 for 背). */
function* pairsInWords(): Generator<[string, string]> {
  for (const entries of DICTIONARIES.hansToHant.sources) {
    for (const [key, value] of entries) {
      // Half a character stands for nothing.
      if (key.length !== value.length || /[\ud800-\udfff]/.test(key + value)) continue;
      for (let i = 0; i < key.length; i++) if (key[i] !== value[i]) yield [value[i]!, key[i]!];
    }
  }
}

/** Characters that stand in one script only, and those that one region only writes; each list is packed. */
export function identifyTable(): { hans: string; hant: string; tw: string; hk: string } {
  const { hansToHant, hantToHans, twVariants, hkVariants } = characterPairs;
  // A Simplified character that some Traditional word holds too (后, 里, 丑) tells nothing, and the reverse.
  const words = DICTIONARIES.hansToHant.sources.flat().flatMap(([, value]) => [...value]);
  const usedInHant = new Set([...words, ...[...twVariants, ...hkVariants].map(([, value]) => value)]);
  for (const [key] of hantToHans) usedInHant.add(key);
  const usedInHans = new Set(hansToHant.map(([key]) => key));
  for (const [, value] of hantToHans) usedInHans.add(value);
  for (const pair of ALSO_FOLDED) usedInHans.add(pair[0]!);
  const only = (pairs: readonly (readonly [string, string])[], other: Set<string>) =>
    packed(
      pairs
        .filter(([key, value]) => key.length === 1 && key !== value && !other.has(key))
        .map(([key]) => key),
    );
  const { tw, hk } = regionalCharacters();
  return {
    hans: only(hansToHant, usedInHant),
    hant: only(hantToHans, usedInHans),
    tw: packed(tw),
    hk: packed(hk),
  };
}

function packed(characters: Iterable<string>): string {
  const units = new Set(Array.from(characters, (one) => one.charCodeAt(0)));
  return packGaps([...units].sort((a, b) => a - b));
}

/** Words of everyday text are written 裡 in Taiwan and 裏, 着 in Hong Kong; where both accept a form, it tells nothing. */
const ACCEPTED_IN_BOTH = new Set('麵著台臺床群峰么參啟污泄梁檐濕煙枴');

function regionalCharacters(): { tw: string; hk: string } {
  const tw = new Map(characterPairs.twVariants);
  const hk = new Map(characterPairs.hkVariants);
  const own = { tw: '', hk: '' };
  for (const standard of new Set([...tw.keys(), ...hk.keys()])) {
    const inTW = tw.get(standard) ?? standard;
    const inHK = hk.get(standard) ?? standard;
    if (inTW === inHK || ACCEPTED_IN_BOTH.has(inTW)) continue;
    // What is also the standard writing of converters (裏, 說) tells no region by itself.
    if (inTW !== standard) own.tw += inTW;
    if (inHK !== standard) own.hk += inHK;
  }
  return own;
}
