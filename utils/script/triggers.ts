/**
 * What shows that an entry with a value of its own may apply to a text: wherever it does, two neighbouring units of it
 * stand there. Any pair of an entry would do; the rarer the units, the fewer texts hold the pair.
 */
export class Triggers {
  /** Pairs of units, `first << 16 | second`. */
  readonly pairs: number[] = [];
  /** For each pair, whether it is looked for at its second unit; else at its first. */
  readonly atSecond: boolean[] = [];
  /** Units that are entries by themselves. */
  readonly singles: number[] = [];
  /** How often each unit stands in the trie, which tells how often it stands in texts. */
  private readonly uses = new Uint16Array(65_536);

  constructor(units: Uint16Array) {
    for (let node = 1; node < units.length; node++) this.uses[units[node]!]!++;
  }

  usesOf(unit: number): number {
    return this.uses[unit]!;
  }

  /**
   * Adds an entry by its unit at `at`, which does not become what it usually does, or is its rarest: the pair with
   * the rarer neighbour.
   */
  add(key: readonly number[], at: number): void {
    if (key.length === 1) {
      this.singles.push(key[0]!);
      return;
    }
    const before = at > 0 ? this.uses[key[at - 1]!]! : Number.POSITIVE_INFINITY;
    const behind = at + 1 < key.length ? this.uses[key[at + 1]!]! : Number.POSITIVE_INFINITY;
    const first = before <= behind ? at - 1 : at;
    this.pairs.push(((key[first]! << 16) | key[first + 1]!) >>> 0);
    this.atSecond.push(first < at);
  }
}
