import { fold } from '../script/fold';
import { isHan } from '../text/han';
import type { Repeat } from './model';

/** A repeated run counts when it holds this much: enough lines and characters, or very many characters. */
const LINES_AT_LEAST = 3;
const CHARACTERS_AT_LEAST = 60;
const CHARACTERS_ALONE = 200;
/** A run goes on over this many lines that stand in one of the two copies only, such as a site's own line. */
const BRIDGE_AT_MOST = 2;

/** A line of a copy and the earlier line that it repeats. */
interface Pair {
  copy: number;
  original: number;
}

/**
 * Finds runs of paragraphs that repeat earlier ones, whatever their script, width and punctuation.
 * Paragraphs are reduced to folded letters and digits; each one that stood before may begin a run, which is followed
 * as far as both copies agree. Short refrains do not count.
 *
 * @param options.title the chapter's title: a line that only repeats it is no evidence
 * @returns repeats in order, free of overlaps; a copy never stands for another copy
 */
export function findRepeats(texts: readonly string[], options: { title: string | null }): Repeat[] {
  const keys = texts.map(reduce);
  const title = reduce(options.title ?? '');
  const weigh = (key: string) => (key === title ? 0 : key.length);
  const seen = new Map<string, number[]>();
  const repeats: Repeat[] = [];
  let noted = 0;
  for (let at = 0; at < keys.length; at++) {
    // Only what stands before the copy can be its original, and only originals: copies are skipped below.
    for (; noted < at; noted++) note(seen, keys[noted]!, noted);
    const run = longestRun(keys, at, seen.get(keys[at]!) ?? [], weigh);
    if (!run) continue;
    for (const repeat of piecesOf(run)) repeats.push(repeat);
    at = run.at(-1)!.copy;
    noted = at + 1;
  }
  return repeats;
}

/** Letters and digits of a paragraph, folded. */
function reduce(text: string): string {
  let key = '';
  for (const character of fold(text)) {
    if (isHan(character.charCodeAt(0)) || /[\p{L}\p{N}]/u.test(character)) key += character;
  }
  return key;
}

function note(seen: Map<string, number[]>, key: string, at: number): void {
  if (key === '') return;
  const places = seen.get(key);
  if (places) places.push(at);
  else seen.set(key, [at]);
}

/** The best run that begins with the line at `copy` and repeats one of `originals`; null when none is enough. */
function longestRun(
  keys: readonly string[],
  copy: number,
  originals: readonly number[],
  weigh: (key: string) => number,
): Pair[] | null {
  let best: Pair[] | null = null;
  let most = 0;
  for (const original of originals) {
    const run = follow(keys, copy, original);
    const characters = run.reduce((sum, pair) => sum + weigh(keys[pair.copy]!), 0);
    const isEnough =
      (run.length >= LINES_AT_LEAST && characters >= CHARACTERS_AT_LEAST) || characters >= CHARACTERS_ALONE;
    if (isEnough && characters > most) {
      best = run;
      most = characters;
    }
  }
  return best;
}

/** Goes along both copies as far as they agree, over a few lines that only one of them has. */
function follow(keys: readonly string[], copy: number, original: number): Pair[] {
  const pairs: Pair[] = [];
  let next: Pair | null = { copy, original };
  while (next) {
    pairs.push(next);
    next = nextPair(keys, next, copy);
  }
  return pairs;
}

function nextPair(keys: readonly string[], { copy, original }: Pair, limit: number): Pair | null {
  for (let skipped = 0; skipped <= BRIDGE_AT_MOST; skipped++) {
    for (let inCopy = 0; inCopy <= skipped; inCopy++) {
      const pair = { copy: copy + 1 + inCopy, original: original + 1 + skipped - inCopy };
      if (pair.copy >= keys.length || pair.original >= limit) continue;
      const key = keys[pair.copy]!;
      // Over a gap only a line of some length tells that the copies go on together.
      if (key === keys[pair.original] && (skipped === 0 || key.length >= 6)) return pair;
    }
  }
  return null;
}

/** The stretches of a run that follow each other without a gap in the copy. */
function piecesOf(run: readonly Pair[]): Repeat[] {
  const pieces: Repeat[] = [];
  for (const { copy, original } of run) {
    const last = pieces.at(-1);
    if (last && last.end === copy) {
      last.end++;
      last.copyOf.push(original);
    } else {
      pieces.push({ start: copy, end: copy + 1, copyOf: [original] });
    }
  }
  return pieces;
}
