import {
  type PackedDictionary,
  type PackedPairs,
  SEPARATOR,
  writeNumber,
  writeSigned,
} from '../../utils/script/packed';
import type { PackedDictionaries } from '../../utils/script/packs';
import { DICTIONARIES, type Source } from './sources';
import { type TrieNode, trieOf } from './trie';

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
  const packed = names.map((name) => [name, packDictionary(DICTIONARIES[name], sharingOf(name))]);
  return { dictionaries: Object.fromEntries(packed) };
}

function sharingOf(name: Name): PackedDictionary['shares'] {
  return name === 'hansToHant' ? 'forward' : name === 'hantToHans' ? 'backward' : 'no';
}

function sharedPairs(): Map<string, string> {
  const toHant = charactersOf(DICTIONARIES.hansToHant);
  const toHans = charactersOf(DICTIONARIES.hantToHans);
  return new Map([...toHant].filter(([hans, hant]) => toHans.get(hant) === hans));
}

interface Entry {
  key: string;
  value: string;
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
function packDictionary(source: Source, shares: PackedDictionary['shares']): PackedDictionary {
  const characters = charactersOf(source);
  const shared = new Map(shares === 'backward' ? [...SHARED].map(([hans, hant]) => [hant, hans]) : SHARED);
  const own = [...characters].filter(([key, value]) => shares === 'no' || shared.get(key) !== value);
  const entries = entriesOf(source).filter((entry) => !isPair(entry));
  const { classes, nodes } = trieOf(entries.map(({ key }) => key));
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const inOrder = nodes.flatMap(({ key }) => (key === null ? [] : byKey.get(key)!));
  return {
    pairs: packPairs(new Map(own)),
    shares,
    alphabet: classes.map(packClass).join(''),
    ...packStructure(nodes, classes.flat()),
    ...packValues(inOrder, characters, source.regional),
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

function packStructure(nodes: readonly TrieNode[], alphabet: readonly number[]) {
  const rank = new Map(alphabet.map((unit, i) => [unit, i]));
  let [units, children, ends] = ['', '', ''];
  nodes.forEach((node, i) => {
    children += writeNumber(node.children.size);
    let last = -1;
    for (const unit of node.children.keys()) {
      units += writeNumber(rank.get(unit)! - last - 1);
      last = rank.get(unit)!;
    }
    if (i > 0 && node.children.size > 0) ends += writeNumber(node.key === null ? 0 : 1);
  });
  return { units, children, ends };
}

/** @param entries in the order of their numbers */
function packValues(entries: readonly Entry[], characters: ReadonlyMap<string, string>, regional: boolean) {
  const usual = (unit: string) => characters.get(unit) ?? unit;
  const isReplaced = ({ key, value }: Entry) =>
    regional || key.length !== value.length || /[\ud800-\udfff]/.test(key + value);
  const alternatives = alternativesIn(
    entries.filter((entry) => !isReplaced(entry)),
    usual,
  );
  let [choices, choosing, replacing, rarest] = ['', '', '', ''];
  const values: string[] = [];
  let [lastChoosing, lastReplacing] = [-1, -1];
  entries.forEach((entry, number) => {
    const { key, value } = entry;
    if (isReplaced(entry)) {
      replacing += writeNumber(number - lastReplacing - 1);
      lastReplacing = number;
      values.push(value);
      rarest += writeNumber(rarestOf(key));
    } else if (key.split('').map(usual).join('') !== value) {
      choosing += writeNumber(number - lastChoosing - 1);
      lastChoosing = number;
      key.split('').forEach((unit, i) => {
        const others = alternatives.get(unit);
        if (others) choices += writeNumber(others.indexOf(value[i]!) + 1);
      });
    }
  });
  return {
    alternatives: [...alternatives].map(([unit, others]) => unit + others.join('')).join(SEPARATOR),
    choosing,
    choices,
    replacing,
    values: values.join(SEPARATOR),
    rarest,
  };
}

/** How often units stand in phrases of either script, which tells how often they stand in texts. */
const USES = new Map<string, number>();
for (const [key, value] of DICTIONARIES.hansToHant.sources.flat()) {
  for (const unit of (key + value).split('')) USES.set(unit, (USES.get(unit) ?? 0) + 1);
}

function rarestOf(key: string): number {
  const uses = key.split('').map((unit) => USES.get(unit) ?? 0);
  return uses.indexOf(Math.min(...uses));
}

/** What units become in words beside what they usually become, the most frequent first. */
function alternativesIn(entries: readonly Entry[], usual: (unit: string) => string): Map<string, string[]> {
  const uses = new Map<string, Map<string, number>>();
  for (const { key, value } of entries) {
    key.split('').forEach((unit, i) => {
      if (value[i] === usual(unit)) return;
      const counts = uses.get(unit) ?? new Map<string, number>();
      uses.set(unit, counts.set(value[i]!, (counts.get(value[i]!) ?? 0) + 1));
    });
  }
  const byCount = (counts: Map<string, number>) =>
    [...counts].sort(([, a], [, b]) => b - a).map(([unit]) => unit);
  return new Map([...uses].map(([unit, counts]) => [unit, byCount(counts)]));
}
