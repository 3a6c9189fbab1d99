import { describe, expect, it } from 'vitest';
import {
  addKept,
  createKeeper,
  type Kept,
  keptAt,
  keptFor,
  keptIn,
  MOST_KEPT,
  removeKept,
} from '../../../../utils/script/repair/kept';
import type { Edit } from '../../../../utils/text/edits';

/** Edits that put 只 in the place of each 隻. */
const repairsOf = (text: string): Edit[] =>
  [...text.matchAll(/隻/g)].map(({ index }) => ({
    start: index,
    end: index + 1,
    to: '只',
    because: 'repair',
  }));
const repairedPlaces = (text: string, ...kept: Parameters<typeof createKeeper>[0]) =>
  createKeeper(kept)(text, repairsOf(text)).map(({ start }) => start);

describe('keptAt', () => {
  it('takes one Han neighbour on each side, and nothing else', () => {
    expect(keptAt('我隻覺得', 1, 2)).toEqual({ text: '我隻覺', start: 1, end: 2 });
    expect(keptAt('，隻覺', 1, 2)).toEqual({ text: '隻覺', start: 0, end: 1 });
    expect(keptAt('用ai寫。', 1, 3)).toEqual({ text: '用ai寫', start: 1, end: 3 });
    expect(keptAt('a,b', 1, 2)).toEqual({ text: ',', start: 0, end: 1 });
  });

  it('never takes half of a character', () => {
    expect(keptAt('𠮷隻𠮷', 2, 3)).toEqual({ text: '𠮷隻𠮷', start: 2, end: 3 });
    expect(keptAt('😀隻😀', 2, 3)).toEqual({ text: '隻', start: 0, end: 1 });
  });
});

describe('createKeeper', () => {
  it('holds a repair back wherever the same neighbours stand, and nowhere else', () => {
    const kept = keptAt('我隻覺得', 1, 2);
    expect(repairedPlaces('我隻覺冷，他隻覺熱，我隻是我隻覺', kept)).toEqual([6, 11]);
  });

  it('asks nothing of a side without a neighbour', () => {
    expect(repairedPlaces('我隻覺冷，隻是', keptAt('隻覺', 0, 1))).toEqual([5]);
  });

  it('knows a stretch without any neighbour only where it stands alone', () => {
    expect(repairedPlaces('「隻」我隻覺', keptAt('「隻」', 1, 2))).toEqual([4]);
  });

  it('holds back a repair inside of a wider stretch that is kept', () => {
    expect(repairedPlaces('他隻覺得冷', keptAt('他隻覺得冷', 1, 4))).toEqual([]);
  });

  it('lets a repair pass that only borders on what is kept', () => {
    expect(repairedPlaces('半隻隻是', keptAt('半隻隻是', 1, 2))).toEqual([2]);
  });
});

describe('keptIn', () => {
  const one = keptAt('我隻覺', 1, 2);
  const snow = { host: 'one.test', book: '雪山' };

  it('holds in its book on every site, else on its site, and everywhere where nothing is said', () => {
    const inBook = keptFor(one, snow);
    const onSite = keptFor(one, { ...snow, book: null });
    const all = [one, inBook, onSite];
    expect(keptIn(all, snow)).toEqual(all);
    expect(keptIn(all, { host: 'other.test', book: '雪山' })).toEqual([one, inBook]);
    expect(keptIn(all, { host: 'one.test', book: null })).toEqual([one, onSite]);
    expect(keptIn(all, { host: 'other.test', book: null })).toEqual([one]);
  });
});

describe('removeKept', () => {
  it('forgets one in its scope only', () => {
    const one = keptAt('我隻覺', 1, 2);
    const here = keptFor(one, { host: 'one.test', book: null });
    const there = keptFor(one, { host: 'other.test', book: null });
    const all = [there, here, one].reduce(addKept, [] as Kept[]);
    expect(removeKept(all, { ...here })).toEqual([there, one]);
  });
});

describe('addKept', () => {
  it('remembers each once, the newest last', () => {
    const [a, b] = [keptAt('我隻覺', 1, 2), keptAt('他隻是', 1, 2)];
    expect(addKept(addKept(addKept([], a), b), a)).toEqual([b, a]);
  });

  it('lets the oldest go when there are too many', () => {
    const many = Array.from({ length: MOST_KEPT }, (_, i) => ({ text: `隻${i}`, start: 0, end: 1 }));
    const kept = addKept(many, keptAt('他隻是', 1, 2));
    expect(kept).toHaveLength(MOST_KEPT);
    expect(kept[0]).toBe(many[1]);
    expect(kept.at(-1)!.text).toBe('他隻是');
  });
});
