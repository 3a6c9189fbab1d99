/**
 * A dictionary as it is embedded in the extension: columns of printable text that stay small when the package is
 * compressed, and most of which are never unpacked: they are cut into pieces, one for each unit that entries begin
 * with, and a piece is looked at when a text holds its unit.
 *
 * The entries form a trie over UTF-16 code units. Below the second unit of its entries it is split into its form, of
 * which there are few, and what fills the form; see {@link PackedTrie}.
 */
export interface PackedDictionary {
  /** What single characters become, beside the shared pairs. */
  pairs: PackedPairs;
  /** Whether the shared pairs hold too, as they are or the other way round. */
  shares: 'no' | 'forward' | 'backward';
  /** The code units of the trie, in classes of about the same frequency: distances inside a class, 0 before each class. */
  alphabet: string;
  trie: PackedTrie;
  /** Entries of one unit, each as a string with its value behind it: 㐂喜喜. */
  singles: string;
  /** Characters, each as a string with what it may become beside its usual form behind it: 干乾榦. */
  alternatives: string;
  triggers: PackedTriggers;
  /** Its entries exchange words for another region's. */
  regional: boolean;
}

/** The entries of a dictionary; whatever is said to have pieces is made by {@link joinPieces}. */
export interface PackedTrie {
  /** The units that entries begin with, as distances between their codes. */
  firsts: string;
  /** A piece for each of them: the units that may follow, as distances in the alphabet. */
  seconds: string;
  /** A piece for each of them: for each of these second units, the number of the form of what hangs below. */
  shapes: string;
  /**
   * The forms, a piece each: the nodes from the second unit down, each before its children: how many children it has,
   * times four, and what ends there, an {@link EntryKind}, followed by the digit of its choices where it is `chosen`.
   */
  forms: string;
  /**
   * A piece for each first unit: for each second unit, what fills its form: for each child of a node its place in the
   * alphabet, and whatever fills the child.
   */
  fillings: string;
  /** A piece for each first unit: the values of its entries that are `replaced`, as strings, in the order of their nodes. */
  values: string;
}

/** What ends in a node: nothing; an entry whose characters become theirs one by one; one that says which of their alternatives they become; one with a value of its own. */
export const EntryKind = { none: 0, plain: 1, chosen: 2, replaced: 3 } as const;

/**
 * What shows that an entry with a value of its own may apply to a text: wherever it does, two neighbouring units of it
 * stand there.
 */
export interface PackedTriggers {
  /** Pairs that are looked for at their second unit. */
  before: PackedNeighbours;
  /** Pairs that are looked for at their first unit. */
  behind: PackedNeighbours;
}

/** Units and their neighbours, both as distances in the alphabet; a piece of neighbours for each unit. */
export interface PackedNeighbours {
  units: string;
  neighbours: string;
}

/** Characters and what they become: distances between the codes of the ones, signed distances between the others. */
export interface PackedPairs {
  from: string;
  to: string;
}

/** Ends the pieces of a column; see {@link Pieces}. */
export const END_OF_PIECE = ' ';
/** Ends it instead after every so many of them, so that one is found without cutting up the whole column. */
export const END_OF_GROUP = '!';
export const GROUP = 32;

/**
 * Digits are printable characters in their order. Left out is what a string literal of one kind or another has to
 * escape: " before them, and among them these.
 */
const ZERO = 35;
const [BACKSLASH, BACKTICK, BRACE] = [92, 96, 123];
const BASE = 89;
/** Numbers below this, all of them before the first gap, are one digit; larger ones begin with a digit from here on. */
const SINGLE = BACKSLASH - ZERO;
/** Begins a number of three further digits. */
const LONG = BASE - 1;

/** Writes a whole number from 0 to 704,968 as one, two or four digits of base 89. */
export function writeNumber(value: number): string {
  if (value < SINGLE) return digit(value);
  const high = SINGLE + Math.floor((value - SINGLE) / BASE);
  if (high < LONG) return digit(high) + digit((value - SINGLE) % BASE);
  return (
    digit(LONG) +
    digit(Math.floor(value / (BASE * BASE))) +
    digit(Math.floor(value / BASE) % BASE) +
    digit(value % BASE)
  );
}

/** Writes a whole number of either sign. */
export function writeSigned(value: number): string {
  return writeNumber(value < 0 ? -2 * value - 1 : 2 * value);
}

function digit(value: number): string {
  let code = value + ZERO;
  if (code >= BACKSLASH) code++;
  if (code >= BACKTICK) code++;
  if (code >= BRACE) code++;
  return String.fromCharCode(code);
}

/** Writes a whole number below 7,921 as two digits. */
export function writePlace(value: number): string {
  if (value >= BASE * BASE) throw new RangeError(`${value} takes more than two digits.`);
  return digit(Math.floor(value / BASE)) + digit(value % BASE);
}

/** Writes a whole number below 89 as one digit. */
export function writeDigit(value: number): string {
  if (value >= BASE) throw new RangeError(`${value} takes more than one digit.`);
  return digit(value);
}

/** Writes a string: its length in one digit, then each code unit in three. */
export function writeString(text: string): string {
  const units = text.split('').map((unit) => unit.charCodeAt(0));
  return (
    writeDigit(units.length) +
    units.map((unit) => digit(Math.floor(unit / (BASE * BASE))) + writePlace(unit % (BASE * BASE))).join('')
  );
}

/** The digit at a place of a column. */
export function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < BACKSLASH) return code - ZERO;
  if (code < BACKTICK) return code - ZERO - 1;
  return code < BRACE ? code - ZERO - 2 : code - ZERO - 3;
}

/** The number that two digits make. */
export function placeAt(text: string, at: number): number {
  return digitAt(text, at) * BASE + digitAt(text, at + 1);
}

/** The number at a place of a column. */
export function numberAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < BACKSLASH ? code - ZERO : longNumberAt(text, at);
}

function longNumberAt(text: string, at: number): number {
  const first = digitAt(text, at);
  if (first < LONG) return SINGLE + (first - SINGLE) * BASE + digitAt(text, at + 1);
  return placeAt(text, at + 1) * BASE + digitAt(text, at + 3);
}

/** How many digits a string takes up of which one says its length. */
export function widthOfString(length: number): number {
  return 1 + 3 * length;
}

/** The code unit at a place of the string that begins at another. */
export function unitAt(text: string, at: number, index: number): number {
  const place = at + widthOfString(index);
  return digitAt(text, place) * BASE * BASE + placeAt(text, place + 1);
}

/** How many digits the number at a place of a column takes up. */
export function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < BACKSLASH) return 1;
  return digitAt(text, at) < LONG ? 2 : 4;
}

/** Whether a piece ends at a place of a column. */
export function isEnd(text: string, at: number): boolean {
  return text.charCodeAt(at) < ZERO;
}

/** How many digits a number takes up. */
export function widthOf(value: number): number {
  if (value < SINGLE) return 1;
  return value < SINGLE + (LONG - SINGLE) * BASE ? 2 : 4;
}

/** The whole number of either sign that a number stands for. */
export function signedOf(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}

/** Joins the pieces of a column. */
export function joinPieces(pieces: readonly string[]): string {
  return pieces.map((piece, i) => piece + (i % GROUP === GROUP - 1 ? END_OF_GROUP : END_OF_PIECE)).join('');
}
