import {
  digitAt,
  EntryKind,
  numberAt,
  type PackedDictionary,
  type PackedPairs,
  Pieces,
  placeAt,
  unitAt,
  widthOf,
  widthOfString,
} from './packed';
import { PairTable } from './pair-table';
import { Triggers } from './triggers';
import type { Units } from './units';
import { type Characters, readAlphabet, readCharacters, readUnits } from './unpack';

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
 * A dictionary over UTF-16 code units that finds the longest entry at a place of a text.
 *
 * Only what texts often ask for is unpacked: when a unit is met again and again, the first two units of all entries
 * that begin with it go into a hash table. Everything else is read as it is packed.
 */
export class Dictionary {
  /** Its entries exchange words for another region's. */
  readonly regional: boolean;
  /** What code units become where no longer entry holds them. */
  readonly characters: Characters;
  /** Every unit that occurs in an entry. */
  readonly alphabet: Uint16Array;
  /** What shows that an entry with a value of its own may apply. */
  readonly triggers: Triggers;
  /** The entries of a single unit, each followed by what it becomes. */
  readonly singles: ReadonlyMap<number, string>;
  private readonly known = new Uint8Array(65_536);
  private readonly firsts: Uint16Array;
  private readonly seconds: Pieces;
  private readonly shapes: Pieces;
  private readonly packedForms: Pieces;
  private readonly packedFillings: Pieces;
  private readonly packedValues: Pieces;
  /** The pieces to which texts have led so far; for each form, how many children and how many values its nodes have. */
  private readonly forms: string[] = [];
  private readonly children: number[] = [];
  private readonly valueCounts: number[] = [];
  private readonly fillings: string[] = [];
  private readonly values: string[] = [];
  private readonly pairs: PairTable;
  /** For each unit that words turn into several others, itself and these others: `干乾榦`. */
  readonly alternatives: ReadonlyMap<number, string>;
  /** What ends in the last match; the number of its choices, or of its value in a piece. */
  private kind: number = EntryKind.none;
  private number = 0;
  private piece = 0;

  constructor(packed: PackedDictionary, shared: PackedPairs | undefined) {
    const { trie } = packed;
    this.regional = packed.regional;
    this.characters = readCharacters(packed.pairs, shared, packed.shares);
    this.alphabet = readAlphabet(packed.alphabet);
    this.triggers = new Triggers(packed.triggers, this.alphabet);
    this.singles = stringsIn(packed.singles);
    this.alternatives = stringsIn(packed.alternatives);
    this.firsts = readUnits(trie.firsts);
    this.seconds = new Pieces(trie.seconds);
    this.shapes = new Pieces(trie.shapes);
    this.packedForms = new Pieces(trie.forms);
    this.packedFillings = new Pieces(trie.fillings);
    this.packedValues = new Pieces(trie.values);
    this.pairs = new PairTable(capacityFor(trie.seconds.length));
    this.tell(this.alphabet, HELD);
    this.tell(this.firsts, BEGINS + SEARCHES * SEARCH);
    for (const unit of this.singles.keys()) this.known[unit]! |= SINGLE;
  }

  /** True for a code unit that occurs in an entry. */
  holds(unit: number): boolean {
    return this.known[unit] !== 0;
  }

  /** The length of the longest entry at `at` that ends by `limit`; 0 where there is none. {@link write} knows it from then on. */
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

  /** Appends what the entry of the last {@link match} becomes, which was at `at` and had that length. */
  write(text: Uint16Array, at: number, length: number, out: Units): void {
    out.reserve(length);
    if (this.kind === EntryKind.plain) {
      const { bits } = this.characters;
      for (let i = at; i < at + length; i++) out.data[out.length++] = text[i]! ^ bits[text[i]!]!;
    } else if (this.kind === EntryKind.chosen) this.writeChosen(text, at, length, out);
    else if (length === 1) out.append(this.singles.get(text[at]!)!, 1);
    else this.writeValue(out);
  }

  private writeValue(out: Units): void {
    this.values[this.piece] ??= this.packedValues.at(this.piece);
    const piece = this.values[this.piece]!;
    let at = 0;
    for (let passed = 0; passed < this.number; passed++) at += widthOfString(digitAt(piece, at));
    const length = digitAt(piece, at);
    out.reserve(length);
    for (let i = 0; i < length; i++) out.data[out.length++] = unitAt(piece, at, i);
  }

  /** One digit tells the choices of all characters that have one, the first character's in its lowest part. */
  private writeChosen(text: Uint16Array, at: number, length: number, out: Units): void {
    const { bits } = this.characters;
    let choices = this.number;
    for (let i = at; i < at + length; i++) {
      const unit = text[i]!;
      const list = this.alternatives.get(unit);
      const choice = list === undefined ? 0 : choices % list.length;
      if (list !== undefined) choices = (choices - choice) / list.length;
      out.data[out.length++] = choice === 0 ? unit ^ bits[unit]! : list!.charCodeAt(choice);
    }
  }

  /** Follows a text down from the node of its first two units, and notes the last entry that ends on the way. */
  private descend(pair: number, text: Uint16Array, at: number, limit: number): number {
    const form = this.forms[this.pairs.formOf(pair)]!;
    this.piece = this.pairs.pieceOf(pair);
    const filling = this.fillings[this.piece]!;
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
    this.fillings[piece] ??= this.packedFillings.at(piece);
    let [place, filling, value, shapeAt] = [-1, 0, 0, 0];
    for (let at = 0; at < seconds.length; ) {
      const distance = numberAt(seconds, at);
      at += widthOf(distance);
      place += distance + 1;
      const form = numberAt(shapes, shapeAt);
      shapeAt += widthOf(form);
      if (this.forms[form] === undefined) this.unpackForm(form);
      const unit = this.alphabet[place]!;
      if (second === null ? this.pairs.find(first, unit) < 0 : unit === second) {
        this.pairs.add(first, unit, piece, form, filling, value);
        if (second !== null) return;
      }
      filling += this.children[form]!;
      value += this.valueCounts[form]!;
    }
  }

  private unpackForm(number: number): void {
    const form = this.packedForms.at(number);
    let [children, values] = [0, 0];
    for (let node = 0; node < form.length; ) {
      const head = numberAt(form, node);
      node += widthOfNode(head);
      children += head >> 2;
      if ((head & 3) === EntryKind.replaced) values++;
    }
    this.forms[number] = form;
    this.children[number] = children;
    this.valueCounts[number] = values;
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

/** Strings by their first unit. */
function stringsIn(column: string): Map<number, string> {
  const strings = new Map<number, string>();
  for (let at = 0; at < column.length; ) {
    const length = digitAt(column, at);
    let text = '';
    for (let i = 0; i < length; i++) text += String.fromCharCode(unitAt(column, at, i));
    strings.set(text.charCodeAt(0), text);
    at += widthOfString(length);
  }
  return strings;
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
