import { findRepeats } from '../../../utils/duplicates/find';
import { streamOf } from '../../../utils/duplicates/stream';
import { Dice } from '../labelled/dice';
import { type Contestant, uniqueLines } from './contestants';

/** Median milliseconds for pages of some size. */
export interface Times {
  paragraphs: number;
  characters: number;
  /** Reducing the text and nothing more: what no method can go below. */
  floor: number;
  moye: number;
  uniqueLines: number;
}

const WORDS_FROM = 0x4e00;
const COMMON = 2500;

/** Times pages of which the second half repeats the first, with an advertisement in every fiftieth paragraph. */
export function timePages(sizes: readonly number[]): Times[] {
  return sizes.map((paragraphs) => {
    const texts = longPage(paragraphs, new Dice(paragraphs));
    const rounds = paragraphs > 10_000 ? 9 : 41;
    // Strings made anew each time: an engine may remember what it knows of old ones.
    const fresh = () => texts.map((text) => ` ${text}`.slice(1));
    const page = (own: string[]) => ({ name: '', title: '', texts: own, folded: [] });
    const run = (contestant: Contestant) => (own: string[]) => contestant(page(own));
    return {
      paragraphs,
      characters: texts.reduce((sum, text) => sum + text.length, 0),
      floor: medianTime(rounds, fresh, streamOf),
      moye: medianTime(rounds, fresh, (own) => findRepeats(own, { title: null })),
      uniqueLines: medianTime(rounds, fresh, run(uniqueLines)),
    };
  });
}

function longPage(paragraphs: number, dice: Dice): string[] {
  const half = Array.from({ length: paragraphs >> 1 }, () => {
    if (dice.chance(0.12)) return dice.pick(['……', '“嗯。”', '“好。”', '他没有说话。']);
    const length = dice.between(12, 70);
    // Two draws make low numbers likelier, as common characters are.
    const draw = () => WORDS_FROM + Math.floor(dice.next() * dice.next() * COMMON);
    return `${Array.from({ length }, () => String.fromCharCode(draw())).join('')}。`;
  });
  return [...half, ...half.map((text, i) => (i % 50 === 7 ? `${text}请记住本书首发域名。` : text))];
}

function medianTime(rounds: number, fresh: () => string[], work: (texts: string[]) => unknown): number {
  const times: number[] = [];
  for (let round = -3; round < rounds; round++) {
    const texts = fresh();
    const start = performance.now();
    work(texts);
    if (round >= 0) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[times.length >> 1]!;
}
