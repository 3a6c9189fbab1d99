import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chapter, readBank } from '../../../scripts/bench/labelled/bank';
import { Dice } from '../../../scripts/bench/labelled/dice';
import { fill, readLines } from '../../../scripts/bench/notices/lines';
import { findNotices } from '../../../utils/notices/find';

const bank = readBank();
const lines = readLines('tuning');
const options = { host: 'www.reading-test.org', title: null };
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** Text as pages have it and worse: the words of sites, addresses in disguise, halves of characters. */
const wild = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...bank.prose.slice(0, 20),
        '请记住本站',
        '点击下一页',
        '（',
        '）',
        '【',
        '】',
        '。',
        '，',
        ' ',
        '.',
      ),
      fc.constantFrom(
        'www.shuwu-test.com',
        'ｗｗｗ．ａｂｃ．ｃｏｍ',
        '𝐰𝐰𝐰.𝐚𝐛𝐜.𝐜𝐨𝐦',
        'w w w . a b c . c o m',
        'ⓐⓑⓒ点com',
        '𠮷',
        '😀',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.string({ unit: fc.constantFrom('\ud835', '\udc30', 'w', '.', '点'), maxLength: 6 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('findNotices', () => {
  it('gives stretches that lie in the text, in order, and part no character', () => {
    fc.assert(
      fc.property(fc.array(wild, { maxLength: 4 }), (texts) => {
        let last = { index: -1, end: 0 };
        for (const { index, start, end } of findNotices(texts, options)) {
          const text = texts[index]!;
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(index > last.index || start >= last.end).toBe(true);
          for (const at of [start, end]) {
            const parts = isLow(text.charCodeAt(at)) && /[\ud800-\udbff]/.test(text[at - 1] ?? '');
            expect(parts, `${JSON.stringify(text)} at ${at}`).toBe(false);
          }
          last = { index, end };
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('hides and cuts no line of a thousand stories, those among them that speak of sites', () => {
    for (let seed = 0; seed < 1000; seed++) {
      const dice = new Dice(seed);
      const texts = [...chapter(bank, dice, 30).texts, dice.pick(lines.story), dice.pick(lines.author)];
      expect(findNotices(texts, options), `seed ${seed}`).toEqual([]);
    }
  });

  it('finds nothing more once what it found is cut', () => {
    for (let seed = 0; seed < 500; seed++) {
      const dice = new Dice(seed);
      const story = chapter(bank, dice, 5).texts;
      const texts = story.map((text) =>
        dice.chance(0.5) ? text : `${text}${fill(dice.pick(lines.inline), dice)}`,
      );
      const cut = [...texts];
      for (const { index, start, end } of findNotices(texts, options).reverse()) {
        cut[index] = cut[index]!.slice(0, start) + cut[index]!.slice(end);
      }
      expect(findNotices(cut, options), cut.join('\n')).toEqual([]);
    }
  });

  it('does not hang on lines made to hang it', () => {
    const hostile = [
      'w.'.repeat(20_000),
      'a-'.repeat(20_000),
      '喜欢'.repeat(20_000),
      '（请'.repeat(20_000),
      '. w'.repeat(20_000),
    ];
    expect(findNotices(hostile, options).length).toBeLessThan(100_000);
  });
});
