import { digitAt, EntryKind, type PackedDictionary, type PackedPairs, unitAt, widthOfString } from './packed';
import { Pieces } from './pieces';
import { Trie } from './trie';
import { Triggers } from './triggers';
import type { Units } from './units';
import { type Characters, readAlphabet, readCharacters } from './unpack';

/** A dictionary over UTF-16 code units: finds the longest entry at a place of a text, and writes what it becomes. */
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
  private readonly trie: Trie;
  /** For each unit that words turn into several others, itself and these others: `干乾榦`. */
  readonly alternatives: ReadonlyMap<number, string>;
  private readonly values: Pieces;

  constructor(packed: PackedDictionary, shared: PackedPairs | undefined) {
    this.regional = packed.regional;
    this.characters = readCharacters(packed.pairs, shared, packed.shares);
    this.alphabet = readAlphabet(packed.alphabet);
    this.triggers = new Triggers(packed.triggers, this.alphabet);
    this.singles = stringsIn(packed.singles);
    this.trie = new Trie(packed.trie, this.alphabet, this.singles.keys());
    this.alternatives = stringsIn(packed.alternatives);
    this.values = new Pieces(packed.trie.values);
  }

  /** True for a code unit that occurs in an entry. */
  holds(unit: number): boolean {
    return this.trie.holds(unit);
  }

  /** The length of the longest entry at `at` that ends by `limit`; 0 where there is none. {@link write} knows it from then on. */
  match(text: Uint16Array, at: number, limit: number): number {
    return this.trie.match(text, at, limit);
  }

  /** Appends what the entry of the last {@link match} becomes, which was at `at` and had that length. */
  write(text: Uint16Array, at: number, length: number, out: Units): void {
    out.reserve(length);
    if (this.trie.kind === EntryKind.plain) {
      const { bits } = this.characters;
      for (let i = at; i < at + length; i++) out.data[out.length++] = text[i]! ^ bits[text[i]!]!;
    } else if (this.trie.kind === EntryKind.chosen) this.writeChosen(text, at, length, out);
    else if (length === 1) out.append(this.singles.get(text[at]!)!, 1);
    else this.writeValue(out);
  }

  private writeValue(out: Units): void {
    const { column } = this.values;
    let at = this.values.startOf(this.trie.piece);
    for (let passed = 0; passed < this.trie.number; passed++) at += widthOfString(digitAt(column, at));
    const length = digitAt(column, at);
    out.reserve(length);
    for (let i = 0; i < length; i++) out.data[out.length++] = unitAt(column, at, i);
  }

  /** One digit tells the choices of all characters that have one, the first character's in its lowest part. */
  private writeChosen(text: Uint16Array, at: number, length: number, out: Units): void {
    const { bits } = this.characters;
    let choices = this.trie.number;
    for (let i = at; i < at + length; i++) {
      const unit = text[i]!;
      // Once no choice is left, the usual form is meant.
      const list = choices === 0 ? undefined : this.alternatives.get(unit);
      const choice = list === undefined ? 0 : choices % list.length;
      if (list !== undefined) choices = (choices - choice) / list.length;
      out.data[out.length++] = choice === 0 ? unit ^ bits[unit]! : list!.charCodeAt(choice);
    }
  }
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
