import { chainsOf } from './chains';
import type { Cover } from './covers';
import { coversOf } from './covers';
import type { Context } from './decide';
import { saysNothingNew } from './decide';
import type { RepeatOptions } from './find';
import { isSameLine, lengthOf } from './lines';
import { findMatches } from './matches';
import { refine } from './refine';
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
/** A page that is found so far in the one before is the same. */
const SAME_AT_LEAST = 0.9;
const SAME_LENGTH_AT_LEAST = 200;

/**
 * Finds what a page repeats from the page before it: the lines around the turn that stand on both, or all of it.
 * A title, and lines without letters, may stand before the repeated lines, and count with them.
 *
 * @param before the paragraphs of the page that was read before
 */
export function findOverlap(
  before: readonly string[],
  texts: readonly string[],
  options: RepeatOptions,
): Overlap {
  const all = [...before, ...texts];
  const stream = streamOf(all);
  const turn = before.length;
  const title = reduce(options.title ?? '');
  const isNoise = options.isNoise ?? (() => false);
  const covers = coversAcross(stream, turn, { texts: all, title, isNoise });
  if (isSamePage(stream, turn, covers)) return { lines: 0, isSame: true };
  const first = headOf(stream, turn, title);
  const last = tailOf(stream, turn);
  const lines = Math.max(equalLines(stream, first, last), coveredLines(stream, covers, first, last));
  const isSame = lines > 0 && first + lines === all.length;
  return { lines: lines === 0 || isSame ? 0 : first - turn + lines, isSame };
}

/** What of the page stands on the page before. */
function coversAcross(stream: Stream, turn: number, context: Context): Map<number, Cover> {
  const covers = new Map<number, Cover>();
  for (const chain of chainsOf(findMatches(stream.units))) {
    if (chain.pieces.at(-1)!.copy < stream.starts[turn]!) continue;
    for (const cover of coversOf(stream, refine(stream, chain))) {
      if (cover.paragraph < turn || cover.lastOriginal >= turn || !saysNothingNew(cover, context)) continue;
      const known = covers.get(cover.paragraph);
      if (!known || known.original < cover.original) covers.set(cover.paragraph, cover);
    }
  }
  return covers;
}

function isSamePage({ starts }: Stream, turn: number, covers: ReadonlyMap<number, Cover>): boolean {
  const length = starts[starts.length - 1]! - starts[turn]!;
  let matched = 0;
  for (const cover of covers.values()) matched += cover.matched;
  return length >= SAME_LENGTH_AT_LEAST && matched >= length * SAME_AT_LEAST;
}

/** The first line of the page that is neither bare nor its title. */
function headOf(stream: Stream, turn: number, title: string): number {
  let line = turn;
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

/** The last line before the turn that holds letters; −1 where none does. */
function tailOf(stream: Stream, turn: number): number {
  let line = turn - 1;
  while (line >= 0 && lengthOf(stream, line) === 0) line--;
  return line;
}

/** How many lines from `first` on equal as many that end with `last`. */
function equalLines(stream: Stream, first: number, last: number): number {
  const lines = stream.starts.length - 1;
  for (let count = Math.min(last + 1, lines - first); count > 0; count--) {
    const shift = first - (last - count + 1);
    let same = 0;
    while (same < count && isSameLine(stream, first + same, first + same - shift)) same++;
    if (same === count && stream.starts[first + count]! - stream.starts[first]! >= OVERLAP_AT_LEAST)
      return count;
  }
  return 0;
}

/** How many lines from `first` on are found on the page before, up to its very end. */
function coveredLines(
  stream: Stream,
  covers: ReadonlyMap<number, Cover>,
  first: number,
  last: number,
): number {
  let line = first;
  let reached = 0;
  let length = 0;
  for (let at = first; at < stream.starts.length - 1; at++) {
    const cover = covers.get(at);
    if (!cover && lengthOf(stream, at) > 0) break;
    if (!cover) continue;
    length += cover.matched;
    if (cover.lastOriginal < last || length < OVERLAP_AT_LEAST) continue;
    reached = at + 1 - first;
    line = at;
  }
  return line >= first ? reached : 0;
}
