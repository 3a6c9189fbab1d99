import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRepeats } from '../../../utils/duplicates/find';
import { createConverter } from '../../../utils/script/converter';
import { packs } from '../script/packs';

const story = [
  '天还没有亮，山门外已经站了一个人。',
  '他背着一把断剑，剑上缠着发黄的布条。',
  '“我找你们掌门。”他说，声音不大，却传得很远。',
  '守门的弟子打量了他一眼，转身跑上了台阶。',
  '……',
  '雪落了下来，落在他的肩上，很快就积了薄薄一层。',
  '“进来吧。”过了很久，门里有人说。',
];
const find = (texts: string[], title: string | null = null) => findRepeats(texts, { title });
const range = (start: number, end: number) => Array.from({ length: end - start }, (_, i) => start + i);

describe('findRepeats', () => {
  it('finds nothing in a story that is printed once', () => {
    expect(find(story)).toEqual([]);
  });

  it('finds a second printing', () => {
    expect(find([...story, ...story])).toEqual([{ start: 7, end: 14, copyOf: range(0, 7) }]);
  });

  it('finds a part printed again, and a third printing', () => {
    expect(find([...story, ...story.slice(1), ...story.slice(1)])).toEqual([
      { start: 7, end: 13, copyOf: range(1, 7) },
      { start: 13, end: 19, copyOf: range(1, 7) },
    ]);
  });

  it('looks through script, width and punctuation', () => {
    const converter = createConverter({ from: 'hans', to: 'hant-TW', phrases: false }, packs);
    const other = story.map((line) => converter.convert(line).replaceAll('，', ',').replaceAll('。', ''));
    expect(find([...story, ...other])).toEqual([{ start: 7, end: 14, copyOf: range(0, 7) }]);
  });

  it('goes on over a line that stands in one copy only', () => {
    const copy = [...story.slice(0, 3), '请收藏本站', ...story.slice(3)];
    expect(find([...story, ...copy])).toEqual([
      { start: 7, end: 10, copyOf: [0, 1, 2] },
      { start: 11, end: 15, copyOf: [3, 4, 5, 6] },
    ]);
  });

  it('leaves refrains and short chants alone', () => {
    expect(find([...story, '“一！”', '“二！”', '“三！”', story[0]!, '“一！”', '“二！”', '“三！”'])).toEqual(
      [],
    );
  });

  it('gives repeats in order, each of earlier lines that are no copies themselves', () => {
    const lines = fc.array(fc.constantFrom(...story, '嗯。', '他笑了。'), { maxLength: 60 });
    fc.assert(
      fc.property(lines, (texts) => {
        let end = 0;
        const copies = new Set<number>();
        for (const repeat of find(texts)) {
          expect(repeat.start).toBeGreaterThanOrEqual(end);
          expect(repeat.copyOf).toHaveLength(repeat.end - repeat.start);
          repeat.copyOf.forEach((original, i) => {
            expect(original).toBeLessThan(repeat.start + i);
            expect(copies.has(original)).toBe(false);
            expect(texts[original]).toBe(texts[repeat.start + i]);
          });
          for (let i = repeat.start; i < repeat.end; i++) copies.add(i);
          end = repeat.end;
        }
      }),
    );
  });
});
