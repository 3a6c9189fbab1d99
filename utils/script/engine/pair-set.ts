import { PairFilter } from './pair-filter';
import { hashOf } from './pair-hash';

/** How many units there is room for at first, and how many bits the filter has for each. */
const CAPACITY = 1024;
const BITS = 4;

/** A set of pairs of code units. Open addressing, at most half full, behind a filter. */
export class PairSet {
  private filter = new PairFilter(BITS * CAPACITY);
  /** Pair after pair; 0 twice where there is none. */
  private slots = new Uint16Array(CAPACITY);
  private count = 0;

  has(first: number, second: number): boolean {
    return this.filter.mayHold(first, second) && this.find(first, second);
  }

  /** Adds a pair whose first unit is not 0. Added again, it takes up room again. */
  add(first: number, second: number): void {
    if (4 * ++this.count > this.slots.length) this.grow();
    this.put(first, second);
  }

  private find(first: number, second: number): boolean {
    const { slots } = this;
    const mask = slots.length - 2;
    for (let slot = (2 * hashOf(first, second)) & mask; ; slot = (slot + 2) & mask) {
      const found = slots[slot]!;
      if (found === first && slots[slot + 1] === second) return true;
      if (found === 0) return false;
    }
  }

  private put(first: number, second: number): void {
    const { slots } = this;
    const mask = slots.length - 2;
    this.filter.add(first, second);
    let slot = (2 * hashOf(first, second)) & mask;
    while (slots[slot] !== 0) slot = (slot + 2) & mask;
    slots[slot] = first;
    slots[slot + 1] = second;
  }

  private grow(): void {
    const { slots } = this;
    this.slots = new Uint16Array(2 * slots.length);
    this.filter = new PairFilter(BITS * this.slots.length);
    for (let slot = 0; slot < slots.length; slot += 2) {
      if (slots[slot] !== 0) this.put(slots[slot]!, slots[slot + 1]!);
    }
  }
}
