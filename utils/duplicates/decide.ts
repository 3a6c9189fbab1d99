import type { Cover } from './covers';
import { kindOf, weightOf } from './kinds';
import type { Stream } from './stream';
import { reduce, stretchesOf } from './stream';

/** What the decisions read beside the stream. */
export interface Context {
  texts: readonly string[];
  /** The chapter's title, reduced; a line that only repeats it is no evidence. */
  title: string;
  /** True for a stretch that the site may have put into a copy. */
  isNoise(stretch: string): boolean;
}

/** A paragraph may hold this many characters in a row that its original lacks; more may be a sentence of its own. */
const UNKNOWN_AT_MOST = 5;
/** So much of a paragraph must be found, what the site put in left out of account. */
const FOUND_AT_LEAST = 0.8;
/** So much of a run must be found: its edits are few, where a list on one pattern changes in every line. */
const ALIKE_AT_LEAST = 0.92;
/** So much of the text from a run's first to its last line must be repeated; refrains stand far apart. */
const DENSE_AT_LEAST = 0.5;
/** A run that reaches into its own copy is said over and over: then any change is meant. */
const ALIKE_IN_ITSELF = 0.99;

/** Whether all that a paragraph says is said by its original; what may be the site's own is not asked for. */
export function saysNothingNew(cover: Cover, context: Context): boolean {
  if (cover.countsOn) return false;
  const long = cover.gaps.filter(({ from, to }) => to - from > UNKNOWN_AT_MOST);
  const stretches = long.length === 0 ? [] : stretchesOf(context.texts[cover.paragraph]!, long);
  const isNoise = (stretch: string) => reduce(stretch) === context.title || context.isNoise(stretch);
  return stretches.every(isNoise) && cover.matched >= (cover.length - longGaps(cover)) * FOUND_AT_LEAST;
}

/** What is known of a run of paragraphs that may repeat an earlier one. */
interface Evidence {
  /** Different lines. */
  lines: number;
  /** Different lines of prose or speech that are long enough to be nobody's refrain. */
  solid: number;
  /** Their length, each kind of line at its own rate. */
  weight: number;
  /** Their plain length without messages and tables. */
  length: number;
}

const SOLID_AT_LEAST = 16;
/** With so much, no other question matters. */
const PLENTY: Evidence = { lines: 20, solid: 10, weight: 600, length: 600 };

/**
 * Whether a run is a repeat of the site's making. The rule is put into words in docs/duplicates.md.
 *
 * @param covers the paragraphs of the run that say nothing new, in order
 */
export function isRepeat(covers: readonly Cover[], stream: Stream, context: Context): boolean {
  const total = sum(covers, (cover) => cover.length - longGaps(cover));
  const matched = sum(covers, (cover) => cover.matched);
  const first = covers[0]!;
  const last = covers[covers.length - 1]!;
  const isInItself = last.original >= first.paragraph;
  if (matched < total * (isInItself ? ALIKE_IN_ITSELF : ALIKE_AT_LEAST)) return false;
  const span = stream.starts[last.paragraph + 1]! - stream.starts[first.paragraph]!;
  if (total < span * DENSE_AT_LEAST) return false;
  const { lines, solid, weight, length } = evidenceOf(covers, context);
  if (weight >= 300 || (solid >= 3 && weight >= (lines >= 5 ? 50 : 80))) return true;
  if (solid >= 2 && lines >= 4 && weight >= 80) return true;
  if (lines >= 10 && length >= 150) return true;
  const followsAtOnce = isSeam(last.lastOriginal, first.paragraph, context);
  if (followsAtOnce && solid >= 2 && weight >= 50) return true;
  return lines >= 3 && length >= 60 && weight >= 30 && matched >= stream.starts[first.paragraph]! * 0.6;
}

/** More lines than this between two are a passage of their own. */
const SEAM_AT_MOST = 4;

/** True where nothing stands between two paragraphs but lines without letters, the title and what may be the site's. */
export function isSeam(before: number, behind: number, { texts, title, isNoise }: Context): boolean {
  if (behind - before - 1 > SEAM_AT_MOST) return false;
  return texts.slice(before + 1, behind).every((text) => {
    const key = reduce(text);
    return key === '' || key === title || isNoise(text);
  });
}

function longGaps(cover: Cover): number {
  return sum(cover.gaps, ({ from, to }) => (to - from > UNKNOWN_AT_MOST ? to - from : 0));
}

function evidenceOf(covers: readonly Cover[], context: Context): Evidence {
  const found: Evidence = { lines: 0, solid: 0, weight: 0, length: 0 };
  const seen = new Set<string>();
  for (const cover of covers) {
    for (const text of finer(cover, context.texts)) {
      const key = reduce(text);
      if (key === '' || key === context.title || seen.has(key)) continue;
      seen.add(key);
      const kind = kindOf(text, key.length);
      found.lines++;
      if (kind !== 'formal') found.length += key.length;
      if ((kind === 'prose' || kind === 'spoken') && key.length >= SOLID_AT_LEAST) found.solid++;
      found.weight += weightOf(kind, key.length);
    }
    if (found.weight >= PLENTY.weight && found.solid >= PLENTY.solid) return PLENTY;
  }
  return found;
}

/** What was merged into one paragraph counts as the paragraphs it was. */
function finer({ paragraph, original, lastOriginal }: Cover, texts: readonly string[]): readonly string[] {
  return original === lastOriginal ? [texts[paragraph]!] : texts.slice(original, lastOriginal + 1);
}

function sum<T>(items: readonly T[], measure: (item: T) => number): number {
  return items.reduce((total, item) => total + measure(item), 0);
}
