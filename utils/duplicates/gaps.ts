import type { Match } from './matches';

/** How many equal units in a row are looked for inside a gap, where the neighbourhood is evidence already. */
const SHINGLE = 4;

/** What lies between two pieces: `[copy, copyEnd)` in the one telling, `[original, originalEnd)` in the other. */
export interface Gap {
  copy: number;
  copyEnd: number;
  original: number;
  originalEnd: number;
}

/** The equal stretches inside a gap, in the order of both tellings; too short ones are not seen. */
export function matchesIn(units: Uint16Array, gap: Gap): Match[] {
  const found: Match[] = [];
  const places = new Map<number, number>();
  for (let at = gap.original; at + SHINGLE <= gap.originalEnd; at++) {
    const key = keyAt(units, at);
    if (!places.has(key)) places.set(key, at);
  }
  let { copy, original } = gap;
  while (copy + SHINGLE <= gap.copyEnd) {
    const place = places.get(keyAt(units, copy)) ?? -1;
    let length = 0;
    if (place >= original) {
      const most = Math.min(gap.copyEnd - copy, gap.originalEnd - place);
      while (length < most && units[copy + length] === units[place + length]) length++;
    }
    if (length < SHINGLE) {
      copy++;
      continue;
    }
    found.push({ copy, original: place, length });
    copy += length;
    original = place + length;
  }
  return found;
}

function keyAt(units: Uint16Array, at: number): number {
  let key = 0;
  for (let i = at; i < at + SHINGLE; i++) key = (Math.imul(key, 0x01000193) + units[i]!) | 0;
  return key;
}
