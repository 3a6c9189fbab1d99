import {
  EntryKind,
  joinPieces,
  type PackedNeighbours,
  type PackedTriggers,
} from '../../utils/script/engine/packed';
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
 * with its rarer neighbour. Any pair of an entry would do; the rarer the units, the fewer texts hold the pair.
 */
export function packTriggers(
  entries: readonly Entry[],
  { classes, uses }: Trie,
  values: Values,
): PackedTriggers {
  const before = new Map<number, Set<number>>();
  const behind = new Map<number, Set<number>>();
  const add = (map: Map<number, Set<number>>, unit: number, neighbour: number) =>
    map.set(unit, (map.get(unit) ?? new Set()).add(neighbour));
  for (const { key } of entries) {
    if (key.length === 1) continue;
    const usesAt = (at: number) =>
      at < 0 || at >= key.length ? Number.POSITIVE_INFINITY : uses.get(key.charCodeAt(at))!;
    for (const at of tellingPlaces(key, values)) {
      if (usesAt(at - 1) <= usesAt(at + 1)) add(before, key.charCodeAt(at), key.charCodeAt(at - 1));
      else add(behind, key.charCodeAt(at), key.charCodeAt(at + 1));
    }
  }
  const places = new Map(classes.flat().map((unit, place) => [unit, place]));
  return { before: packNeighbours(before, places), behind: packNeighbours(behind, places) };
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
