import { digitAt, EntryKind, numberAt, type PackedTrie, placeAt, widthOf } from './packed';
import { PairTable } from './pair-table';
import { Pieces } from './pieces';
import { readUnits } from './unpack';

/** What is known of a unit: it stands in entries; it is one; entries begin with it. */
const HELD = 1;
const SINGLE = 2;
const BEGINS = 4;
/** Above, how often its packed pairs may still be searched; when that is used up they are unpacked. */
const SEARCH = 8;
const SEARCHES = 3;

/** How many pairs there is room for at first: what a chapter makes use of. */
const MOST_PAIRS_AT_FIRST = 2048;

/**
 * Finds the longest entry of a dictionary at a place of a text.
 *
 * Only what texts often ask for is unpacked: when a unit is met again and again, the first two units of all entries
 * that begin with it go into a hash table. Everything else is read as it is packed.
 */
export class Trie {
  /** What ends in the last match, an {@link EntryKind}. */
  kind: number = EntryKind.none;
  /** The number of its choices, or of its value among those of its piece. */
  number = 0;
  /** The number of its piece. */
  piece = 0;
  private readonly known = new Uint8Array(65_536);
  private readonly firsts: Uint16Array;
  private readonly seconds: Pieces;
  private readonly shapes: Pieces;
  private readonly forms: Pieces;
  private readonly sizes: string;
  private readonly fillings: Pieces;
  private readonly pairs: PairTable;

  /** @param alphabet the units of all entries @param singles the entries of a single unit */
  constructor(
    packed: PackedTrie,
    private readonly alphabet: Uint16Array,
    singles: Iterable<number>,
  ) {
    this.firsts = readUnits(packed.firsts);
    this.seconds = new Pieces(packed.seconds);
    this.shapes = new Pieces(packed.shapes);
    this.forms = new Pieces(packed.forms);
    this.sizes = packed.sizes;
    this.fillings = new Pieces(packed.fillings);
    this.pairs = new PairTable(capacityFor(packed.seconds.length));
    this.tell(alphabet, HELD);
    this.tell(this.firsts, BEGINS + SEARCHES * SEARCH);
    for (const unit of singles) this.known[unit]! |= SINGLE;
  }

  /** True for a code unit that occurs in an entry. */
  holds(unit: number): boolean {
    return this.known[unit] !== 0;
  }

  /** The length of the longest entry at `at` that ends by `limit`; 0 where there is none. */
  match(text: Uint16Array, at: number, limit: number): number {
    const first = text[at]!;
    const known = this.known[first]!;
    if ((known & BEGINS) !== 0 && at + 1 < limit) {
      const second = text[at + 1]!;
      let pair = this.pairs.find(first, second);
      if (pair < 0 && known >= SEARCH) pair = this.search(first, second);
      const length = pair < 0 ? 0 : this.descend(pair, text, at, limit);
      if (length > 0) return length;
    }
    if ((known & SINGLE) === 0) return 0;
    this.kind = EntryKind.replaced;
    return 1;
  }

  /** Follows a text down from the node of its first two units, and notes the last entry that ends on the way. */
  private descend(pair: number, text: Uint16Array, at: number, limit: number): number {
    const form = this.forms.kept(this.pairs.formOf(pair));
    this.piece = this.pairs.pieceOf(pair);
    const filling = this.fillings.kept(this.piece);
    let node = 0;
    let place = this.pairs.fillingOf(pair);
    let value = this.pairs.valueOf(pair);
    let best = 0;
    for (let length = 2; ; length++) {
      const head = numberAt(form, node);
      node += widthOf(head);
      const kind = head & 3;
      if (kind !== EntryKind.none) {
        best = length;
        this.kind = kind;
        if (kind === EntryKind.chosen) this.number = digitAt(form, node++);
        else if (kind === EntryKind.replaced) this.number = value++;
      }
      let children = head >> 2;
      if (children === 0 || at + length >= limit) return best;
      const unit = text[at + length]!;
      for (; children > 0; children--) {
        if (this.alphabet[placeAt(filling, 2 * place++)] === unit) break;
        // Over the child and whatever hangs below it.
        for (let open = 1; open > 0; open--) {
          const passed = numberAt(form, node);
          node += widthOfNode(passed);
          place += passed >> 2;
          open += passed >> 2;
          if ((passed & 3) === EntryKind.replaced) value++;
        }
      }
      if (children === 0) return best;
    }
  }

  /** Searches the packed pairs of a unit that entries begin with, and keeps what it finds; the last time, everything. */
  private search(first: number, second: number): number {
    this.known[first]! -= SEARCH;
    const isLast = this.known[first]! < SEARCH;
    const piece = indexIn(this.firsts, first);
    const seconds = this.seconds.at(piece);
    if (!isLast && !this.includes(seconds, second)) return -1;
    this.keep(first, isLast ? null : second, seconds, piece);
    return this.pairs.find(first, second);
  }

  private includes(seconds: string, second: number): boolean {
    const { alphabet } = this;
    for (let at = 0, place = -1; at < seconds.length; ) {
      const distance = numberAt(seconds, at);
      at += widthOf(distance);
      place += distance + 1;
      if (alphabet[place] === second) return true;
    }
    return false;
  }

  /** Adds a pair to the table, or all pairs of a first unit. */
  private keep(first: number, second: number | null, seconds: string, piece: number): void {
    const shapes = this.shapes.at(piece);
    let [place, filling, value, shapeAt] = [-1, 0, 0, 0];
    for (let at = 0; at < seconds.length; ) {
      const distance = numberAt(seconds, at);
      at += widthOf(distance);
      place += distance + 1;
      const form = numberAt(shapes, shapeAt);
      shapeAt += widthOf(form);
      const unit = this.alphabet[place]!;
      if (second === null ? this.pairs.find(first, unit) < 0 : unit === second) {
        this.pairs.add(first, unit, piece, form, filling, value);
        if (second !== null) return;
      }
      filling += placeAt(this.sizes, 4 * form);
      value += placeAt(this.sizes, 4 * form + 2);
    }
  }

  private tell(units: Uint16Array, what: number): void {
    const { known } = this;
    for (let i = 0; i < units.length; i++) known[units[i]!]! |= what;
  }
}

/** How many digits of its form a node takes up. */
function widthOfNode(head: number): number {
  return (head & 3) === EntryKind.chosen ? widthOf(head) + 1 : widthOf(head);
}

function capacityFor(pairs: number): number {
  let capacity = 16;
  while (capacity < pairs && capacity < MOST_PAIRS_AT_FIRST) capacity *= 2;
  return capacity;
}

/** The place of a unit in a sorted list that holds it. */
function indexIn(sorted: Uint16Array, unit: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}
