import { interleaved } from '../harness/timing';
import { allPacks, moye, opencc, tablePass, tongwen } from './engines';
import { PAIRS, type Pair } from './pairs';

/** How fast one pair is converted; all times are medians in milliseconds. */
export interface Speed {
  pair: string;
  /** The whole text. */
  text: { moye: number; opencc: number; table: number; tongwen?: number };
  /** A chapter of it, each time another one. */
  chapter: { moye: number; opencc: number };
  /** Code units in the text. */
  units: number;
  /** Where the outputs of Moye and opencc-js first differ. */
  difference: string | null;
}

const ROUNDS = { rounds: 9, warmUps: 2 };

/** Times every pair on a text. The engines take turns. */
export function throughput(simplified: string, chapterLength: number): Speed[] {
  const packs = allPacks();
  return PAIRS.map((pair) => {
    const text = sourceOf(pair, simplified);
    const [ours, peer] = [moye(pair, packs), opencc(pair)];
    const works = { moye: () => ours(text), opencc: () => peer(text), table: passOf(ours, text) };
    const other = pair.tongwen && tongwen(pair.tongwen);
    const chapters = chaptersOf(text, chapterLength);
    const { moye: own, opencc: others } = interleaved(
      { moye: () => chapters.map(ours), opencc: () => chapters.map(peer) },
      ROUNDS,
    );
    return {
      pair: pair.name,
      text: other
        ? interleaved({ ...works, tongwen: () => other(text) }, ROUNDS)
        : interleaved(works, ROUNDS),
      chapter: { moye: own / chapters.length, opencc: others / chapters.length },
      units: text.length,
      difference: firstDifference(text, ours(text), peer(text)),
    };
  });
}

function passOf(convert: (text: string) => string, text: string): () => string {
  const pass = tablePass(convert);
  return () => pass(text);
}

/** The text in the variety from which a pair converts. */
function sourceOf({ from }: Pair, simplified: string): string {
  return from === 'cn' ? simplified : opencc({ from: 'cn', to: from } as Pair)(simplified);
}

function chaptersOf(text: string, length: number): string[] {
  const chapters: string[] = [];
  for (let at = 0; at + length <= text.length; at += length) chapters.push(text.slice(at, at + length));
  return chapters;
}

function firstDifference(text: string, ours: string, theirs: string): string | null {
  if (ours === theirs) return null;
  let at = 0;
  while (ours[at] === theirs[at]) at++;
  const around = (result: string) => result.slice(Math.max(0, at - 10), at + 10);
  return `near ${around(text)}: Moye ${around(ours)}, opencc-js ${around(theirs)}`;
}
