import type { PackedNeighbours, PackedTriggers } from './packed';
import type { PairSet } from './pair-set';
import { forEachUnit, piecesOf } from './unpack';

/**
 * What shows that an entry of a dictionary with a value of its own may apply to a text: pairs of neighbouring units.
 * They are unpacked unit by unit, when a text holds one.
 */
export class Triggers {
  /** The units that are looked at together with the one before them, each with its packed neighbours. */
  readonly before: ReadonlyMap<number, string>;
  /** The units that are looked at together with the one behind them. */
  readonly behind: ReadonlyMap<number, string>;

  constructor(
    { before, behind }: PackedTriggers,
    private readonly alphabet: Uint16Array,
  ) {
    this.before = neighboursIn(before, alphabet);
    this.behind = neighboursIn(behind, alphabet);
  }

  /** Adds the pairs that are looked for at a unit. */
  addPairs(unit: number, pairs: PairSet): void {
    forEachUnit(this.before.get(unit) ?? '', this.alphabet, (first) => pairs.add(first, unit));
    forEachUnit(this.behind.get(unit) ?? '', this.alphabet, (second) => pairs.add(unit, second));
  }
}

function neighboursIn({ units, neighbours }: PackedNeighbours, alphabet: Uint16Array): Map<number, string> {
  const pieces = piecesOf(neighbours);
  const byUnit = new Map<number, string>();
  forEachUnit(units, alphabet, (unit) => byUnit.set(unit, pieces[byUnit.size]!));
  return byUnit;
}
