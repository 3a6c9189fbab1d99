import { EntryKind, joinPieces, type PackedNeighbours, type PackedTriggers } from '../../utils/script/packed';
import { packUnits } from './pack-trie';
import { DICTIONARIES } from './sources';
import type { Trie } from './trie';
import type { Entry, Values } from './values';

/** How often units stand in phrases of either script, which tells how often they stand in texts. */
const USES = new Map<string, number>();
for (const [key, value] of DICTIONARIES.hansToHant.sources.flat()) {
  for (const unit of (key + value).split('')) USES.set(unit, (USES.get(unit) ?? 0) + 1);
}

/**
 * The pairs of units by which the entries that do not become their characters one by one are told: for each character
 * that does not become what it usually does, or for the rarest one of an entry that is replaced as a whole, the pair
 * with one of its neighbours. Most texts hold fewest pairs when it is one that other entries need anyway, else the one
 * with the rarer neighbour.
 */
export function packTriggers(
  entries: readonly Entry[],
  { classes, uses }: Trie,
  values: Values,
): PackedTriggers {
  const before = new Map<number, Set<number>>();
  const behind = new Map<number, Set<number>>();
  const choices = entries.flatMap(({ key }) => tellingPlaces(key, values).map((at) => pairsAt(key, at)));
  const isThere = ({ isBefore, unit, neighbour }: Pair) =>
    (isBefore ? before : behind).get(unit)?.has(neighbour) === true;
  // Those without a choice come first.
  for (const pairs of choices.sort((a, b) => a.length - b.length)) {
    const [pair] = pairs.sort((a, b) => uses.get(a.neighbour)! - uses.get(b.neighbour)!);
    if (!pair || pairs.some(isThere)) continue;
    const map = pair.isBefore ? before : behind;
    map.set(pair.unit, (map.get(pair.unit) ?? new Set()).add(pair.neighbour));
  }
  const places = new Map(classes.flat().map((unit, place) => [unit, place]));
  return { before: packNeighbours(before, places), behind: packNeighbours(behind, places) };
}

/** A unit that is looked at with a neighbour before or behind it. */
interface Pair {
  unit: number;
  neighbour: number;
  isBefore: boolean;
}

function pairsAt(key: string, at: number): Pair[] {
  const unit = key.charCodeAt(at);
  const pairs: Pair[] = [];
  if (at > 0) pairs.push({ unit, neighbour: key.charCodeAt(at - 1), isBefore: true });
  if (at + 1 < key.length) pairs.push({ unit, neighbour: key.charCodeAt(at + 1), isBefore: false });
  return pairs;
}

function tellingPlaces(key: string, values: Values): number[] {
  const kind = values.kindOf(key);
  if (kind === EntryKind.plain) return [];
  if (kind === EntryKind.replaced) return [rarestOf(key)];
  return key.split('').flatMap((_, i) => (values.isChosen(key, i) ? [i] : []));
}

function rarestOf(key: string): number {
  const uses = key.split('').map((unit) => USES.get(unit) ?? 0);
  return uses.indexOf(Math.min(...uses));
}

function packNeighbours(
  neighbours: ReadonlyMap<number, ReadonlySet<number>>,
  places: ReadonlyMap<number, number>,
): PackedNeighbours {
  const sorted = [...neighbours].sort(([a], [b]) => places.get(a)! - places.get(b)!);
  return {
    units: packUnits(
      sorted.map(([unit]) => unit),
      places,
    ),
    neighbours: joinPieces(sorted.map(([, others]) => packUnits([...others], places))),
  };
}
