import { type PackedNeighbours, type PackedTriggers, Pieces } from './packed';
import type { PairSet } from './pair-set';
import { unitsIn } from './unpack';

/**
 * What shows that an entry of a dictionary with a value of its own may apply to a text: pairs of neighbouring units.
 * They are unpacked unit by unit, when a text holds one.
 */
export class Triggers {
  /** For each unit that is looked at with the one before it, the number of its piece. */
  private readonly before: ReadonlyMap<number, number>;
  /** For each unit that is looked at with the one behind it, the number of its piece. */
  private readonly behind: ReadonlyMap<number, number>;
  private readonly neighboursBefore: Pieces;
  private readonly neighboursBehind: Pieces;

  constructor(
    { before, behind }: PackedTriggers,
    private readonly alphabet: Uint16Array,
  ) {
    this.before = numbersOf(before, alphabet);
    this.behind = numbersOf(behind, alphabet);
    this.neighboursBefore = new Pieces(before.neighbours);
    this.neighboursBehind = new Pieces(behind.neighbours);
  }

  /** The units that are looked at with the one before them. */
  get withBefore(): Iterable<number> {
    return this.before.keys();
  }

  /** The units that are looked at with the one behind them. */
  get withBehind(): Iterable<number> {
    return this.behind.keys();
  }

  /** Adds the pairs that are looked for at a unit. */
  addPairs(unit: number, pairs: PairSet): void {
    const { alphabet } = this;
    const [before, behind] = [this.before.get(unit), this.behind.get(unit)];
    const firsts = before === undefined ? [] : unitsIn(this.neighboursBefore.at(before), alphabet);
    for (let i = 0; i < firsts.length; i++) pairs.add(firsts[i]!, unit);
    const seconds = behind === undefined ? [] : unitsIn(this.neighboursBehind.at(behind), alphabet);
    for (let i = 0; i < seconds.length; i++) pairs.add(unit, seconds[i]!);
  }
}

function numbersOf({ units }: PackedNeighbours, alphabet: Uint16Array): Map<number, number> {
  return new Map(unitsIn(units, alphabet).map((unit, number) => [unit, number]));
}
