import { isEnd, numberAt, type PackedPairs, signedOf, widthOf } from './packed';

/** What code units become by themselves. */
export interface Characters {
  /** For each unit, the bits in which it differs from what it becomes (`unit ^ bits`): 0 for most, and nothing to fill in. */
  bits: Uint16Array;
  /** The units that become other ones. */
  changed: Uint16Array;
}

/** What each code unit becomes by itself: by pairs of its own, and by shared ones as they are or the other way round. */
export function readCharacters(
  own: PackedPairs,
  shared: PackedPairs | undefined,
  shares: 'no' | 'forward' | 'backward',
): Characters {
  const bits = new Uint16Array(65_536);
  const units = new Uint16Array(own.from.length + (shared?.from.length ?? 0));
  let count = 0;
  if (shares !== 'no' && shared) count = readPairs(shared, shares === 'backward', bits, units, 0);
  count = readPairs(own, false, bits, units, count);
  return { bits, changed: units.slice(0, count) };
}

/** Gives how many units change then. */
function readPairs(
  { from, to }: PackedPairs,
  isBackward: boolean,
  bits: Uint16Array,
  changed: Uint16Array,
  count: number,
): number {
  let [next, key, value] = [count, 0, 0];
  for (let at = 0, toAt = 0; at < from.length; ) {
    const distance = numberAt(from, at);
    at += widthOf(distance);
    const signed = numberAt(to, toAt);
    toAt += widthOf(signed);
    key += distance;
    value += signedOf(signed);
    const unit = isBackward ? value : key;
    if (bits[unit] === 0) changed[next++] = unit;
    bits[unit] = key ^ value;
  }
  return next;
}

/** The code units of a trie in their order. */
export function readAlphabet(column: string): Uint16Array {
  const alphabet = new Uint16Array(column.length);
  let count = 0;
  for (let at = 0, unit = 0; at < column.length; ) {
    const distance = numberAt(column, at);
    at += widthOf(distance);
    unit = distance === 0 ? 0 : unit + distance;
    if (distance !== 0) alphabet[count++] = unit;
  }
  return alphabet.slice(0, count);
}

/** Units that are given by the distances between their codes. */
export function readUnits(column: string): Uint16Array {
  const units = new Uint16Array(column.length);
  let count = 0;
  for (let at = 0, unit = 0; at < column.length; count++) {
    const distance = numberAt(column, at);
    at += widthOf(distance);
    unit += distance;
    units[count] = unit;
  }
  return units.slice(0, count);
}

/** Units that are given by distances in an alphabet, from a place of a column to the end of the piece, or of the column. */
export function unitsIn(column: string, alphabet: Uint16Array, start = 0): number[] {
  const units: number[] = [];
  for (let at = start, place = -1; at < column.length && !isEnd(column, at); ) {
    const distance = numberAt(column, at);
    at += widthOf(distance);
    place += distance + 1;
    units.push(alphabet[place]!);
  }
  return units;
}
