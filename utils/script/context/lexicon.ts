import { isHan } from '../../text/han';

/**
 * Words compiled for the lattice, as a trie whose nodes stand level by level, the children of one node together and
 * in the order of the alphabet. Numbers are written as characters, counted from {@link ZERO}.
 */
export interface PackedLexicon {
  /** Each ambiguous character followed by its forms, the usual one first, joined by `|`. */
  characters: string;
  /** The characters that words are made of, the most frequent first. */
  alphabet: string;
  /**
   * The place of each node's character in the alphabet, less that of the sibling before it and one: a number below
   * {@link SHORT}, or that much more than a multiple of {@link LONG} followed by the rest.
   */
  labels: string;
  /** How many children the root and then each node has. */
  children: string;
  /** For each node the {@link FREQUENCY_BASE} logarithm of its word's frequency, plus one; 0 for no word. */
  frequencies: string;
  /** For each word its {@link Tag}. */
  tags: string;
  /** For each word with ambiguous characters its {@link Trust}, plus {@link UNUSUAL} when a form is not the usual one. */
  trusts: string;
  /** For each word so marked the numbers of the forms of its ambiguous characters. */
  forms: string;
}

/** How the writing of a word is known. */
export const Trust = { none: 0, derived: 1, disputed: 2, listed: 3 } as const;
/** Parts of speech, as coarse as they help; `none` is no word, `mark` a punctuation mark or the end of the text. */
export const Tag = {
  none: 0,
  mark: 1,
  noun: 2,
  verb: 3,
  adjective: 4,
  adverb: 5,
  number: 6,
  measure: 7,
  pronoun: 8,
  particle: 9,
  time: 10,
  place: 11,
  person: 12,
  other: 13,
} as const;
/** A letter for each tag, for the rules. */
export const TAG_LETTERS = '-.nvadmqrptlho';
export const TAG_COUNT = TAG_LETTERS.length;
export const UNUSUAL = 4;
export const ZERO = 0x30;
export const SHORT = 45;
export const LONG = 75;
export const FREQUENCY_BASE = 1.6;
/** How far back the word before a character is looked for. */
const LONGEST_BEFORE = 3;
/** How many words the frequencies were counted in. */
const TOTAL = 6e7;
/** The score of a character that no list knows. */
export const UNKNOWN = Math.log(1 / TOTAL);

/** The words that touch ambiguous characters, and the common words beside them. */
export class Lexicon {
  /** One more than the number of an ambiguous character in {@link forms}; 0 for the others. */
  readonly ambiguous = new Uint8Array(65_536);
  /** The ambiguous characters. */
  readonly units: readonly string[];
  /** The forms of each ambiguous character, the usual one first. */
  readonly forms: readonly (readonly string[])[];
  /** For each node the logarithm of its word's share of all words; 0 for no word. */
  readonly scores: Float32Array;
  /** For each node the {@link Trust} in its word's writing. */
  readonly trusts: Uint8Array;
  private readonly tags: Uint8Array;
  private readonly labels: Uint16Array;
  private readonly firstChild: Uint32Array;
  /** The place of each character in the alphabet, from 1 on; 0 for others. */
  private readonly letters = new Uint16Array(65_536);
  /** How many nodes stand for the first character of a word. */
  private rootCount = 0;
  /** For each node where the forms of its word begin in {@link wordForms}; -1 where all are the usual ones. */
  private readonly formsAt: Int32Array;
  private readonly wordForms: Uint8Array;

  constructor(packed: PackedLexicon) {
    const characters = packed.characters.split('|');
    this.units = characters.map((entry) => entry[0]!);
    this.forms = characters.map((entry) => [...entry.slice(1)]);
    characters.forEach((entry, i) => {
      this.ambiguous[entry.charCodeAt(0)] = i + 1;
    });
    const count = packed.frequencies.length;
    for (let i = 0; i < packed.alphabet.length; i++) this.letters[packed.alphabet.charCodeAt(i)] = i + 1;
    this.labels = new Uint16Array(count);
    this.firstChild = new Uint32Array(count + 1);
    this.readNodes(packed, count);
    this.scores = new Float32Array(count);
    this.trusts = new Uint8Array(count);
    this.tags = new Uint8Array(count);
    this.formsAt = new Int32Array(count).fill(-1);
    this.wordForms = new Uint8Array(packed.forms.length);
    for (let i = 0; i < packed.forms.length; i++) this.wordForms[i] = packed.forms.charCodeAt(i) - ZERO;
    this.readWords(packed);
  }

