import { digitAt, EntryKind, isEnd, numberAt, type PackedTrie, widthAt, widthOf } from './packed';
import { PairFilter } from './pair-filter';
import { PairTable } from './pair-table';
import { Pieces } from './pieces';
import { readUnits } from './unpack';

/** What is known of a unit: it stands in entries; it is one; entries begin with it, and which units follow is not in the filter yet. */
const HELD = 1;
const SINGLE = 2;
const BEGINS = 4;
const PACKED = 8;

/** The node of two units that the filter took for a pair. */
const NOWHERE = 0xffff;

/**
 * Finds the longest entry of a dictionary at a place of a text.
 *
 * Only what texts ask for is unpacked. The first time an entry may begin with a unit, the filter learns which units may
 * follow it; and where a text holds both, what is known of the two goes into a hash table. What hangs below them is
 * read as it is packed.
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
  private readonly fillings: Pieces;
  private readonly filter: PairFilter;
  private readonly pairs = new PairTable();
  /** Where the search stands: at a node of a form, at what fills it, and behind how many values of the piece. */
  private node = 0;
  private filling = 0;
  private value = 0;

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
    this.fillings = new Pieces(packed.fillings);
    this.filter = new PairFilter(bitsFor(packed.seconds.length));
    this.tell(alphabet, HELD);
    this.tell(this.firsts, BEGINS | PACKED);
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
    if (known >= BEGINS && at + 1 < limit) {
      const second = text[at + 1]!;
      if (known >= PACKED) this.unpack(first);
      if (this.filter.mayHold(first, second) && this.goTo(first, second)) {
        const length = this.descend(text, at, limit);
        if (length > 0) return length;
      }
    }
    if ((known & SINGLE) === 0) return 0;
    this.kind = EntryKind.replaced;
    return 1;
  }

  /** Goes to the node of two units; false where there is none. */
  private goTo(first: number, second: number): boolean {
    const { pairs } = this;
    let pair = pairs.find(first, second);
    if (pair < 0) {
      if (!this.search(first, second)) this.node = NOWHERE;
      pair = pairs.add(first, second, this.piece, this.node, this.filling, this.value);
    }
    this.piece = pairs.pieceOf(pair);
    this.node = pairs.nodeOf(pair);
    this.filling = pairs.fillingOf(pair);
    this.value = pairs.valueOf(pair);
    return this.node !== NOWHERE;
  }

  /** Follows a text down from the node of its first two units, and notes the last entry that ends on the way. */
  private descend(text: Uint16Array, at: number, limit: number): number {
    const forms = this.forms.column;
    const fillings = this.fillings.column;
    let best = 0;
    for (let length = 2; ; length++) {
      const head = numberAt(forms, this.node);
      this.node += widthOf(head);
      const kind = head & 3;
      if (kind !== EntryKind.none) {
        best = length;
        this.kind = kind;
        if (kind === EntryKind.chosen) this.number = digitAt(forms, this.node++);
        else if (kind === EntryKind.replaced) this.number = this.value++;
      }
      let children = head >> 2;
      if (children === 0 || at + length >= limit) return best;
      const unit = text[at + length]!;
      for (; children > 0; children--) {
        const place = numberAt(fillings, this.filling);
        this.filling += widthOf(place);
        if (this.alphabet[place] === unit) break;
        this.pass();
      }
      if (children === 0) return best;
    }
  }

  /** Goes over a node and whatever hangs below it. */
  private pass(): void {
    const forms = this.forms.column;
    const fillings = this.fillings.column;
    for (let open = 1; open > 0; open--) {
      const head = numberAt(forms, this.node);
      this.node += widthOfNode(head);
      if ((head & 3) === EntryKind.replaced) this.value++;
      const children = head >> 2;
      for (let i = 0; i < children; i++) this.filling += widthAt(fillings, this.filling);
      open += children;
    }
  }

  /** Searches the packed pairs of a unit that entries begin with, and stops at the node of a pair. */
  private search(first: number, second: number): boolean {
    const { alphabet, forms } = this;
    const seconds = this.seconds.column;
    const shapes = this.shapes.column;
    this.piece = indexIn(this.firsts, first);
    this.filling = this.fillings.startOf(this.piece);
    this.value = 0;
    let shape = this.shapes.startOf(this.piece);
    for (let at = this.seconds.startOf(this.piece), place = -1; !isEnd(seconds, at); ) {
      const distance = numberAt(seconds, at);
      at += widthOf(distance);
      place += distance + 1;
      const form = numberAt(shapes, shape);
      shape += widthOf(form);
      this.node = forms.startOf(form);
      if (alphabet[place] === second) return true;
      this.pass();
    }
    return false;
  }

  /** Tells the filter which units may follow one that entries begin with. */
  private unpack(first: number): void {
    this.known[first]! &= ~PACKED;
    const seconds = this.seconds.column;
    for (let at = this.seconds.startOf(indexIn(this.firsts, first)), place = -1; !isEnd(seconds, at); ) {
      const distance = numberAt(seconds, at);
      at += widthOf(distance);
      place += distance + 1;
      this.filter.add(first, this.alphabet[place]!);
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

/** How large a filter is to be for so many pairs, or some fewer: about one in ten of the others gets through. */
function bitsFor(pairs: number): number {
  let bits = 64;
  while (bits < 4 * pairs) bits *= 2;
  return bits;
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
