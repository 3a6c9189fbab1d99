import type { Stream } from './stream';

/** Where each line stands first, and how often it stands; lines are equal when their letters and digits are. */
export class LineIndex {
  private readonly first = new Map<number, number>();
  private readonly counts: Uint32Array;

  constructor(private readonly stream: Stream) {
    const lines = stream.starts.length - 1;
    this.counts = new Uint32Array(lines);
    for (let line = 0; line < lines; line++) {
      if (lengthOf(stream, line) === 0) continue;
      const key = hashOf(stream, line);
      const known = this.first.get(key);
      if (known === undefined) this.first.set(key, line);
      this.counts[known ?? line]!++;
    }
  }

  /** The first line that equals this one: itself, where none stands before; null for a line without letters. */
  firstOf(line: number): number | null {
    if (lengthOf(this.stream, line) === 0) return null;
    const first = this.first.get(hashOf(this.stream, line)) ?? line;
    return isSameLine(this.stream, first, line) ? first : line;
  }

  /** How often a line stands. */
  countOf(line: number): number {
    const first = this.firstOf(line);
    return first === null ? 0 : this.counts[first]!;
  }
}

/** How many letters and digits a line holds. */
export function lengthOf({ starts }: Stream, line: number): number {
  return starts[line + 1]! - starts[line]!;
}

/** True for two lines of the same letters and digits. */
export function isSameLine(stream: Stream, a: number, b: number): boolean {
  const { units, starts } = stream;
  const length = lengthOf(stream, a);
  if (length !== lengthOf(stream, b)) return false;
  const shift = starts[b]! - starts[a]!;
  for (let at = starts[a]!; at < starts[a]! + length; at++) if (units[at] !== units[at + shift]) return false;
  return true;
}

/** 53 bits, so that two lines of a long page hardly ever share one. */
function hashOf({ units, starts }: Stream, line: number): number {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let at = starts[line]!; at < starts[line + 1]!; at++) {
    low = Math.imul(low ^ units[at]!, 0x01000193);
    high = Math.imul(high ^ units[at]!, 0x5bd1e995);
    high ^= high >>> 15;
  }
  return (low >>> 0) * 0x200000 + ((high >>> 0) & 0x1fffff);
}
