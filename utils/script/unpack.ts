import { NumberReader, type PackedDictionary, type PackedPairs } from './packed';

/** Every code unit as itself. */
const IDENTITY = Uint16Array.from({ length: 65_536 }, (_, unit) => unit);

/** What each code unit becomes by itself. */
export function readCharacters(packed: PackedDictionary, shared: PackedPairs | undefined): Uint16Array {
  if (packed.shares === 'no' && packed.pairs.from === '') return IDENTITY;
  const characters = IDENTITY.slice();
  if (packed.shares !== 'no' && shared) readPairs(shared, characters, packed.shares === 'backward');
  readPairs(packed.pairs, characters, false);
  return characters;
}

function readPairs({ from, to }: PackedPairs, characters: Uint16Array, backward: boolean): void {
  const [keys, values] = [new NumberReader(from), new NumberReader(to)];
  for (let key = 0, value = 0; !keys.isAtEnd; ) {
    key += keys.next();
    value += values.nextSigned();
    if (backward) characters[value] = key;
    else characters[key] = value;
  }
}

/** The code units of a trie in their order. */
export function readAlphabet(column: string): Uint16Array {
  const alphabet = new Uint16Array(column.length);
  const reader = new NumberReader(column);
  let count = 0;
  for (let unit = 0; !reader.isAtEnd; ) {
    const distance = reader.next();
    unit = distance === 0 ? 0 : unit + distance;
    if (distance !== 0) alphabet[count++] = unit;
  }
  return alphabet.subarray(0, count);
}

/** For each node its first child, and one more at the end: the children of a node end where those of the next begin. */
export function readChildren(column: string): Uint32Array {
  const firstChild = new Uint32Array(column.length + 1);
  const reader = new NumberReader(column);
  let next = 1;
  let node = 0;
  for (; !reader.isAtEnd; node++) {
    firstChild[node] = next;
    next += reader.next();
  }
  firstChild[node] = next;
  return firstChild.slice(0, node + 1);
}

/** For each node its unit. */
export function readUnits(column: string, alphabet: Uint16Array, firstChild: Uint32Array): Uint16Array {
  const units = new Uint16Array(firstChild.length - 1);
  const reader = new NumberReader(column);
  for (let node = 0; node < units.length; node++) {
    let place = -1;
    for (let child = firstChild[node]!; child < firstChild[node + 1]!; child++) {
      place += reader.next() + 1;
      units[child] = alphabet[place]!;
    }
  }
  return units;
}

/** 1 for each node in which an entry ends. */
export function readEnds(column: string, firstChild: Uint32Array): Uint8Array {
  const isEnd = new Uint8Array(firstChild.length - 1);
  const reader = new NumberReader(column);
  for (let node = 1; node < isEnd.length; node++) {
    isEnd[node] = firstChild[node] === firstChild[node + 1] ? 1 : reader.next();
  }
  return isEnd;
}

/** The numbers of a column of distances. */
export function readDistances(column: string): number[] {
  const numbers: number[] = [];
  const reader = new NumberReader(column);
  for (let number = -1; !reader.isAtEnd; ) {
    number += reader.next() + 1;
    numbers.push(number);
  }
  return numbers;
}
