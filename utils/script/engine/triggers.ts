import type { PackedNeighbours, PackedTriggers } from './packed';
import { Pieces } from './pieces';
import { unitsIn } from './unpack';

/**
 * What shows that an entry of a dictionary with a value of its own may apply to a text: pairs of neighbouring units.
 * They are unpacked unit by unit, when a text holds one.
 */
export class Triggers {
  private readonly befores: Neighbours;
  private readonly behinds: Neighbours;

  constructor({ before, behind }: PackedTriggers, alphabet: Uint16Array) {
    this.befores = new Neighbours(before, alphabet);
    this.behinds = new Neighbours(behind, alphabet);
  }

  /** The units that are looked at with their neighbours. */
  get units(): number[] {
    return [...this.befores.units, ...this.behinds.units];
  }

  /** The units that make a pair when they stand before a unit. */
  before(unit: number): readonly number[] {
    return this.befores.of(unit);
  }

  /** The units that make a pair when they stand behind a unit. */
  behind(unit: number): readonly number[] {
    return this.behinds.of(unit);
  }
}

class Neighbours {
  readonly units: readonly number[];
  private readonly pieces: Pieces;

  constructor(
    { units, neighbours }: PackedNeighbours,
    private readonly alphabet: Uint16Array,
  ) {
    this.units = unitsIn(units, alphabet);
    this.pieces = new Pieces(neighbours);
  }

  of(unit: number): readonly number[] {
    const number = this.units.indexOf(unit);
    return number < 0 ? [] : unitsIn(this.pieces.column, this.alphabet, this.pieces.startOf(number));
  }
}
