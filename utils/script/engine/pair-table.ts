import { hashOf } from './pair-hash';

/** What is known of a pair: its units, its piece, the form of what hangs below, and where its filling and its values begin in the piece. */
const FIRST = 0;
const SECOND = 1;
const PIECE = 2;
const FORM = 3;
const FILLING = 4;
const VALUE = 5;
const FIELDS = 6;

/** Leads from two code units to what is known of both. Open addressing, at most half full. */
export class PairTable {
  private count = 0;
  private slots: Uint16Array;
  private fields: Uint16Array;

  /** @param capacity how many pairs there is room for at first, a power of two */
  constructor(capacity: number) {
    this.slots = new Uint16Array(2 * capacity);
    this.fields = new Uint16Array(FIELDS * capacity);
  }

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

  formOf(pair: number): number {
    return this.fields[pair + FORM]!;
  }

  fillingOf(pair: number): number {
    return this.fields[pair + FILLING]!;
  }

  valueOf(pair: number): number {
    return this.fields[pair + VALUE]!;
  }

  /** Adds a pair that is not there yet. */
  add(first: number, second: number, piece: number, form: number, filling: number, value: number): void {
    if (2 * (this.count + 1) > this.slots.length) this.grow();
    const { fields } = this;
    const pair = this.count * FIELDS;
    fields[pair + FIRST] = first;
    fields[pair + SECOND] = second;
    fields[pair + PIECE] = piece;
    fields[pair + FORM] = form;
    fields[pair + FILLING] = filling;
    fields[pair + VALUE] = value;
    this.put(this.count++);
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
