import type { Stream } from './stream';
import { streamOf } from './stream';

/**
 * What is remembered of a page: enough to know its end and its whole again, too little to read. Each stretch of a few
 * characters leaves a number of 22 bits, which thousands of other stretches leave, too.
 */
export interface PagePrint {
  /** The marks of the page's end, character by character. */
  tail: number[];
  /** How many of them begin in the last line. */
  last: number;
  /** Some of the marks of the whole page, in order of size. */
  sample: number[];
}

/** So many characters leave one mark. */
export const SHINGLE = 4;
/** No overlap of two pages is longer. */
export const TAIL = 1500;

const BITS = 22;
/** Of the whole page one mark in eight is kept, chosen by itself, and no more of them than this. */
const SAMPLED = 2 ** BITS / 8;
const SAMPLE_AT_MOST = 2000;
/** Of a page longer than this only so much is looked at. */
const SAMPLED_FROM = 100_000;

/** The print of a page. Linear in the length of its texts. */
export function printOf(texts: readonly string[]): PagePrint {
  const stream = streamOf(texts);
  const { length } = stream.units;
  const tail = [...marksOf(stream.units, Math.max(0, length - TAIL - SHINGLE + 1), length)];
  const last = Math.max(0, length - lastLineStart(stream) - SHINGLE + 1);
  return { tail, last: Math.min(tail.length, last), sample: sampleOf(stream.units) };
}

/** The share of a page's marks that another page left as well; 0 for a page too short to tell. */
export function shareOf(units: Uint16Array, before: PagePrint): number {
  const known = new Set(before.sample);
  // What is larger than the largest kept one was not kept, whether the page left it or not.
  const limit = before.sample.length < SAMPLE_AT_MOST ? SAMPLED : before.sample.at(-1)!;
  const sample = sampleOf(units).filter((mark) => mark <= limit);
  const found = sample.filter((mark) => known.has(mark)).length;
  return sample.length === 0 ? 0 : found / sample.length;
}

/** The marks of `units` from `start` to `end`, one for each place at which enough characters follow. */
export function marksOf(units: Uint16Array, start: number, end: number): Uint32Array {
  const marks = new Uint32Array(Math.max(0, end - start - SHINGLE + 1));
  for (let i = 0; i < marks.length; i++) {
    let mark = 0x811c9dc5;
    for (let k = start + i; k < start + i + SHINGLE; k++) mark = Math.imul(mark ^ units[k]!, 0x01000193);
    mark = Math.imul(mark ^ (mark >>> 15), 0x2c1b3c6d);
    marks[i] = (mark ^ (mark >>> 13)) >>> (32 - BITS);
  }
  return marks;
}

function sampleOf(units: Uint16Array): number[] {
  const kept = new Set<number>();
  for (const mark of marksOf(units, 0, Math.min(units.length, SAMPLED_FROM)))
    if (mark < SAMPLED) kept.add(mark);
  return [...kept].sort((a, b) => a - b).slice(0, SAMPLE_AT_MOST);
}

/** Where the last line that holds letters begins. */
function lastLineStart({ starts }: Stream): number {
  let line = starts.length - 2;
  while (line > 0 && starts[line] === starts[line + 1]) line--;
  return starts[Math.max(0, line)]!;
}
