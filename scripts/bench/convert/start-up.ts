import { planFor } from '../../../utils/script/plan';
import { timeOf } from '../harness/timing';
import { allPacks, type Convert, moye, opencc } from './engines';
import type { Pair } from './pairs';

/** How long an engine takes to be ready, in milliseconds. */
export interface StartUp {
  /** Until the dictionaries are open. */
  decode: number;
  /** From there until the converter is made. */
  make: number;
  /** Then, the first chapter. */
  chapter: number;
  /** Everything once more in the same process, with nothing kept; the median of some. */
  again: number;
}

const AGAIN = 9;

/** Starts Moye's engine for a pair. The first call in a process or a page tells the cold times. */
export function startMoye(pair: Pair, chapter: string): StartUp {
  const packs = allPacks();
  const { normalise, segmentBy, steps } = planFor(pair.options);
  let convert: Convert = String;
  const decode = timeOf(() => {
    for (const name of steps.flat()) packs.dictionary(name);
    if (normalise) packs.dictionary('compatibility');
    if (segmentBy !== 'nothing' && segmentBy !== 'first-step') packs.dictionary(segmentBy);
  });
  const make = timeOf(() => {
    convert = moye(pair, packs);
  });
  const first = timeOf(() => convert(chapter));
  return { decode, make, chapter: first, again: againOf(() => moye(pair)) };
}

/** Starts opencc-js for a pair; it does all in one. */
export function startOpencc(pair: Pair, chapter: string): StartUp {
  let convert: Convert = String;
  const make = timeOf(() => {
    convert = opencc(pair);
  });
  return { decode: 0, make, chapter: timeOf(() => convert(chapter)), again: againOf(() => opencc(pair)) };
}

function againOf(start: () => unknown): number {
  const times = Array.from({ length: AGAIN }, () => timeOf(start)).sort((a, b) => a - b);
  return times[AGAIN >> 1]!;
}
