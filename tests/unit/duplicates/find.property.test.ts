import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chapter, readBank } from '../../../scripts/bench/labelled/bank';
import { Dice } from '../../../scripts/bench/labelled/dice';
import { findRepeats } from '../../../utils/duplicates/find';
import { reduce } from '../../../utils/duplicates/stream';
import { createConverter } from '../../../utils/script/converter';
import { packs } from '../script/packs';

const bank = readBank();
const converter = createConverter({ from: 'hans', to: 'hant-TW', phrases: false }, packs);
const seeds = fc.integer({ min: 1, max: 1_000_000 });

const hiddenIn = (texts: readonly string[]) => {
  const hidden = new Set<number>();
  for (const { start, end } of findRepeats(texts, { title: null }))
    for (let i = start; i < end; i++) hidden.add(i);
  return hidden;
};

/** A chapter that repeats some stretch of itself, whole lines or split and merged ones, with other lines put in. */
function repeating(seed: number): string[] {
  const dice = new Dice(seed);
  const { texts } = chapter(bank, dice, dice.between(15, 40));
  const own = texts.slice(0, -3);
  const from = dice.between(0, own.length - 5);
  let copy = own.slice(from, dice.between(from + 4, own.length));
  const way = dice.pick(['same', 'split', 'block']);
  if (way === 'split') copy = copy.flatMap((text) => text.match(/[^。！？]+[。！？]*”?/gu) ?? [text]);
  else if (way === 'block') copy = [copy.join('')];
  if (dice.chance(0.5)) copy.splice(dice.between(0, copy.length), 0, ...texts.slice(-3));
  return [...own, ...copy];
}

describe('findRepeats', () => {
  it('leaves 10,000 chapters without repeats alone', () => {
    for (let seed = 0; seed < 10_000; seed++) {
      const { texts } = chapter(bank, new Dice(seed), 30);
      const repeats = findRepeats(texts, { title: null });
      if (repeats.length > 0) expect.fail(`seed ${seed}: ${JSON.stringify(repeats)}`);
    }
  });

  it('finds nothing more once what it found is gone', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const texts = repeating(seed);
        const hidden = hiddenIn(texts);
        expect(hiddenIn(texts.filter((_, i) => !hidden.has(i))).size).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it('finds the same whatever the script of a line', () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.boolean(), { minLength: 90, maxLength: 90 }), (seed, other) => {
        const texts = repeating(seed);
        const mixed = texts.map((text, i) => (other[i] ? converter.convert(text) : text));
        expect(findRepeats(mixed, { title: null })).toEqual(findRepeats(texts, { title: null }));
      }),
      { numRuns: 200 },
    );
  });

  it('never hides the only copy of a sentence', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const texts = repeating(seed);
        const hidden = hiddenIn(texts);
        const shown = reduce(texts.filter((_, i) => !hidden.has(i)).join(''));
        for (const line of hidden) {
          for (const sentence of texts[line]!.split(/[。！？]/u)) {
            const key = reduce(sentence);
            if (key.length >= 10) expect(shown, `${seed}: ${sentence}`).toContain(key);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
