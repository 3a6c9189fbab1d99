import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editList, inverse } from '../../../../utils/hints/list/edits';
import { moveInGrid, rowsToDraw, scrolledTo } from '../../../../utils/hints/list/grid';
import { type SortField, sortPlaces } from '../../../../utils/hints/list/order';
import { EntrySearch, placeKey, placeOfKey, placesOf } from '../../../../utils/hints/list/search';
import type { Entry, HintScope } from '../../../../utils/hints/model';

const entry = (term: string, more: Partial<Entry> = {}): Entry => ({
  id: `id-${term}`,
  term,
  kind: 'term',
  gloss: { zh: '', en: '' },
  ...more,
});

describe('EntrySearch', () => {
  const entries = [
    entry('總線', { gloss: { zh: '线路', en: 'Bus' } }),
    entry('林澈', { kind: 'person', aliases: ['小澈'], scope: { kind: 'book', book: '青石镇' } }),
    entry('白度', { means: '百度', note: '第三章' }),
  ];
  const find = (filter: Parameters<EntrySearch['find']>[0]) => new EntrySearch(entries).find(filter);

  it('finds words of every part in either script, all of them', () => {
    expect(find({ query: '总线' })).toEqual([0]);
    expect(find({ query: 'ＢＵＳ' })).toEqual([0]);
    expect(find({ query: '小澈' })).toEqual([1]);
    expect(find({ query: '百度 第三章' })).toEqual([2]);
    expect(find({ query: '百度 第四章' })).toEqual([]);
    expect(find({ query: '  ' })).toEqual([0, 1, 2]);
  });

  it('narrows by kind and place', () => {
    expect(find({ kind: 'person' })).toEqual([1]);
    expect(find({ place: 'everywhere' })).toEqual([0, 2]);
    expect(find({ place: 'book:青石镇', query: '林' })).toEqual([1]);
    expect(placesOf(entries)).toEqual(['everywhere', 'book:青石镇']);
  });

  it('names every place so that it is found again', () => {
    const scopes: HintScope[] = [
      { kind: 'everywhere' },
      { kind: 'book', book: 'site:b\n:c' },
      { kind: 'site', host: 'a.test' },
      { kind: 'pack', pack: 'tech' },
    ];
    for (const scope of scopes) expect(placeOfKey(placeKey(scope))).toEqual(scope);
  });
});

describe('sortPlaces', () => {
  const sorted = (entries: Entry[], field: SortField, down = false) =>
    sortPlaces(
      entries,
      entries.map((_, i) => i),
      { field, down },
      'zh',
    ).map((place) => entries[place]!.term);

  it('goes by pinyin, Chinese before Latin, and back', () => {
    const entries = ['总线', '白度', '林澈', 'AI', '内卷'].map((term) => entry(term));
    expect(sorted(entries, 'term')).toEqual(['白度', '林澈', '内卷', '总线', 'AI']);
    expect(sorted(entries, 'term', true)).toEqual(['AI', '总线', '内卷', '林澈', '白度']);
  });

  it('puts what is a beginning of another first, and keeps equals in their order', () => {
    const entries = ['白度网', '白度', '白'].map((term) => entry(term));
    expect(sorted(entries, 'term')).toEqual(['白', '白度', '白度网']);
    expect(sorted(entries, 'kind')).toEqual(['白度网', '白度', '白']);
  });

  it('takes the other language where an explanation is missing, and times as numbers', () => {
    const entries = [
      entry('甲', { gloss: { zh: '丙', en: '' }, changed: 100 }),
      entry('乙', { gloss: { zh: '', en: 'b' }, created: 20 }),
    ];
    expect(sorted(entries, 'gloss')).toEqual(['甲', '乙']);
    expect(sorted(entries, 'changed')).toEqual(['乙', '甲']);
  });

  it('holds every place once', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (terms) => {
        const places = sortPlaces(
          terms.map((term) => entry(term)),
          terms.map((_, i) => i),
          { field: 'term', down: false },
          'zh',
        );
        expect([...places].sort((a, b) => a - b)).toEqual(terms.map((_, i) => i));
      }),
    );
  });
});

