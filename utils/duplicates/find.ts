import { runSteps } from '../text/steps';
import type { Chain } from './chains';
import { chainsOf } from './chains';
import { coversOf } from './covers';
import type { Context } from './decide';
import { isRepeat, isSeam, saysNothingNew } from './decide';
import { doubledLines } from './doubled';
import { isSameLine, LineIndex, lengthOf } from './lines';
import { findMatchesInSteps } from './matches';
import type { Repeat } from './model';
import { refine } from './refine';
import type { Stream } from './stream';
import { reduce, streamOf } from './stream';

/** What is known about a chapter beside its lines. */
export interface RepeatOptions {
  title: string | null;
  /** True for a stretch that the site may have put into one of two copies; without it, none is. */
  isNoise?: (stretch: string) => boolean;
}

/** No run is decided on less than this. */
const MATCHED_AT_LEAST = 24;
/** So many lines without letters or seen before may stand between two parts of a copy and join it. */
const JOINED_AT_MOST = 4;

/**
 * Finds paragraphs that repeat earlier ones, in steps, whatever their script, width, punctuation and borders; see
 * docs/duplicates.md for the rule. Empty texts are passed over. Linear in the length of the texts.
 *
 * @returns repeats in order, free of overlaps; a copy never stands for another copy
 */
export function* findRepeatsInSteps(
  texts: readonly string[],
  options: RepeatOptions,
): Generator<undefined, Repeat[]> {
  const stream = streamOf(texts);
  const context: Context = {
    texts,
    title: reduce(options.title ?? ''),
    isNoise: options.isNoise ?? (() => false),
  };
  const copies = new Copies(stream, context);
  yield;
  const matches = yield* findMatchesInSteps(stream.units);
  const chains = chainsOf(matches).filter(({ matched }) => matched >= MATCHED_AT_LEAST);
  for (const chain of chains.sort((a, b) => b.matched - a.matched)) {
    yield;
    copies.addChain(chain);
  }
  yield;
  copies.addDoubled();
  yield;
  copies.join();
  return copies.repeats();
}

/** {@link findRepeatsInSteps} in one go. */
export function findRepeats(texts: readonly string[], options: RepeatOptions): Repeat[] {
  return runSteps(findRepeatsInSteps(texts, options));
}

/** The paragraphs found to repeat earlier ones, while they are being found. */
class Copies {
  /** The paragraph that each one repeats; −1 for none. */
  private readonly originals: Int32Array;
  private known: LineIndex | null = null;

  constructor(
    private readonly stream: Stream,
    private readonly context: Context,
  ) {
    this.originals = new Int32Array(context.texts.length).fill(-1);
  }

  addChain(chain: Chain): void {
    const { stream, context } = this;
    const all = coversOf(stream, refine(stream, chain));
    const covers = all.filter((cover) => this.isFree(cover) && saysNothingNew(cover, context));
    if (covers.length === 0 || !isRepeat(covers, stream, context)) return;
    for (const { paragraph, original } of covers) this.originals[paragraph] = original;
  }

  /** A paragraph that is no copy yet, and whose original is another, earlier one. */
  private isFree({ paragraph, lastOriginal }: { paragraph: number; lastOriginal: number }): boolean {
    return this.originals[paragraph] === -1 && lastOriginal < paragraph;
  }

  addDoubled(): void {
    const { texts } = this.context;
    const isTurn = (before: number, behind: number) => isSeam(before, behind, this.context);
    for (const { line, original } of doubledLines(texts, this.stream, () => this.index(), isTurn)) {
      if (this.originals[line] === -1) this.originals[line] = original;
    }
  }

  private index(): LineIndex {
    this.known ??= new LineIndex(this.stream);
    return this.known;
  }

  /** Takes in the lines between and beside copies that the matches cannot tell. */
  join(): void {
    const { originals } = this;
    if (originals.every((original) => original === -1)) return;
    for (let at = 0; at < originals.length; at++) if (originals[at] !== -1) this.joinBare(at);
    for (let at = 1; at < originals.length; at++) {
      if (originals[at - 1] === -1 || originals[at] !== -1) continue;
      let end = at;
      while (end < originals.length && originals[end] === -1 && end - at <= JOINED_AT_MOST) end++;
      if (end === originals.length || originals[end] === -1) continue;
      // What is doubled line by line repeats what stands right here; between such lines all is the story's.
      if (originals[end]! < at - 1) for (let line = at; line < end; line++) this.joinSeen(line);
      at = end;
    }
  }

  /** Lines without letters beside a copy, where such lines stand beside the original too. */
  private joinBare(copy: number): void {
    for (const step of [-1, 1]) {
      let line = copy + step;
      let original = this.originals[copy]! + step;
      while (this.isBareCopy(line, original)) {
        this.originals[line] = original;
        line += step;
        original += step;
      }
    }
  }

  private isBareCopy(line: number, original: number): boolean {
    const { texts } = this.context;
    const isBare = (at: number) =>
      texts[at] !== undefined && texts[at] !== '' && lengthOf(this.stream, at) === 0;
    return this.originals[line] === -1 && isBare(line) && isBare(original) && original < line;
  }

  /** A line between two parts of a copy that stood before, wherever that was. */
  private joinSeen(line: number): void {
    const beside = this.originals[line - 1]! + 1;
    const isAligned = beside > 0 && beside < line && isSameLine(this.stream, beside, line);
    const first = isAligned && lengthOf(this.stream, line) > 0 ? beside : this.index().firstOf(line);
    if (first !== null && first < line) this.originals[line] = first;
  }

  repeats(): Repeat[] {
    const { originals } = this;
    const repeats: Repeat[] = [];
    for (let at = 0; at < originals.length; at++) {
      if (originals[at] === -1) continue;
      // What a copy repeats may be a copy itself: then both repeat the same line. Earlier lines are settled already.
      const root = originals[originals[at]!]!;
      if (root !== -1) originals[at] = root;
      const last = repeats.at(-1);
      if (last?.end === at && last.copyOf.at(-1)! <= originals[at]!) {
        last.end++;
        last.copyOf.push(originals[at]!);
      } else {
        repeats.push({ start: at, end: at + 1, copyOf: [originals[at]!] });
      }
    }
    return repeats;
  }
}
