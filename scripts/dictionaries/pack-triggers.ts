import { joinPieces, type PackedNeighbours, type PackedTriggers } from '../../utils/script/engine/packed';
import { coverOf } from './cover';
import { frequencyOfPair } from './frequencies';
import { packUnits } from './pack-trie';
import type { Trie } from './trie';

/** How much more a pair costs that is found, whether its entry applies or not, than looking for pairs at a unit. */
const COST_OF_FINDING = 10;

/**
 * The pairs of units by which texts that may hold some entries are told: one of each entry, of which any would do.
 * Chosen are those that cost a text least: pairs that seldom stand in texts, looked for at units that seldom do.
 *
 * @param keys of the entries that do not become their characters one by one
 * @param costOf how often a unit stands in texts where nothing else is looked for at it
 */
export function packTriggers(
  keys: readonly string[],
  { classes }: Trie,
  costOf: (unit: string) => number,
): PackedTriggers {
  const pairs = pairsOf(keys, costOf);
  const cover = coverOf(pairs, costOf);
  const [before, behind]: [Neighbours, Neighbours] = [new Map(), new Map()];
  for (const pair of pairs) {
    const [first, second] = pair.split('') as [string, string];
    if (cover.has(first) && (!cover.has(second) || costOf(first) < costOf(second))) {
      behind.set(first, [...(behind.get(first) ?? []), second]);
    } else before.set(second, [...(before.get(second) ?? []), first]);
  }
  const places = new Map(classes.flat().map((unit, place) => [unit, place]));
  return { before: packNeighbours(before, places), behind: packNeighbours(behind, places) };
}

/** One pair of each key. */
function pairsOf(keys: readonly string[], costOf: (unit: string) => number): Set<string> {
  // Keys of two units have no choice, and what they need serves longer ones too.
  const chosen = new Set(keys.filter((key) => key.length === 2));
  const covered = coverOf(chosen, costOf);
  const rarerOf = ([first, second]: string) => (costOf(first!) < costOf(second!) ? first! : second!);
  const costOfPair = (pair: string) => {
    const isCovered = covered.has(pair[0]!) || covered.has(pair[1]!);
    return COST_OF_FINDING * frequencyOfPair(pair[0]!, pair[1]!) + (isCovered ? 0 : costOf(rarerOf(pair)));
  };
  for (const key of [...keys].sort((a, b) => a.length - b.length)) {
    const pairs = key.split('').flatMap((first, i) => (i + 1 < key.length ? [first + key[i + 1]!] : []));
    if (pairs.length === 0 || pairs.some((pair) => chosen.has(pair))) continue;
    const costs = pairs.map(costOfPair);
    const best = pairs[costs.indexOf(Math.min(...costs))]!;
    chosen.add(best);
    if (!covered.has(best[0]!) && !covered.has(best[1]!)) covered.add(rarerOf(best));
  }
  return chosen;
}

type Neighbours = Map<string, string[]>;

function packNeighbours(neighbours: Neighbours, places: ReadonlyMap<number, number>): PackedNeighbours {
  const placeOf = (unit: string) => places.get(unit.charCodeAt(0))!;
  const codes = (units: readonly string[]) => units.map((unit) => unit.charCodeAt(0));
  const sorted = [...neighbours].sort(([a], [b]) => placeOf(a) - placeOf(b));
  return {
    units: packUnits(codes(sorted.map(([unit]) => unit)), places),
    neighbours: joinPieces(sorted.map(([, others]) => packUnits(codes(others), places))),
  };
}
