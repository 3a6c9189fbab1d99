import {
  EntryKind,
  type PackedDictionary,
  type PackedPairs,
  writeNumber,
  writeSigned,
  writeString,
} from '../../utils/script/engine/packed';
import { Triggers } from '../../utils/script/engine/triggers';
import { readAlphabet } from '../../utils/script/engine/unpack';
import type { PackedDictionaries } from '../../utils/script/packs';
import { frequencyOf, simplified } from './frequencies';
import { packTrie } from './pack-trie';
import { packTriggers } from './pack-triggers';
import { DICTIONARIES, type Source } from './sources';
import { trieOf } from './trie';
import { type Entry, Values } from './values';

type Name = keyof typeof DICTIONARIES;

/** Simplified characters and the Traditional ones that stand for just them: true in both directions. */
const SHARED = sharedPairs();

/** All that conversions from Simplified need beside the regions. */
export const packToHant = (): PackedDictionaries => pack(['hansToHant']);

/** All that conversions into Simplified need beside the regions. */
export const packToHans = (): PackedDictionaries => pack(['hantToHans']);

/** What every conversion needs: the pairs of both scripts, and the ways between the kinds of Traditional. */
export const packRegions = (): PackedDictionaries => ({
  ...pack(
    (Object.keys(DICTIONARIES) as Name[]).filter((name) => name !== 'hansToHant' && name !== 'hantToHans'),
  ),
  pairs: packPairs(SHARED),
});

function pack(names: Name[]): PackedDictionaries {
  return { dictionaries: Object.fromEntries(names.map((name) => [name, packed(name)])) };
}

const known = new Map<Name, PackedDictionary>();

function packed(name: Name): PackedDictionary {
  const dictionary = known.get(name) ?? packDictionary(DICTIONARIES[name], sharingOf(name), costIn(name));
  known.set(name, dictionary);
  return dictionary;
}

/** What it costs to look for pairs at a unit; nothing where it is done anyway, on the way from Simplified to a region. */
function costIn(name: Name): (unit: string) => number {
  if (!/^to|^wordsTo/.test(name)) return frequencyOf;
  const { triggers, alphabet } = packed('hansToHant');
  const { units } = new Triggers(triggers, readAlphabet(alphabet));
  const lookedAt = new Set(units.map((unit) => String.fromCharCode(unit)));
  return (unit) => (lookedAt.has(simplified(unit)) ? 0 : frequencyOf(unit));
}

function sharingOf(name: Name): PackedDictionary['shares'] {
  return name === 'hansToHant' ? 'forward' : name === 'hantToHans' ? 'backward' : 'no';
}

function sharedPairs(): Map<string, string> {
  const toHant = charactersOf(DICTIONARIES.hansToHant);
  const toHans = charactersOf(DICTIONARIES.hantToHans);
  return new Map([...toHant].filter(([hans, hant]) => toHans.get(hant) === hans));
}

/** All entries of the sources; where two hold the same key, the earlier one counts. */
function entriesOf({ sources }: Source): Entry[] {
  return [...new Map([...sources].reverse().flat())].map(([key, value]) => ({ key, value }));
}

function isPair({ key, value }: Entry): boolean {
  return key.length === 1 && value.length === 1;
}

function charactersOf(source: Source): Map<string, string> {
  return new Map(
    entriesOf(source)
      .filter(isPair)
      .map(({ key, value }) => [key, value]),
  );
}

/** The format is described at {@link PackedDictionary}. */
function packDictionary(
  source: Source,
  shares: PackedDictionary['shares'],
  costOf: (unit: string) => number,
): PackedDictionary {
  const characters = charactersOf(source);
  const shared = new Map(shares === 'backward' ? [...SHARED].map(([hans, hant]) => [hant, hans]) : SHARED);
  const own = [...characters].filter(([key, value]) => shares === 'no' || shared.get(key) !== value);
  const entries = entriesOf(source).filter((entry) => !isPair(entry));
  const values = new Values(entries, characters, source.regional);
  const trie = trieOf(entries.map(({ key }) => key));
  return {
    pairs: packPairs(new Map(own)),
    shares,
    alphabet: trie.classes.map(packClass).join(''),
    trie: packTrie(trie, values),
    singles: entries
      .filter(({ key }) => key.length === 1)
      .map(({ key, value }) => writeString(key + value))
      .join(''),
    alternatives: values.packAlternatives(),
    triggers: packTriggers(
      entries.map(({ key }) => key).filter((key) => values.kindOf(key) !== EntryKind.plain),
      trie,
      costOf,
    ),
    regional: source.regional,
  };
}

function packPairs(pairs: ReadonlyMap<string, string>): PackedPairs {
  let [from, to, lastFrom, lastTo] = ['', '', 0, 0];
  for (const [key, value] of [...pairs].sort(([a], [b]) => a.charCodeAt(0) - b.charCodeAt(0))) {
    from += writeNumber(key.charCodeAt(0) - lastFrom);
    to += writeSigned(value.charCodeAt(0) - lastTo);
    [lastFrom, lastTo] = [key.charCodeAt(0), value.charCodeAt(0)];
  }
  return { from, to };
}

function packClass(units: readonly number[]): string {
  return writeNumber(0) + units.map((unit, i) => writeNumber(unit - (units[i - 1] ?? 0))).join('');
}
