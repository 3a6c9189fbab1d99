/** A set of pairs of code units. Open addressing, never more than half full. */
export class PairSet {
  private slots = new Uint32Array(256);
  private count = 0;

  has(first: number, second: number): boolean {
    const pair = ((first << 16) | second) >>> 0;
    const mask = this.slots.length - 1;
    for (let slot = hash(pair) & mask; ; slot = (slot + 1) & mask) {
      const found = this.slots[slot]!;
      if (found === pair) return true;
      if (found === 0) return false;
    }
  }

  add(first: number, second: number): void {
    if (this.has(first, second)) return;
    if (++this.count * 2 > this.slots.length) this.grow();
    this.put(((first << 16) | second) >>> 0);
  }

  private put(pair: number): void {
    const mask = this.slots.length - 1;
    let slot = hash(pair) & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = pair;
  }

  private grow(): void {
    const { slots } = this;
    this.slots = new Uint32Array(slots.length * 2);
    for (const pair of slots) if (pair !== 0) this.put(pair);
  }
}

function hash(pair: number): number {
  const mixed = Math.imul(pair ^ (pair >>> 15), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
