import type { Match } from './matches';
import type { Stream } from './stream';

/** How much of a paragraph a chain finds in an earlier one. */
export interface Cover {
  paragraph: number;
  /** The paragraph that holds the first character found. */
  original: number;
  /** The paragraph that holds the last one. */
  lastOriginal: number;
  length: number;
  matched: number;
  /** The stretches that are not found, as offsets into the paragraph's letters and digits. */
  gaps: { from: number; to: number }[];
  /** Another number stands in the same place. */
  countsOn: boolean;
}

const NUMERALS = new Set([...'0123456789零〇一二三四五六七八九十百千万亿两'].map((c) => c.charCodeAt(0)));
/** Longer stretches are insertions, not another number. */
const NUMBER_AT_MOST = 8;

/** What the pieces of a chain cover, paragraph by paragraph of the copy. */
export function coversOf(stream: Stream, pieces: readonly Match[]): Cover[] {
  const { starts } = stream;
  const covers: Cover[] = [];
  let paragraph = paragraphAt(starts, pieces[0]!.copy);
  let cover: Cover | null = null;
  /** How far the current paragraph is accounted for. */
  let done = 0;
  for (const { copy, original, length } of pieces) {
    for (let at = copy; at < copy + length; ) {
      while (starts[paragraph + 1]! <= at) paragraph++;
      const start = starts[paragraph]!;
      if (cover?.paragraph !== paragraph) {
        if (cover) addGap(cover, done, cover.length);
        cover = newCover(stream, paragraph, original + at - copy);
        covers.push(cover);
        done = 0;
      }
      const stop = Math.min(copy + length, starts[paragraph + 1]!);
      addGap(cover, done, at - start);
      cover.matched += stop - at;
      const lastFound = original + stop - 1 - copy;
      while (starts[cover.lastOriginal + 1]! <= lastFound) cover.lastOriginal++;
      done = stop - start;
      at = stop;
    }
  }
  if (cover) addGap(cover, done, cover.length);
  noteNumbers(covers, stream, pieces);
  return covers;
}

function newCover({ starts }: Stream, paragraph: number, original: number): Cover {
  const length = starts[paragraph + 1]! - starts[paragraph]!;
  const first = paragraphAt(starts, original);
  return {
    paragraph,
    original: first,
    lastOriginal: first,
    length,
    matched: 0,
    gaps: [],
    countsOn: false,
  };
}

function addGap(cover: Cover, from: number, to: number): void {
  if (from < to) cover.gaps.push({ from, to });
}

/** Marks the paragraphs in which the tellings differ by a number. */
function noteNumbers(covers: readonly Cover[], { units, starts }: Stream, pieces: readonly Match[]): void {
  let next = 0;
  for (let i = 1; i < pieces.length; i++) {
    const before = pieces[i - 1]!;
    const from = before.copy + before.length;
    const to = pieces[i]!.copy;
    if (!isOtherNumber(units, before, pieces[i]!)) continue;
    while (next < covers.length && starts[covers[next]!.paragraph + 1]! < Math.max(to, from + 1)) next++;
    const cover = covers[next];
    if (cover && (to > from || from > starts[cover.paragraph]!)) cover.countsOn = true;
  }
}

function isOtherNumber(units: Uint16Array, before: Match, behind: Match): boolean {
  const copy = units.subarray(before.copy + before.length, behind.copy);
  const original = units.subarray(before.original + before.length, behind.original);
  if (copy.length > NUMBER_AT_MOST || original.length > NUMBER_AT_MOST) return false;
  const isAll = (stretch: Uint16Array) => stretch.every((unit) => NUMERALS.has(unit));
  // A number may be masked in the copy, but not come in.
  return original.length > 0 ? holdsNumeral(copy) && holdsNumeral(original) : copy.length > 0 && isAll(copy);
}

/** True for a short stretch with a numeral in it: it may be another number. */
export function holdsNumeral(stretch: Uint16Array): boolean {
  return stretch.length <= NUMBER_AT_MOST && stretch.some((unit) => NUMERALS.has(unit));
}

/** The paragraph that holds the unit at `at`. */
export function paragraphAt(starts: Uint32Array, at: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
