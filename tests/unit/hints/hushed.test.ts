import { describe, expect, it } from 'vitest';
import {
  addHushed,
  type Hush,
  type Hushed,
  hushedEverywhere,
  hushMatcher,
  MOST_HUSHED,
  placeOfHint,
  switchEverywhere,
  withoutHushed,
} from '../../../utils/hints/hushed';
import { createMatcher } from '../../../utils/hints/matcher';
import type { Entry } from '../../../utils/hints/model';

const entry = (term: string): Entry => ({ id: term, term, kind: 'term', gloss: { zh: '', en: '' } });
const matcher = createMatcher([entry('总线'), entry('线程')]);
const here = { book: '青栈一号', host: 'a.test', chapter: 7 };
const words = (text: string, ...where: Hush[]) =>
  hushMatcher(
    matcher,
    where.map((one) => ({ entry: '总线', where: one })),
    here,
  )
    .find(text)
    .map(({ start, end }) => text.slice(start, end));

describe('hushMatcher', () => {
  it.each<[string, Hush]>([
    ['everywhere', { kind: 'everywhere' }],
    ['in the book, in the other script', { kind: 'book', book: '《青棧一號》' }],
    ['on the site', { kind: 'site', host: 'a.test' }],
  ])('keeps an entry to itself %s', (_, where) => {
    expect(words('总线和线程', where)).toEqual(['线程']);
  });

  it.each<[string, Hush]>([
    ['another book', { kind: 'book', book: '别的书' }],
    ['another site', { kind: 'site', host: 'b.test' }],
  ])('shows it where the wish was for %s', (_, where) => {
    expect(words('总线和线程', where)).toEqual(['总线', '线程']);
  });

  it('keeps it to itself at one place only, in either script', () => {
    const text = '他们说总线坏了，换一条总线。';
    const place = placeOfHint(text, { start: 3, end: 5 });
    expect(words(text, place)).toEqual(['总线']);
    expect(words('他們說總線壞了，換掉。', place)).toEqual([]);
  });

  it('gives the place to no other entry', () => {
    const both = createMatcher([entry('总线程'), entry('总线')]);
    const quiet = hushMatcher(both, [{ entry: '总线程', where: { kind: 'everywhere' } }], here);
    expect(quiet.find('总线程')).toEqual([]);
  });
});

describe('addHushed', () => {
  const one = { entry: 'a', where: { kind: 'everywhere' } } as const;

  it('knows each wish once, and forgets it again', () => {
    expect(addHushed([one], one)).toEqual([one]);
    expect(withoutHushed([one, { ...one, entry: 'b' }], one)).toEqual([{ ...one, entry: 'b' }]);
  });

  it('lets the oldest go', () => {
    const many = Array.from({ length: MOST_HUSHED }, (_, i) => ({ ...one, entry: `${i}` }));
    const left = addHushed(many, one);
    expect(left).toHaveLength(MOST_HUSHED);
    expect(left[0]!.entry).toBe('1');
    expect(left.at(-1)).toBe(one);
  });
});

describe('switchEverywhere', () => {
  it('turns entries off and on everywhere, and leaves what is said of places', () => {
    const here: Hushed = { entry: 'a', where: { kind: 'book', book: '青石镇' } };
    const off = switchEverywhere([here], ['a', 'b'], false);
    expect([...hushedEverywhere(off)]).toEqual(['a', 'b']);
    expect(switchEverywhere(off, ['a'], false)).toHaveLength(3);
    expect(switchEverywhere(off, ['a', 'b'], true)).toEqual([here]);
  });
});
