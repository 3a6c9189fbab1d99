import { describe, expect, it } from 'vitest';
import { entriesInForce, isSameBook, regionOf, withoutOwnWords } from '../../../utils/hints/in-force';
import type { Entry } from '../../../utils/hints/model';

const entry = (id: string, more: Partial<Entry> = {}): Entry => ({
  id,
  term: '青石',
  kind: 'place',
  gloss: { zh: '', en: '' },
  ...more,
});
const here = { book: '青石镇', host: 'a.test', chapter: 5 };
const ids = (entries: Entry[], place = here, off: string[] = []) =>
  entriesInForce(entries, place, off).map(({ id }) => id);

describe('entriesInForce', () => {
  it('puts the narrower scope first and keeps the order otherwise', () => {
    const entries = [
      entry('pack', { scope: { kind: 'pack', pack: 'own' } }),
      entry('everywhere'),
      entry('everywhere too', { scope: { kind: 'everywhere' } }),
      entry('site', { scope: { kind: 'site', host: 'a.test' } }),
      entry('book', { scope: { kind: 'book', book: '青石镇' } }),
    ];
    expect(ids(entries)).toEqual(['book', 'site', 'everywhere', 'everywhere too', 'pack']);
  });

  it('leaves out other books, other sites, packs that are off, and entries that are off', () => {
    const entries = [
      entry('book', { scope: { kind: 'book', book: '白石镇' } }),
      entry('site', { scope: { kind: 'site', host: 'b.test' } }),
      entry('pack', { scope: { kind: 'pack', pack: 'own' } }),
      entry('off', { off: true }),
    ];
    expect(ids(entries, here, ['own'])).toEqual([]);
  });

  it('gives nothing away before its chapter, nor where the chapter is not known', () => {
    const entries = [entry('5', { since: 5 }), entry('6', { since: 6 })];
    expect(ids(entries)).toEqual(['5']);
    expect(entriesInForce(entries, { ...here, chapter: null })).toEqual([]);
  });
});

describe('withoutOwnWords', () => {
  it('leaves out what the reader says at home', () => {
    const words: Entry[] = (['cn', 'tw', 'hk'] as const).map((region) => ({ ...entry(region), region }));
    const left = (preferred: Parameters<typeof regionOf>[0]) =>
      withoutOwnWords([...words, entry('any')], regionOf(preferred)).map(({ id }) => id);
    expect(left('hans')).toEqual(['tw', 'hk', 'any']);
    expect(left('hant-TW')).toEqual(['cn', 'hk', 'any']);
    expect(left('hant')).toEqual(['cn', 'hk', 'any']);
    expect(left('hant-HK')).toEqual(['cn', 'tw', 'any']);
  });
});

describe('isSameBook', () => {
  it('knows a book in either script, in marks or not', () => {
    expect(isSameBook('《重生之青栈一号》', '重生之青棧一號')).toBe(true);
    expect(isSameBook('青栈一号', '青栈二号')).toBe(false);
    expect(isSameBook('青栈一号', null)).toBe(false);
  });
});
