/** `length` code units at `copy` that equal those at `original`, which stands before it. */
export interface Match {
  copy: number;
  original: number;
  length: number;
}

/** How many code units a shingle holds. */
const SHINGLE = 8;
/** One shingle in so many is kept, chosen by its own hash, so that equal texts keep equal ones wherever they stand. */
const SAMPLE_BITS = 2;
/** A match reaches back over so much of the match before it, which may have begun at the wrong original. */
const BACK_AT_MOST = 256;

/** So many code units are searched between two chances for others to have their turn. */
const UNITS_PER_STEP = 50_000;

const BASE = 0x01000193;
const MIX = 0x9e3779b1;
/** What the code unit that leaves a shingle has been multiplied by. */
const LEAVING = powerOf(BASE, SHINGLE - 1);

/** A search that can rest anywhere. */
interface Search {
  matches: Match[];
  seen: ShingleTable;
  /** The shingle that is looked at next. */
  at: number;
  /** No match reaches back over this place. */
  floor: number;
}

/**
 * Finds the maximal stretches of a text that stood in it before, in steps: seeds are sampled shingles, each looked up among
 * those seen so far and extended to both sides. Linear: what a match covers is not looked at again, but for a bounded
 * step back. (Sampling by hash: Manber, “Finding similar files in a large file system”, 1994.)
 *
 * @returns matches in the order of their ends
 */
export function* findMatchesInSteps(units: Uint16Array): Generator<undefined, Match[]> {
  if (units.length < 2 * SHINGLE) return [];
  const search: Search = { matches: [], seen: new ShingleTable(units), at: 0, floor: 0 };
  while (goOn(units, search, search.at + UNITS_PER_STEP)) yield;
  return search.matches;
}

/** Goes on with a search up to a place. Returns false when all is searched. */
function goOn(units: Uint16Array, search: Search, until: number): boolean {
  const { matches, seen } = search;
  const count = units.length;
  let { at, floor } = search;
  if (at + SHINGLE > count) return false;
  let hash = hashAt(units, at);
  while (at < until) {
    const mixed = Math.imul(hash, MIX) >>> 0;
    if (mixed >>> (32 - SAMPLE_BITS) === 0) {
      const original = seen.findOrAdd(mixed, at);
      if (original >= 0) {
        const match = extend(units, at, original, floor);
        matches.push(match);
        const end = match.copy + match.length;
        floor = Math.max(floor, end - BACK_AT_MOST);
        // Shingles that reach over the end are new.
        at = end - SHINGLE + 1;
        if (at + SHINGLE > count) return false;
        hash = hashAt(units, at);
        continue;
      }
    }
    if (at + SHINGLE >= count) return false;
    hash = (Math.imul(hash - Math.imul(units[at]!, LEAVING), BASE) + units[at + SHINGLE]!) | 0;
    at++;
  }
  search.at = at;
  search.floor = floor;
  return true;
}

function extend(units: Uint16Array, at: number, original: number, floor: number): Match {
  let back = 0;
  while (at - back > floor && original - back > 0 && units[at - back - 1] === units[original - back - 1])
    back++;
  let end = at + SHINGLE;
  const shift = at - original;
  while (end < units.length && units[end] === units[end - shift]) end++;
  return { copy: at - back, original: original - back, length: end - at + back };
}

function hashAt(units: Uint16Array, at: number): number {
  let hash = 0;
  for (let i = at; i < at + SHINGLE; i++) hash = (Math.imul(hash, BASE) + units[i]!) | 0;
  return hash;
}

function powerOf(base: number, exponent: number): number {
  let power = 1;
  for (let i = 0; i < exponent; i++) power = Math.imul(power, base);
  return power;
}

/** Where each sampled shingle stood first: open addressing, a slot holds the hash and the place. */
class ShingleTable {
  private readonly slots: Int32Array;
  private readonly mask: number;

  constructor(private readonly units: Uint16Array) {
    // Twice the room that the sample is expected to need; a text cannot overfill it, see `findOrAdd`.
    const expected = units.length >>> SAMPLE_BITS;
    const size = 1 << Math.max(8, 32 - Math.clz32(expected * 2));
    this.slots = new Int32Array(size * 2);
    this.mask = size - 1;
  }

  /** The first place of the shingle at `at`; −1 where this is the first, which is then remembered. */
  findOrAdd(hash: number, at: number): number {
    const tag = hash | 0;
    let slot = hash & this.mask;
    // In an overfull neighbourhood, which only a text made for it has, a seed is given up instead.
    for (let tries = 0; tries < 32; tries++) {
      const place = this.slots[slot * 2 + 1]!;
      if (place === 0) {
        this.slots[slot * 2] = tag;
        this.slots[slot * 2 + 1] = at + 1;
        return -1;
      }
      if (this.slots[slot * 2] === tag && this.isSame(place - 1, at)) return place - 1;
      slot = (slot + 1) & this.mask;
    }
    return -1;
  }

  private isSame(a: number, b: number): boolean {
    for (let i = 0; i < SHINGLE; i++) if (this.units[a + i] !== this.units[b + i]) return false;
    return true;
  }
}
