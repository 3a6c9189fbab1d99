import { NumberReader, type PackedDictionary, type PackedPairs, SEPARATOR } from './packed';
import { PairTable } from './pair-table';
import { Triggers } from './triggers';
import { readAlphabet, readCharacters, readChildren, readDistances, readEnds, readUnits } from './unpack';

/** How a found entry is packed into one number: the node in which it ends, and its length. */
const LENGTH_BITS = 6;
const LENGTH_MASK = (1 << LENGTH_BITS) - 1;

/** An entry that was found in a text; 0 where there is none. See {@link Dictionary.match}. */
export type Match = number;

/** How many code units a match covers. */
export function lengthOf(match: Match): number {
  return match & LENGTH_MASK;
}

/**
 * A dictionary over UTF-16 code units that finds the longest entry at a place of a text.
 *
 * The entries form a trie in breadth-first order, so that the children of a node lie side by side and the first two
 * levels can be skipped: a hash table leads from the first two units of a text straight to the node of both.
 */
export class Dictionary {
  /** Its entries exchange words for another region's. */
  readonly regional: boolean;
  /** What each code unit becomes where no longer entry holds it. */
  readonly characters: Uint16Array;
  /** What shows that an entry with a value of its own may apply. */
  readonly triggers: Triggers;
  /** For each unit that words turn into several others, itself and these others: `干乾榦`. */
  readonly alternatives: ReadonlyMap<number, string>;
  /** For each node, its unit. */
  private readonly units: Uint16Array;
  /** For each node, its first child; the children end where those of the next node begin. */
  private readonly firstChild: Uint32Array;
  /** 1 for each node in which an entry ends. */
  private readonly isEnd: Uint8Array;
  /** For each node, the number of its entry's value; 0 for entries that become their characters one by one. */
  private readonly valueOf: Uint16Array;
  private readonly values = [''];
  private readonly pairs: PairTable;
  /** The nodes of entries of a single unit, and a bit for each of these units. */
  private readonly singles = new Map<number, number>();
  private readonly singleBits = new Uint32Array(65_536 / 32);

  constructor(packed: PackedDictionary, shared: PackedPairs | undefined) {
    this.regional = packed.regional;
    this.characters = readCharacters(packed, shared);
    const alphabet = readAlphabet(packed.alphabet);
    this.firstChild = readChildren(packed.children);
    this.units = readUnits(packed.units, alphabet, this.firstChild);
    this.isEnd = readEnds(packed.ends, this.firstChild);
    this.valueOf = new Uint16Array(this.units.length);
    this.triggers = new Triggers(this.units);
    this.alternatives = alternativesIn(packed.alternatives);
    this.readValues(packed);
    const [from, to] = [this.firstChild[0]!, this.firstChild[1]!];
    for (let node = from; node < to; node++) {
      if (this.isEnd[node] === 1) this.addSingle(this.units[node]!, node);
    }
    this.pairs = new PairTable(this.units, this.firstChild, from, to);
  }

  /** The longest entry at `at` that ends by `limit`. */
  match(text: Uint16Array, at: number, limit: number): Match {
    let best = 0;
    if (at + 1 < limit) {
      let node = this.pairs.find(text[at]!, text[at + 1]!);
      for (let length = 2; node !== 0; length++) {
        if (this.isEnd[node] === 1) best = (node << LENGTH_BITS) | length;
        node = at + length < limit ? this.child(node, text[at + length]!) : 0;
      }
    }
    if (best !== 0 || !this.isSingle(text[at]!)) return best;
    return (this.singles.get(text[at]!)! << LENGTH_BITS) | 1;
  }

  /** What an entry becomes; null where its characters become theirs one by one. */
  value(match: Match): string | null {
    const number = this.valueOf[match >> LENGTH_BITS]!;
    return number === 0 ? null : this.values[number]!;
  }

  /** True for a code unit that occurs in an entry. */
  holds(unit: number): boolean {
    return this.triggers.usesOf(unit) > 0;
  }

  private addSingle(unit: number, node: number): void {
    this.singles.set(unit, node);
    this.singleBits[unit >> 5]! |= 1 << (unit & 31);
  }

  private isSingle(unit: number): boolean {
    return (this.singleBits[unit >> 5]! & (1 << (unit & 31))) !== 0;
  }

  private child(node: number, unit: number): number {
    const end = this.firstChild[node + 1]!;
    for (let child = this.firstChild[node]!; child < end; child++) {
      if (this.units[child] === unit) return child;
    }
    return 0;
  }

  /** Reads the values, and notes for each what tells that its entry may apply. */
  private readValues(packed: PackedDictionary): void {
    const nodes = this.entryNodes();
    const keys = new KeyReader(this.units, this.firstChild);
    const values = packed.values.split(SEPARATOR);
    const rarest = new NumberReader(packed.rarest);
    for (const [i, number] of readDistances(packed.replacing).entries()) {
      this.addValue(nodes[number]!, values[i]!);
      this.triggers.add(keys.read(nodes[number]!), rarest.next());
    }
    const { alternatives } = this;
    const choices = new NumberReader(packed.choices);
    for (const number of readDistances(packed.choosing)) {
      const key = keys.read(nodes[number]!);
      let value = '';
      for (let i = 0; i < key.length; i++) {
        const list = alternatives.get(key[i]!);
        const choice = list === undefined ? 0 : choices.next();
        if (choice > 0) this.triggers.add(key, i);
        value += choice > 0 ? list![choice]! : String.fromCharCode(this.characters[key[i]!]!);
      }
      this.addValue(nodes[number]!, value);
    }
  }

  private addValue(node: number, value: string): void {
    this.valueOf[node] = this.values.length;
    this.values.push(value);
  }

  private entryNodes(): Uint32Array {
    const nodes = new Uint32Array(this.units.length);
    let count = 0;
    for (let node = 1; node < this.units.length; node++) if (this.isEnd[node] === 1) nodes[count++] = node;
    return nodes.subarray(0, count);
  }
}

/** Reads the keys of nodes from their ends. */
class KeyReader {
  private readonly parents: Uint32Array;

  constructor(
    private readonly units: Uint16Array,
    firstChild: Uint32Array,
  ) {
    this.parents = new Uint32Array(units.length);
    for (let node = 0; node < units.length; node++) {
      this.parents.fill(node, firstChild[node]!, firstChild[node + 1]!);
    }
  }

  read(node: number): number[] {
    const key: number[] = [];
    for (let at = node; at !== 0; at = this.parents[at]!) key.push(this.units[at]!);
    return key.reverse();
  }
}

/** For each unit its alternatives, counted from 1. */
function alternativesIn(column: string): Map<number, string> {
  return new Map(column.split(SEPARATOR).map((list) => [list.charCodeAt(0), list]));
}