  private readNodes(packed: PackedLexicon, count: number): void {
    const number = (text: string, at: number) => text.charCodeAt(at) - ZERO;
    this.rootCount = number(packed.children, 0);
    let at = 0;
    let next = this.rootCount;
    for (let parent = -1, node = 0; parent < count; parent++) {
      let letter = 0;
      for (let left = number(packed.children, parent + 1); left > 0; left--) {
        let gap = number(packed.labels, at++);
        if (gap >= SHORT) gap = SHORT + (gap - SHORT) * LONG + number(packed.labels, at++);
        letter += gap + 1;
        this.labels[node++] = letter;
      }
      if (parent < 0) continue;
      this.firstChild[parent] = next;
      next += number(packed.children, parent + 1);
    }
    this.firstChild[count] = count;
  }

  /** Walks the trie in the order of its nodes, counting the ambiguous characters on the way to each. */
  private readWords(packed: PackedLexicon): void {
    const count = this.labels.length;
    const ambiguities = new Uint8Array(count);
    for (let node = 0; node < count; node++) {
      if (this.ambiguous[packed.alphabet.charCodeAt(this.labels[node]! - 1)] !== 0) ambiguities[node]!++;
      for (let child = this.firstChild[node]!; child < this.firstChild[node + 1]!; child++) {
        ambiguities[child] = ambiguities[node]!;
      }
    }
    let trustAt = 0;
    let tagAt = 0;
    let formsAt = 0;
    for (let node = 0; node < count; node++) {
      const frequency = packed.frequencies.charCodeAt(node) - ZERO;
      if (frequency === 0) continue;
      this.scores[node] = (frequency - 1) * Math.log(FREQUENCY_BASE) - Math.log(TOTAL);
      this.tags[node] = packed.tags.charCodeAt(tagAt++) - ZERO;
      if (ambiguities[node] === 0) continue;
      const trust = packed.trusts.charCodeAt(trustAt++) - ZERO;
      this.trusts[node] = trust % UNUSUAL;
      if (trust < UNUSUAL) continue;
      this.formsAt[node] = formsAt;
      formsAt += ambiguities[node]!;
    }
  }

  /** The node of a first character; -1 when no word begins with it. */
  root(unit: number): number {
    return this.search(0, this.rootCount, this.letters[unit]!);
  }

  /** The child of a node for the next character; -1 when no word goes on with it. */
  child(node: number, unit: number): number {
    return this.search(this.firstChild[node]!, this.firstChild[node + 1]!, this.letters[unit]!);
  }

  /** The node for a letter among the siblings `[from, to)`. */
  private search(from: number, to: number, letter: number): number {
    let low = from;
    let high = to - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const label = this.labels[middle]!;
      if (label === letter) return middle;
      if (label < letter) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** The number of the form that a word gives to the `nth` of its ambiguous characters. */
  form(node: number, nth: number): number {
    const at = this.formsAt[node]!;
    return at < 0 ? 0 : this.wordForms[at + nth]!;
  }

  /** The part of speech of the longest word that begins at a place. */
  tagAfter(text: string, at: number): number {
    if (at >= text.length || !isHan(text.charCodeAt(at))) return Tag.mark;
    let tag: number = Tag.none;
    let node = this.root(text.charCodeAt(at));
    for (let next = at + 1; node >= 0; next++) {
      if (this.tags[node] !== 0) tag = this.tags[node]!;
      if (next >= text.length) break;
      node = this.child(node, text.charCodeAt(next));
    }
    return tag;
  }

  /** The part of speech of the longest word of up to {@link LONGEST_BEFORE} characters that ends at a place. */
  tagBefore(text: string, at: number): number {
    if (at === 0 || !isHan(text.charCodeAt(at - 1))) {
      return at > 0 && isDigit(text.charCodeAt(at - 1)) ? Tag.number : Tag.mark;
    }
    for (let start = Math.max(0, at - LONGEST_BEFORE); start < at; start++) {
      let node = this.root(text.charCodeAt(start));
      for (let next = start + 1; node >= 0 && next < at; next++)
        node = this.child(node, text.charCodeAt(next));
      if (node >= 0 && this.tags[node] !== 0) return this.tags[node]!;
    }
    return Tag.none;
  }
}

function isDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
}
