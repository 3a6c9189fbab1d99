/**
 * A dictionary as it is embedded in the extension: columns of printable text that stay small when the package is
 * compressed and become typed arrays in a few milliseconds. Numbers are written in base 91; see {@link NumberReader}.
 *
 * The entries form a trie over UTF-16 code units. Its nodes stand in breadth-first order, the children of a node in
 * the order of the alphabet. An entry's number is its place among all entries in the order of their nodes.
 */
export interface PackedDictionary {
  /** What single characters become, beside the shared pairs. */
  pairs: PackedPairs;
  /** Whether the shared pairs hold too, as they are or the other way round. */
  shares: 'no' | 'forward' | 'backward';
  /** The code units of the trie, in classes of about the same frequency: distances inside a class, 0 before each class. */
  alphabet: string;
  /** For each node but the root, its unit: how many places of the alphabet lie between it and its sibling before it. */
  units: string;
  /** For each node, how many children it has. */
  children: string;
  /** For each node with children but the root, 1 where an entry ends in it. A node without children always ends one. */
  ends: string;
  /** What a character may become beside its usual form: `干乾榦|发髮|…`. */
  alternatives: string;
  /** The entries that choose an alternative for some character, as distances between their numbers. */
  choosing: string;
  /** For each of these entries, for each of its characters that has alternatives, which one; 0 is the usual form. */
  choices: string;
  /** The entries with a value of their own, as distances between their numbers. */
  replacing: string;
  /** These values, separated by `|`. */
  values: string;
  /** For each of these entries, the place of its rarest unit, by which texts that may hold it are told. */
  rarest: string;
  /** Its entries exchange words for another region's. */
  regional: boolean;
}

/** Characters and what they become: distances between the codes of the ones, signed distances between the others. */
export interface PackedPairs {
  from: string;
  to: string;
}

/** Separates values and alternatives. */
export const SEPARATOR = '|';

/** The smallest printable character that is used as a digit. */
const ZERO = 35;
/** `\` needs an escape in a string and is left out. */
const SKIPPED = 92;
const BASE = 91;
/** Numbers below this are one digit; larger ones begin with a digit from here on. */
const SINGLE = 70;
/** Begins a number of three further digits. */
const LONG = BASE - 1;

/** Writes a whole number from 0 to 753,570 as one, two or four digits. */
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
  const code = value + ZERO;
  return String.fromCharCode(code < SKIPPED ? code : code + 1);
}

/** Reads the numbers of a column one after the other. */
export class NumberReader {
  private at = 0;

  constructor(private readonly text: string) {}

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  next(): number {
    const first = this.digit();
    if (first < SINGLE) return first;
    if (first < LONG) return SINGLE + (first - SINGLE) * BASE + this.digit();
    const high = this.digit() * BASE + this.digit();
    return high * BASE + this.digit();
  }

  nextSigned(): number {
    const value = this.next();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  private digit(): number {
    const code = this.text.charCodeAt(this.at++);
    return code < SKIPPED ? code - ZERO : code - ZERO - 1;
  }
}
