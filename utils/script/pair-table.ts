/** Leads from two code units to the node of both. Open addressing, never more than two thirds full. */
export class PairTable {
  private readonly slots: Uint16Array;
  private readonly mask: number;
  private readonly firstUnits: Uint16Array;
  private readonly base: number;

  /** `[from, to)` are the nodes of first units. */
  constructor(
    private readonly units: Uint16Array,
    firstChild: Uint32Array,
    from: number,
    to: number,
  ) {
    this.base = firstChild[from] ?? 0;
    const count = (firstChild[to] ?? this.base) - this.base;
    this.firstUnits = new Uint16Array(count);
    let size = 16;
    while (size < count * 1.5) size *= 2;
    this.slots = new Uint16Array(size);
    this.mask = size - 1;
    for (let node = from; node < to; node++) {
      for (let child = firstChild[node]!; child < firstChild[node + 1]!; child++)
        this.add(units[node]!, child);
    }
  }

  /** The node of two units; 0 where no entry begins with them. */
  find(first: number, second: number): number {
    for (let slot = hash(first, second) & this.mask; ; slot = (slot + 1) & this.mask) {
      const index = this.slots[slot]!;
      if (index === 0) return 0;
      const node = this.base + index - 1;
      if (this.units[node] === second && this.firstUnits[index - 1] === first) return node;
    }
  }

  private add(first: number, node: number): void {
    const index = node - this.base;
    this.firstUnits[index] = first;
    let slot = hash(first, this.units[node]!) & this.mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask;
    this.slots[slot] = index + 1;
  }
}

function hash(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
