import { END_OF_PIECE, NumberReader, numberAt, type PackedPairs, widthOf } from './packed';

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
  const changed = new Uint16Array(own.from.length + (shared?.from.length ?? 0));
  let count = 0;
  const read = ({ from, to }: PackedPairs, isBackward: boolean) => {
    const [keys, values] = [new NumberReader(from), new NumberReader(to)];
    for (let key = 0, value = 0; !keys.isAtEnd; ) {
      key += keys.next();
      value += values.nextSigned();
      const unit = isBackward ? value : key;
      if (bits[unit] === 0) changed[count++] = unit;
      bits[unit] = key ^ value;
    }
  };
  if (shares !== 'no' && shared) read(shared, shares === 'backward');
  read(own, false);
  return { bits, changed: changed.slice(0, count) };
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

/** Calls `visit` with each unit that is given by distances in an alphabet. */
export function forEachUnit(column: string, alphabet: Uint16Array, visit: (unit: number) => void): void {
  for (let at = 0, place = -1; at < column.length; ) {
    const distance = numberAt(column, at);
    at += widthOf(distance);
    place += distance + 1;
    visit(alphabet[place]!);
  }
}

/** The pieces of a column. */
export function piecesOf(column: string): string[] {
  const pieces = column.split(END_OF_PIECE);
  pieces.pop();
  return pieces;
}
