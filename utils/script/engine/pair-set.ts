import { hashOf } from './pair-hash';

/** A set of pairs of code units. Open addressing, at most half full. */
export class PairSet {
  /** Pair after pair; 0 twice where there is none. */
  private slots = new Uint16Array(8192);
  private count = 0;

  has(first: number, second: number): boolean {
    const { slots } = this;
    const mask = slots.length - 2;
    for (let slot = (2 * hashOf(first, second)) & mask; ; slot = (slot + 2) & mask) {
      const found = slots[slot]!;
      if (found === first && slots[slot + 1] === second) return true;
      if (found === 0) return false;
    }
  }

  /** Adds a pair whose first unit is not 0. Added again, it takes up room again. */
  add(first: number, second: number): void {
    if (4 * ++this.count > this.slots.length) this.grow();
    const { slots } = this;
    const mask = slots.length - 2;
    let slot = (2 * hashOf(first, second)) & mask;
    while (slots[slot] !== 0) slot = (slot + 2) & mask;
    slots[slot] = first;
    slots[slot + 1] = second;
  }

  private grow(): void {
    const { slots } = this;
    this.slots = new Uint16Array(2 * slots.length);
    this.count = 1;
    for (let slot = 0; slot < slots.length; slot += 2) {
      if (slots[slot] !== 0) this.add(slots[slot]!, slots[slot + 1]!);
    }
  }
}
