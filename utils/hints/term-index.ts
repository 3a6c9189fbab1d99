import type { CompiledTerms } from './compiled';
import { equals, LONG, lengthBit, mix, SEED, slotOf, startOf } from './compiled';

/** A writing that stands in a text. */
export interface Found {
  length: number;
  /** Its entry, by its place among those that were compiled. */
  entry: number;
}

/** Finds compiled terms in folded texts. */
export class TermIndex {
  constructor(private readonly terms: CompiledTerms) {}

  /** The longest writing that stands at a place of a text; null for none. */
  longestAt(text: Uint16Array, at: number): Found | null {
    if (at + 1 >= text.length) return null;
    const lengths = this.lengthsAt(text, at);
    if (lengths === 0) return null;
    let found: Found | null = null;
    const most = Math.min(this.reach(lengths), text.length - at);
    let hash = mix(SEED, text[at]!);
    for (let length = 2; length <= most; length++) {
      hash = mix(hash, text[at + length - 1]!);
      if ((lengths & lengthBit(length)) === 0) continue;
      const writing = this.writing(hash, text, at, length);
      if (writing < 0 || !isWholeWord(text, at, at + length)) continue;
      if (!this.isExcluded(writing, text, at)) found = { length, entry: this.terms.entries[writing]! };
    }
    return found;
  }

  /** The lengths that a writing beginning like the text at a place can have, as bits. */
  private lengthsAt(text: Uint16Array, at: number): number {
    const { starts } = this.terms;
    const size = starts.length >>> 1;
    const start = startOf(text[at]!, text[at + 1]!);
    for (let slot = slotOf(start, size); starts[2 * slot + 1] !== 0; slot = (slot + 1) & (size - 1)) {
      if (starts[2 * slot] === start) return starts[2 * slot + 1]!;
    }
    return 0;
  }

  private reach(lengths: number): number {
    return lengths & lengthBit(LONG) ? this.terms.longest : LONG - Math.clz32(lengths);
  }

  /** The writing that stands there; -1 for none. */
  private writing(hash: number, text: Uint16Array, at: number, length: number): number {
    const { slots, bounds } = this.terms;
    const last = slots.length - 1;
    for (let slot = slotOf(hash, slots.length); slots[slot] !== 0; slot = (slot + 1) & last) {
      const number = slots[slot]! - 1;
      const start = bounds[number]!;
      if (bounds[number + 1]! - start === length && equals(this.terms.units, start, text, at, length))
        return number;
    }
    return -1;
  }

  /** True where a writing is only a part of one of the longer words that its entry excludes. */
  private isExcluded(writing: number, text: Uint16Array, at: number): boolean {
    const { contexts, contextBounds, contextUnits } = this.terms;
    for (let i = contextBounds[writing]!; i < contextBounds[writing + 1]!; i += 3) {
      const start = at - contexts[i]!;
      if (start >= 0 && equals(contextUnits, contexts[i + 1]!, text, start, contexts[i + 2]!)) return true;
    }
    return false;
  }
}

/** Up to this length Latin terms look like words of other languages (it, arm). */
const SHORT = 3;
const SPACE = 0x20;

/** Latin words and numbers do not match inside longer ones, short ones not among other Latin words either. */
function isWholeWord(text: Uint16Array, start: number, end: number): boolean {
  const [before, first, last, after] = [text[start - 1], text[start]!, text[end - 1]!, text[end]];
  if (
    isWordUnit(first) &&
    (isWordUnit(before) || (before === SPACE && isAmongLatin(text, start, end, start - 2)))
  )
    return false;
  return !(
    isWordUnit(last) &&
    (isWordUnit(after) || (after === SPACE && isAmongLatin(text, start, end, end + 1)))
  );
}

function isAmongLatin(text: Uint16Array, start: number, end: number, neighbour: number): boolean {
  return end - start <= SHORT && isLetter(text[neighbour]);
}

/** Digits and Latin letters, in folded text. */
function isWordUnit(unit: number | undefined): boolean {
  return isLetter(unit) || (unit !== undefined && unit >= 0x30 && unit <= 0x39);
}

function isLetter(unit: number | undefined): boolean {
  if (unit === undefined || unit < 0x61) return false;
  return unit <= 0x7a || (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7);
}