describe('a grid', () => {
  const size = { rows: 100, columns: 8, page: 10 };

  it('moves by keys and stays within its ends', () => {
    const from = { row: 5, column: 3 };
    const moves: [string, boolean, number, number][] = [
      ['ArrowDown', false, 6, 3],
      ['ArrowUp', false, 4, 3],
      ['ArrowLeft', false, 5, 2],
      ['ArrowRight', false, 5, 4],
      ['PageDown', false, 15, 3],
      ['PageUp', false, 0, 3],
      ['Home', false, 5, 0],
      ['End', false, 5, 7],
      ['Home', true, 0, 0],
      ['End', true, 99, 7],
    ];
    for (const [key, isFar, row, column] of moves) {
      expect(moveInGrid(from, key, isFar, size), key).toEqual({ row, column });
    }
    expect(moveInGrid(from, 'a', false, size)).toBeNull();
  });

  it('draws what is in sight, and the row that has the focus, in order', () => {
    fc.assert(
      fc.property(
        fc.nat(200_000),
        fc.nat(2000),
        fc.integer({ min: -1, max: 5000 }),
        fc.nat(5000),
        (top, height, focused, count) => {
          const rows = rowsToDraw({ top, height }, 44, count, focused);
          expect([...rows].sort((a, b) => a - b)).toEqual(rows);
          expect(new Set(rows).size).toBe(rows.length);
          expect(rows.length).toBeLessThan(2000 / 44 + 20);
          for (let row = Math.floor(top / 44); row * 44 < top + height && row < count; row++)
            expect(rows).toContain(row);
          if (focused >= 0 && focused < count) expect(rows).toContain(focused);
        },
      ),
    );
  });

  it('scrolls no further than it must', () => {
    expect(scrolledTo(0, { top: 100, height: 200 }, 44)).toBe(0);
    expect(scrolledTo(3, { top: 100, height: 200 }, 44)).toBe(100);
    expect(scrolledTo(20, { top: 100, height: 200 }, 44)).toBe(21 * 44 - 200);
  });
});

describe('editList', () => {
  const ids = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 4 });
  const entries = (names: string[]) => [...new Set(names)].map((name) => ({ ...entry(name), id: name }));

  it('replaces in place, adds behind, takes out; and its inverse brings all of it back', () => {
    fc.assert(
      fc.property(ids, ids, ids, (before, put, removed) => {
        const list = entries(before);
        const edit = { put: entries(put).map((one) => ({ ...one, note: 'new' })), removed };
        const after = editList(list, edit);
        const expected = new Set([...before.filter((id) => !removed.includes(id)), ...put]);
        expect(new Set(after.map(({ id }) => id))).toEqual(expected);
        for (const one of edit.put) expect(after).toContainEqual(one);
        const back = editList(after, inverse(list, edit));
        expect([...back].sort((a, b) => a.id.localeCompare(b.id))).toEqual(
          [...list].sort((a, b) => a.id.localeCompare(b.id)),
        );
      }),
    );
  });
});

describe('sortPlaces by each field', () => {
  const entries = [
    entry('乙', {
      means: '丙',
      gloss: { zh: '', en: 'one' },
      created: 5,
      scope: { kind: 'site', host: 'b.test' },
    }),
    entry('甲', {
      gloss: { zh: '', en: 'another' },
      changed: 9,
      created: 1,
      scope: { kind: 'site', host: 'a.test' },
    }),
    entry('丁', { means: '阿', gloss: { zh: '', en: 'two' } }),
  ];
  it.each<[SortField, number[]]>([
    ['means', [1, 2, 0]],
    ['gloss', [1, 0, 2]],
    ['kind', [0, 1, 2]],
    ['changed', [2, 0, 1]],
  ])('goes by %s', (field, sorted) => {
    expect(sortPlaces(entries, [0, 1, 2], { field, down: false }, 'zh')).toEqual(sorted);
    expect(sortPlaces(entries, [0, 1, 2], { field, down: true }, 'zh')).toEqual(sorted.toReversed());
  });

  it('goes by place', () => {
    const sorted = sortPlaces(entries, [0, 1, 2], { field: 'place', down: false }, 'zh');
    expect(sorted.indexOf(1)).toBeLessThan(sorted.indexOf(0));
  });
});

describe('what takes an edit back', () => {
  it('names nothing but what the edit touched', () => {
    const [a, b, c] = [entry('甲'), entry('乙'), entry('丙')];
    expect(inverse([a, b], { put: [entry('甲', { note: '新' }), c], removed: [] })).toEqual({
      put: [a],
      removed: ['id-丙'],
    });
    expect(inverse([a, b], { put: [], removed: ['id-乙'] })).toEqual({ put: [b], removed: [] });
  });
});
