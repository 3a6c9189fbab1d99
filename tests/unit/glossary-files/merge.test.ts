import { describe, expect, it } from 'vitest';
import { type Choice, carryOut, mergeRows } from '../../../utils/glossary-files/merge';
import type { Draft, Row } from '../../../utils/glossary-files/model';
import type { Entry } from '../../../utils/hints/model';

const mine = (term: string, more: Partial<Entry> = {}): Entry => ({
  id: `my-${term}`,
  term,
  kind: 'person',
  gloss: { zh: '我的', en: '' },
  ...more,
});
const rows = (...drafts: Draft[]): Row[] => drafts.map((draft, i) => ({ line: i + 1, draft }));

describe('mergeRows', () => {
  it('tells new, same and different rows apart, in whichever script', () => {
    const merge = mergeRows(
      [mine('林澈'), mine('青石镇'), mine('總線')],
      rows(
        { term: '王五' },
        { term: '林澈', gloss: { zh: '我的' } },
        { term: '青石鎮', gloss: { zh: '别的' } },
        { term: '总线', kind: 'term', note: '新' },
      ),
    );
    expect(merge.added.map(({ line }) => line)).toEqual([1]);
    expect(merge.same).toBe(1);
    expect(merge.differs.map(({ mine, parts }) => [mine.term, parts])).toEqual([
      ['青石镇', ['term', 'gloss']],
      ['總線', ['term', 'kind', 'note']],
    ]);
  });

  it('does not take the same name in another book for the same', () => {
    const merge = mergeRows(
      [mine('林澈', { scope: { kind: 'book', book: '青石镇' } })],
      rows(
        { term: '林澈', scope: { kind: 'book', book: '别的书' } },
        { term: '林澈', scope: { kind: 'book', book: '青石鎮' } },
      ),
    );
    expect([merge.added.length, merge.same]).toEqual([1, 1]);
  });

  it('knows an entry by its id though its term and its place have changed', () => {
    const { differs } = mergeRows(
      [mine('林澈')],
      rows({ id: 'my-林澈', term: '林徹', scope: { kind: 'site', host: 'a.test' } }),
    );
    expect(differs[0]!.parts).toEqual(['term', 'scope']);
  });

  it('takes the first of rows that contradict each other, and keeps the others in sight', () => {
    const merge = mergeRows(
      [],
      rows({ term: '白度', means: '百度' }, { term: '白度', means: '别的' }, { term: '白度', means: '百度' }),
    );
    expect([merge.added.length, merge.same, merge.repeated.map(({ line }) => line)]).toEqual([1, 1, [2]]);
  });
});

describe('carryOut', () => {
  const existing = [mine('林澈', { note: '记着', variants: ['林徹'] })];
  const merge = mergeRows(
    existing,
    rows({ term: '林澈', means: '某人', gloss: { en: 'theirs' } }, { term: '王五' }),
  );
  const outcome = (choice: Choice) =>
    carryOut(
      merge,
      () => choice,
      () => 'new',
      7,
    );

  it('leaves mine as it is', () => {
    expect(outcome('mine').changed).toEqual([]);
    expect(outcome('mine').added.map(({ term }) => term)).toEqual(['王五']);
  });

  it('takes their parts over and keeps all that they do not speak of', () => {
    expect(outcome('theirs').changed).toEqual([
      { ...existing[0], means: '某人', gloss: { zh: '我的', en: 'theirs' }, changed: 7 },
    ]);
  });

  it('keeps both', () => {
    expect(outcome('both').changed).toEqual([]);
    expect(outcome('both').added).toEqual([
      { id: 'new', term: '王五', kind: 'term', created: 7, gloss: { zh: '', en: '' } },
      { id: 'new', term: '林澈', means: '某人', kind: 'term', created: 7, gloss: { zh: '', en: 'theirs' } },
    ]);
  });

  it('gives no two entries the same id', () => {
    let next = 0;
    const { added } = carryOut(
      mergeRows([], rows({ id: 'a', term: '甲甲' }, { id: 'a', term: '乙乙' })),
      () => 'mine',
      () => `new-${next++}`,
      0,
    );
    expect(new Set(added.map(({ id }) => id)).size).toBe(2);
  });
});

describe('explanations in English', () => {
  it('differ by themselves, and say nothing where they are left out', () => {
    const both = mine('剑', { gloss: { zh: '我的', en: 'mine' } });
    const parts = (gloss: Draft['gloss'] & object) =>
      mergeRows([both], rows({ term: '剑', gloss })).differs.flatMap((one) => one.parts);
    expect(parts({ en: 'theirs' })).toEqual(['gloss']);
    expect(parts({ en: 'mine' })).toEqual([]);
    expect(parts({ zh: '我的' })).toEqual([]);
  });
});
