import { foldShown } from './folded';
import type { Entry } from './model';

/**
 * Terms in a form that is searched as it is: only typed arrays, so it can be stored and opened again without work.
 *
 * A writing is found by its first two units, which tell the lengths that writings beginning so can have, and then by
 * a hash of all its units. Both tables are open-addressed and at most half full.
 */
export interface CompiledTerms {
  version: 1;
  /** The folded units of all writings, one after the other, then those of the excluded words. */
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
  const names = entries.map(({ term, variants = [], aliases = [] }) => [term, ...variants, ...aliases]);
  const builder = new Builder(names.reduce((sum, some) => sum + some.length, 0));
  entries.forEach(({ exclude = [] }, index) => {
    for (const name of names[index]!) builder.add(foldShown(name.trim()).units, index, exclude);
  });
  return builder.finish();
}

class Builder {
  private readonly units: number[] = [];
  private readonly bounds: number[] = [0];
  private readonly owners: number[] = [];
  private readonly slots: Uint32Array;
  private readonly lengths = new Map<number, number>();
  private readonly excluded: { writing: number; word: Uint16Array; before: number }[] = [];
  private longest = 0;

  constructor(most: number) {
    this.slots = new Uint32Array(tableSize(most));
  }

  add(writing: Uint16Array, entry: number, exclude: readonly string[]): void {
    if (writing.length < 2 || !this.claim(writing)) return;
    const number = this.owners.push(entry) - 1;
    for (const unit of writing) this.units.push(unit);
    this.bounds.push(this.units.length);
    const start = startOf(writing[0]!, writing[1]!);
    this.lengths.set(start, (this.lengths.get(start) ?? 0) | lengthBit(writing.length));
    this.longest = Math.max(this.longest, writing.length);
    for (const longer of exclude) this.exclude(number, writing, foldShown(longer).units);
  }

  /** Takes the slot of a writing; false where it is taken by the same writing. */
  private claim(writing: Uint16Array): boolean {
    const hash = writing.reduce(mix, SEED);
    let slot = slotOf(hash, this.slots.length);
    for (; this.slots[slot] !== 0; slot = (slot + 1) & (this.slots.length - 1)) {
      if (this.holds(this.slots[slot]! - 1, writing)) return false;
    }
    this.slots[slot] = this.owners.length + 1;
    return true;
  }

  private holds(number: number, writing: Uint16Array): boolean {
    const start = this.bounds[number]!;
    return (
      this.bounds[number + 1]! - start === writing.length &&
      writing.every((unit, i) => unit === this.units[start + i])
    );
  }

  /** Notes every place that a writing has in a longer word. */
  private exclude(writing: number, units: Uint16Array, word: Uint16Array): void {
    for (let before = 0; before + units.length <= word.length; before++) {
      if (units.every((unit, i) => unit === word[before + i])) this.excluded.push({ writing, word, before });
    }
  }

  finish(): CompiledTerms {
    const contexts: number[] = [];
    const contextBounds = new Uint32Array(this.owners.length + 1);
    // They were noted in the order of the writings.
    for (const { writing, word, before } of this.excluded) {
      contexts.push(before, this.units.length, word.length);
      contextBounds[writing + 1] = contexts.length;
      for (const unit of word) this.units.push(unit);
    }
    for (let i = 1; i < contextBounds.length; i++) {
      contextBounds[i] = Math.max(contextBounds[i]!, contextBounds[i - 1]!);
    }
    return {
      version: 1,
      units: Uint16Array.from(this.units),
      bounds: Uint32Array.from(this.bounds),
      entries: Uint32Array.from(this.owners),
      slots: this.slots,
      starts: this.startTable(),
      contextBounds,
      contexts: Uint32Array.from(contexts),
      longest: this.longest,
    };
  }

  private startTable(): Uint32Array {
    const size = tableSize(this.lengths.size);
    const starts = new Uint32Array(2 * size);
    for (const [start, mask] of this.lengths) {
      let slot = slotOf(start, size);
      while (starts[2 * slot + 1] !== 0) slot = (slot + 1) & (size - 1);
      starts[2 * slot] = start;
      starts[2 * slot + 1] = mask;
    }
    return starts;
  }
}

/** The power of two that holds so many things and stays at most half full. */
function tableSize(count: number): number {
  return 2 ** Math.max(4, Math.ceil(Math.log2(2 * count + 1)));
}
