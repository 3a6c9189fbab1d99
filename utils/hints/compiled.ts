import { foldInto } from './folded';
import type { Entry } from './model';

/**
 * Terms in a form that is searched as it is: only typed arrays, so it can be stored and opened again without work.
 *
 * A writing is found by its first two units, which tell the lengths that writings beginning so can have, and then by
 * a hash of all its units. Both tables are open-addressed and at most half full.
 */
export interface CompiledTerms {
  version: 1;
  /** The folded units of all writings, one after the other. */
  units: Uint16Array;
  /** Where each writing begins in `units`, and where the last one ends. */
  bounds: Uint32Array;
  /** The entry of each writing, by its place among the entries. */
  entries: Uint32Array;
  /** Numbers of writings, plus one, by hash; 0 for none. */
  slots: Uint32Array;
  /** Pairs: the first two units as one number, and the lengths of writings that begin so (see {@link lengthBit}). */
  starts: Uint32Array;
  /** Where the contexts of each writing begin in `contexts`, and where the last one's end. */
  contextBounds: Uint32Array;
  /** Triples: how far before the writing an excluded word begins, where its units begin, and how many they are. */
  contexts: Uint32Array;
  /** The folded units of all excluded words. */
  contextUnits: Uint16Array;
  /** How many units the longest writing has. */
  longest: number;
}

/** Bit n stands for writings of n units; the last bit for all longer ones. */
export function lengthBit(length: number): number {
  return 1 << Math.min(length, LONG);
}

/** From this many units on, lengths share a bit. */
export const LONG = 31;

/** One step of a hash over units (FNV-1a). */
export function mix(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** What a hash begins with. */
export const SEED = 0x811c9dc5 | 0;

/** The slot of a table, whose size is a power of two, at which the search for a hash begins. */
export function slotOf(hash: number, size: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> (Math.clz32(size) + 1);
}

/** Two units as one number. */
export function startOf(first: number, second: number): number {
  return ((first << 16) | second) >>> 0;
}

/**
 * Compiles entries. Where two claim the same writing, the earlier one has it. Writings of a single character are
 * passed over.
 */
export function compileTerms(entries: readonly Entry[]): CompiledTerms {
  const builder = new Builder(entries);
  entries.forEach(({ term, variants, aliases, exclude }, index) => {
    builder.begin(index, exclude ?? []);
    builder.add(term);
    for (const name of variants ?? []) builder.add(name);
    for (const name of aliases ?? []) builder.add(name);
  });
  return builder.finish();
}

/** How many names and units of names and of excluded words entries have. */
function sizesOf(entries: readonly Entry[]) {
  const sizes = { names: 0, units: 0, excluded: 0 };
  for (const { term, variants = [], aliases = [], exclude = [] } of entries) {
    sizes.names += 1 + variants.length + aliases.length;
    sizes.units += term.length;
    for (const name of variants) sizes.units += name.length;
    for (const name of aliases) sizes.units += name.length;
    for (const word of exclude) sizes.excluded += word.length;
  }
  return sizes;
}

/** Puts writings straight into arrays of the right size: glossaries are compiled while a page waits. */
class Builder {
  private readonly units: Uint16Array;
  private readonly bounds: Uint32Array;
  private readonly entries: Uint32Array;
  private readonly slots: Uint32Array;
  private readonly starts: Uint32Array;
  private readonly contextUnits: Uint16Array;
  private readonly contextBounds: Uint32Array;
  private readonly contexts: number[] = [];
  private count = 0;
  private longest = 0;
  private excludedEnd = 0;
  /** The entry that is being added, and where its excluded words are. */
  private entry = 0;
  private readonly excluded: { start: number; end: number }[] = [];

  constructor(entries: readonly Entry[]) {
    const sizes = sizesOf(entries);
    this.units = new Uint16Array(sizes.units);
    this.bounds = new Uint32Array(sizes.names + 1);
    this.entries = new Uint32Array(sizes.names);
    this.slots = new Uint32Array(tableSize(sizes.names));
    this.starts = new Uint32Array(2 * this.slots.length);
    this.contextUnits = new Uint16Array(sizes.excluded);
    this.contextBounds = new Uint32Array(sizes.names + 1);
  }

  begin(entry: number, exclude: readonly string[]): void {
    this.entry = entry;
    this.excluded.length = 0;
    for (const word of exclude) {
      const start = this.excludedEnd;
      this.excludedEnd = foldInto(this.contextUnits, start, word);
      this.excluded.push({ start, end: this.excludedEnd });
    }
  }

  add(name: string): void {
    const start = this.bounds[this.count]!;
    const end = foldInto(this.units, start, name.trim());
    if (end - start < 2 || !this.claim(start, end)) return;
    this.entries[this.count] = this.entry;
    this.count++;
    this.bounds[this.count] = end;
    this.noteLength(startOf(this.units[start]!, this.units[start + 1]!), end - start);
    this.longest = Math.max(this.longest, end - start);
    for (const word of this.excluded) this.exclude(start, end, word);
    this.contextBounds[this.count] = this.contexts.length;
  }

  /** Takes the slot of a writing; false where it is taken by the same writing. */
  private claim(start: number, end: number): boolean {
    const { slots, bounds } = this;
    let hash = SEED;
    for (let at = start; at < end; at++) hash = mix(hash, this.units[at]!);
    let slot = slotOf(hash, slots.length);
    for (; slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1)) {
      const other = bounds[slots[slot]! - 1]!;
      const isAsLong = bounds[slots[slot]!]! - other === end - start;
      if (isAsLong && equals(this.units, other, this.units, start, end - start)) return false;
    }
    slots[slot] = this.count + 1;
    return true;
  }

  /** Notes that some writing with these first two units has this length. */
  private noteLength(first: number, length: number): void {
    const { starts } = this;
    const last = starts.length / 2 - 1;
    let slot = slotOf(first, last + 1);
    while (starts[2 * slot + 1] !== 0 && starts[2 * slot] !== first) slot = (slot + 1) & last;
    starts[2 * slot] = first;
    starts[2 * slot + 1] = starts[2 * slot + 1]! | lengthBit(length);
  }

  /** Notes every place that a writing has in a longer word. */
  private exclude(start: number, end: number, word: { start: number; end: number }): void {
    const length = end - start;
    const first = this.units[start];
    for (let at = word.start; at + length <= word.end; at++) {
      if (this.contextUnits[at] !== first) continue;
      if (!equals(this.contextUnits, at, this.units, start, length)) continue;
      this.contexts.push(at - word.start, word.start, word.end - word.start);
    }
  }

  finish(): CompiledTerms {
    const { count, bounds } = this;
    return {
      version: 1,
      units: this.units.slice(0, bounds[count]),
      bounds: bounds.slice(0, count + 1),
      entries: this.entries.slice(0, count),
      slots: this.slots,
      starts: this.starts,
      contextBounds: this.contextBounds.slice(0, count + 1),
      contexts: Uint32Array.from(this.contexts),
      contextUnits: this.contextUnits.slice(0, this.excludedEnd),
      longest: this.longest,
    };
  }
}

/** Whether two stretches of units are the same. */
export function equals(
  one: Uint16Array,
  at: number,
  other: Uint16Array,
  start: number,
  length: number,
): boolean {
  for (let i = 0; i < length; i++) if (one[at + i] !== other[start + i]) return false;
  return true;
}

/** The power of two that holds so many things and stays at most half full. */
function tableSize(count: number): number {
  return 2 ** Math.max(4, Math.ceil(Math.log2(2 * count + 1)));
}
