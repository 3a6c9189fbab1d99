import { hashOf } from './pair-hash';

/** What is known of a pair: its units, its piece, where its node stands in the forms, where its filling begins, in two parts, and how many values of the piece come before. */
const FIRST = 0;
const SECOND = 1;
const PIECE = 2;
const NODE = 3;
const FILLING = 4;
const FILLING_HIGH = 5;
const VALUE = 6;
/** One more than are used: so that pairs do not straddle the lines of the processor's cache. */
const FIELDS = 8;

/** How many pairs there is room for at first: what a chapter makes use of. */
const CAPACITY = 1024;

/** Leads from two code units to what is known of both. Open addressing, at most half full. */
export class PairTable {
  private count = 0;
  private slots = new Uint16Array(2 * CAPACITY);
  private fields = new Uint16Array(FIELDS * CAPACITY);

  /** The pair of two units, for the methods below; -1 where there is none. */
  find(first: number, second: number): number {
    const { slots, fields } = this;
    const mask = slots.length - 1;
    for (let slot = hashOf(first, second) & mask; ; slot = (slot + 1) & mask) {
      const pair = (slots[slot]! - 1) * FIELDS;
      if (pair < 0) return -1;
      if (fields[pair + SECOND] === second && fields[pair + FIRST] === first) return pair;
    }
  }

  pieceOf(pair: number): number {
    return this.fields[pair + PIECE]!;
  }

  nodeOf(pair: number): number {
    return this.fields[pair + NODE]!;
  }

  fillingOf(pair: number): number {
    return this.fields[pair + FILLING_HIGH]! * 65_536 + this.fields[pair + FILLING]!;
  }

  valueOf(pair: number): number {
    return this.fields[pair + VALUE]!;
  }

  /** Adds a pair that is not there yet, and gives it. */
  add(first: number, second: number, piece: number, node: number, filling: number, value: number): number {
    if (2 * (this.count + 1) > this.slots.length) this.grow();
    const { fields } = this;
    const pair = this.count * FIELDS;
    fields[pair + FIRST] = first;
    fields[pair + SECOND] = second;
    fields[pair + PIECE] = piece;
    fields[pair + NODE] = node;
    fields[pair + FILLING] = filling;
    fields[pair + FILLING_HIGH] = filling >> 16;
    fields[pair + VALUE] = value;
    this.put(this.count++);
    return pair;
  }

  private put(index: number): void {
    const { slots, fields } = this;
    const mask = slots.length - 1;
    let slot = hashOf(fields[index * FIELDS + FIRST]!, fields[index * FIELDS + SECOND]!) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = index + 1;
  }

  private grow(): void {
    const fields = new Uint16Array(2 * this.fields.length);
    fields.set(this.fields);
    this.fields = fields;
    this.slots = new Uint16Array(2 * this.slots.length);
    for (let index = 0; index < this.count; index++) this.put(index);
  }
}
