import type { Cover } from './covers';
import { holdsNumeral } from './covers';
import type { Context } from './decide';
import { saysNothingNew } from './decide';
import type { RepeatOptions } from './find';
import { lengthOf } from './lines';
import type { PagePrint } from './page-print';
import { marksOf, SHINGLE, shareOf, TAIL } from './page-print';
import type { Stream } from './stream';
import { reduce, streamOf } from './stream';

/** How a page goes on from the one that was read before it. */
export interface Overlap {
  /** So many lines at its head stand at the end of the page before. */
  lines: number;
  /** The page is the one before once more. */
  isSame: boolean;
}

/** Less than this may begin any page. */
const OVERLAP_AT_LEAST = 12;
/** A longer overlap may end so many characters before the end, where a line of the site's may stand. */
const LONG_OVERLAP = 30;
const NEAR_END = 40;
/** A page of which so much is found on the one before is the same. */
const SAME_AT_LEAST = 0.8;
const SAME_LENGTH_AT_LEAST = 200;
/** Longer stretches that only one page has are no part of an overlap. */
const GAP_AT_MOST = 60;
/** The first of the repeated characters may be other ones. */
const START_WITHIN = 40;

/**
 * Finds what a page repeats from the page before it: the lines around the turn that stand on both, or all of it.
 * A title, and lines without letters, may stand before the repeated lines, and count with them.
 *
 * @param before what is remembered of the page that was read before
 */
export function findOverlap(before: PagePrint, texts: readonly string[], options: RepeatOptions): Overlap {
  const stream = streamOf(texts);
  const title = reduce(options.title ?? '');
  if (stream.units.length >= SAME_LENGTH_AT_LEAST && shareOf(stream.units, before) >= SAME_AT_LEAST) {
    return { lines: 0, isSame: true };
  }
  const first = headOf(stream, title);
  const found = align(stream, stream.starts[first]!, before);
  const context = { texts, title, isNoise: options.isNoise ?? (() => false) };
  const lines = coveredLines(stream, first, found, before, context);
  const isSame = lines > 0 && first + lines === texts.length;
  return { lines: lines === 0 || isSame ? 0 : first + lines, isSame };
}

/** For each character of the page's head where it is found in the tail of the page before; −1 where it is not. */
type Places = Int32Array;

/**
 * Lays the head of a page on the tail of the page before, so that as many characters as possible are found in the
 * same order.
 */
function align(stream: Stream, start: number, { tail }: PagePrint): Places {
  const length = Math.min(TAIL, stream.units.length - start);
  const marks = marksOf(stream.units, start, start + length);
  const known = new Map<number, number[]>();
  tail.forEach((mark, at) => {
    const places = known.get(mark);
    if (places) places.push(at);
    else known.set(mark, [at]);
  });
  let best: { places: Places; count: number } = { places: new Int32Array(length).fill(-1), count: 0 };
  for (let at = 0; at < Math.min(START_WITHIN, marks.length); at++) {
    // Further on the same stretch begins no new way, unless nothing was found before it.
    if (best.places[at]! >= 0) continue;
    for (const place of known.get(marks[at]!) ?? []) {
      const way = follow(marks, known, at, place, length);
      if (way.count > best.count) best = way;
    }
  }
  return best.places;
}

function follow(
  marks: Uint32Array,
  known: ReadonlyMap<number, readonly number[]>,
  from: number,
  place: number,
  length: number,
): { places: Places; count: number } {
  const places: Places = new Int32Array(length).fill(-1);
  let count = 0;
  let last = { at: from - 1, place: place - 1 };
  for (let at = from; at < marks.length && at - last.at <= GAP_AT_MOST; at++) {
    const expected = last.place + at - last.at;
    const next = nearest(known.get(marks[at]!) ?? [], last.place, expected);
    if (next === null) continue;
    for (let k = 0; k < SHINGLE; k++) {
      if (places[at + k]! < 0) count++;
      places[at + k] = next + k;
    }
    last = { at, place: next };
  }
  return { places, count };
}

/** Of the places behind `last` the one that is nearest to `expected`, within reason. */
function nearest(places: readonly number[], last: number, expected: number): number | null {
  let best: number | null = null;
  for (const place of places) {
    const distance = Math.abs(place - expected);
    if (place <= last || distance > GAP_AT_MOST) continue;
    if (best === null || distance < Math.abs(best - expected)) best = place;
  }
  return best;
}

/** The first line of the page that is neither bare nor its title. */
function headOf(stream: Stream, title: string): number {
  let line = 0;
  const end = stream.starts.length - 1;
  while (line < end && (lengthOf(stream, line) === 0 || isTitle(stream, line, title))) line++;
  return line;
}

function isTitle({ units, starts }: Stream, line: number, title: string): boolean {
  const start = starts[line]!;
  if (title.length === 0 || starts[line + 1]! - start !== title.length) return false;
  for (let i = 0; i < title.length; i++) if (units[start + i] !== title.charCodeAt(i)) return false;
  return true;
}

/** How many lines from `first` on are found on the page before, up to its last line, or nearly. */
function coveredLines(
  stream: Stream,
  first: number,
  places: Places,
  { tail, last }: PagePrint,
  context: Context,
): number {
  let reached = 0;
  let length = 0;
  for (let line = first; line < stream.starts.length - 1; line++) {
    if (lengthOf(stream, line) === 0) continue;
    const { cover, furthest } = coverOf(stream, first, line, places);
    if (!saysNothingNew(cover, context)) break;
    length += cover.matched;
    const isAtEnd = furthest >= tail.length - last && length >= OVERLAP_AT_LEAST;
    const isNearEnd = furthest >= tail.length - NEAR_END && length >= LONG_OVERLAP;
    if (isAtEnd || isNearEnd) reached = line + 1 - first;
  }
  return reached;
}

function coverOf(
  { units, starts }: Stream,
  first: number,
  line: number,
  places: Places,
): { cover: Cover; furthest: number } {
  const shift = starts[first]!;
  const [start, end] = [starts[line]!, starts[line + 1]!];
  const cover: Cover = {
    paragraph: line,
    original: 0,
    lastOriginal: 0,
    length: end - start,
    matched: 0,
    gaps: [],
    countsOn: false,
  };
  let furthest = -1;
  let from = start;
  const close = (to: number) => {
    if (to <= from) return;
    cover.gaps.push({ from: from - start, to: to - start });
    if (holdsNumeral(units.subarray(from, to))) cover.countsOn = true;
  };
  for (let at = start; at < end; at++) {
    const place = places[at - shift] ?? -1;
    if (place < 0) continue;
    close(at);
    from = at + 1;
    cover.matched++;
    furthest = Math.max(furthest, place);
  }
  close(end);
  return { cover, furthest };
}
