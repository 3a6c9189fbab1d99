import { describe, expect, it } from 'vitest';
import { type LearnedBook, learnInSteps } from '../../../utils/hints/suggest/learned';
import { packBook, unpackBook } from '../../../utils/hints/suggest/stored-book';
import { suggestionsFor } from '../../../utils/hints/suggest/suggest';
import { runSteps } from '../../../utils/text/steps';

const CHAPTER = ['林远舟来了。', '大家都看着林远舟。', '“林远舟！”有人喊。'];
const learn = (book: LearnedBook | null, address: string, texts = CHAPTER) =>
  runSteps(learnInSteps(book, address, texts));

describe('learnInSteps', () => {
  it('counts a chapter once, however often it is read', () => {
    const once = learn(null, 'https://a.test/1');
    expect(learn(once, 'https://a.test/1')).toBe(once);
    const twice = learn(once, 'https://a.test/2');
    expect(twice.counts.terms.林远舟).toMatchObject({ count: 6, chapters: 2 });
  });

  it('keeps numbers and names, and neither text nor addresses', () => {
    const stored = JSON.stringify(packBook(learn(null, 'https://a.test/1')));
    expect(stored).toContain('林远舟');
    for (const text of ['a.test', '大家都看着', '有人喊']) expect(stored).not.toContain(text);
  });

  it('has its turn in steps, and leaves the end of an endless page', () => {
    const steps = learnInSteps(
      null,
      'https://a.test/1',
      Array(3000).fill('他们在河边说了很久的话，谁也没有提起那一天的事。'),
    );
    let count = 0;
    while (!steps.next().done) count++;
    expect(count).toBeGreaterThan(1000);
    expect(count).toBeLessThan(2500);
  });
});

describe('packBook', () => {
  it('is undone by unpackBook, through JSON', () => {
    const book = learn(learn(null, 'https://a.test/1'), 'https://a.test/2');
    expect(unpackBook(JSON.parse(JSON.stringify(packBook(book))))).toEqual(book);
  });

  it.each([undefined, null, 5, [], { version: 2 }, { version: 1, terms: {}, chapters: [] }])(
    'reads %j as nothing',
    (raw) => {
      expect(unpackBook(raw)).toBeNull();
    },
  );

  it('leaves out rows that are broken', () => {
    const stored = packBook(learn(null, 'https://a.test/1'));
    const terms = [['只有名字'], ...stored.terms, ['坏', '坏', 1, 2, 3, 4, 5, 6, 7, 'x']];
    expect(unpackBook({ ...stored, terms })).toEqual(unpackBook(stored));
  });
});

describe('suggestionsFor', () => {
  it('suggests what stands in the chapter at hand and has no entry there', () => {
    const { counts } = learn(null, 'https://a.test/1');
    const names = (texts: string[], taken: string[] = [], ignored: string[] = []) =>
      suggestionsFor(
        counts,
        texts,
        taken.map((term) => ({ id: term, term, kind: 'person', gloss: { zh: '', en: '' } })),
        ignored,
      ).map(({ term }) => term);
    expect(names(['林遠舟走了。'])).toEqual(['林远舟']);
    expect(names(['谁也没有来。'])).toEqual([]);
    expect(names(CHAPTER, ['林遠舟'])).toEqual([]);
    expect(names(CHAPTER, [], ['林远舟'])).toEqual([]);
  });
});
