import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../utils/browser/glossary-database';
import { createMatcher, glossaryOf, joinGlossaries } from '../../../utils/hints/matcher';
import type { Entry } from '../../../utils/hints/model';
import { PACKS } from '../../../utils/hints/packs';
import { openGlossary, storeGlossary } from '../../../utils/hints/stored-glossary';
import { fold } from '../../../utils/script/fold';

const entry = (term: string, more: Partial<Entry> = {}): Entry => ({
  id: term,
  term,
  kind: 'term',
  gloss: { zh: term, en: term },
  ...more,
});
const found = (entries: Entry[], text: string) =>
  createMatcher(entries)
    .find(text)
    .map((hint) => [text.slice(hint.start, hint.end), hint.entry.term]);

/** The definition of what is to be found, as slow as it is plain. */
function plainSearch(terms: string[], text: string): string[][] {
  const bare = (some: string) => fold(some).replaceAll('\u200b', '');
  const hints: string[][] = [];
  for (let at = 0; at < text.length; ) {
    const fits = (end: number) => (term: string) =>
      bare(term.trim()).length > 1 &&
      bare(text.slice(at, end)) === bare(term.trim()) &&
      !(/[a-z]$/.test(bare(text.slice(0, at))) && /[a-z]/.test(bare(text.slice(at, end))[0]!)) &&
      !(/[a-z]$/.test(bare(text.slice(at, end))) && /^[a-z]/.test(bare(text.slice(end)))) &&
      !isAmongLatin(bare(text.slice(0, at)), bare(text.slice(at, end)), bare(text.slice(end)));
    const ends = Array.from({ length: text.length - at }, (_, i) => text.length - i);
    const end = ends.find((one) => !/^\u200b|\u200b$/.test(text.slice(at, one)) && terms.some(fits(one)));
    if (end !== undefined) hints.push([text.slice(at, end), terms.find(fits(end))!]);
    at = end ?? at + 1;
  }
  return hints;
}

function isAmongLatin(before: string, term: string, after: string): boolean {
  if (term.length > 3) return false;
  return (/^[a-z]/.test(term) && /[a-z] $/.test(before)) || (/[a-z]$/.test(term) && /^ [a-z]/.test(after));
}

describe('createMatcher', () => {
  it('finds a term in either script, and damaged', () => {
    const entries = [entry('总线'), entry('只觉')];
    expect(found(entries, '總線和总线，他隻覺得')).toEqual([
      ['總線', '总线'],
      ['总线', '总线'],
      ['隻覺', '只觉'],
    ]);
  });

  it('takes the longest term at a place', () => {
    expect(found([entry('神经'), entry('神经网络')], '神经网络的神经')).toEqual([
      ['神经网络', '神经网络'],
      ['神经', '神经'],
    ]);
  });

  it('finds Latin terms in any case, but not inside other words', () => {
    expect(found([entry('AI')], 'ai说：maid 和 AI2 都不是 Ai。').map(([text]) => text)).toEqual(['ai', 'Ai']);
  });

  it('passes over excluded words', () => {
    expect(found([entry('总线', { exclude: ['总线路'] })], '总线路与总线')).toEqual([['总线', '总线']]);
  });

  it('finds other writings and other names', () => {
    const entries = [entry('李明远', { variants: ['李名远'], aliases: ['李总'] })];
    expect(found(entries, '李總是李名遠，也是李明遠').map(([text]) => text)).toEqual([
      '李總',
      '李名遠',
      '李明遠',
    ]);
  });

  it('finds a term however it is taken apart by what shows nothing', () => {
    const apart = '他用\u200b神\u200b经\u2060网\ufeff络\u200d。神\u{e0100}经，A\u00adI。';
    expect(found([entry('神经网络'), entry('神经'), entry('AI')], apart).map(([text]) => text)).toEqual([
      '神\u200b经\u2060网\ufeff络',
      '神\u{e0100}经',
      'A\u00adI',
    ]);
  });

  it('wants neighbours that are no letters for a Latin term, whatever stands between', () => {
    expect(found([entry('AI')], 'm\u200bai，éai，AI，ＡＩ机').map(([text]) => text)).toEqual(['AI', 'ＡＩ']);
  });

  it('wants no other Latin word beside a short Latin term', () => {
    const entries = [entry('IT'), entry('iPhone')];
    expect(found(entries, '他说 let it be，做 IT 的人用 Apple iPhone 7').map(([text]) => text)).toEqual([
      'IT',
      'iPhone',
    ]);
  });

  it('falls back to a shorter term where the longer one is excluded', () => {
    const entries = [entry('大厂'), entry('大厂子', { exclude: ['大厂子弟'] })];
    expect(found(entries, '大厂子弟和大厂子')).toEqual([
      ['大厂', '大厂'],
      ['大厂子', '大厂子'],
    ]);
  });

  it('finds terms of any length', () => {
    const long = '天地玄黄宇宙洪荒'.repeat(6);
    const entries = [entry(long), entry(long.slice(0, 31)), entry(long.slice(0, 40))];
    expect(found(entries, `${long.slice(0, 47)}。${long}`).map(([text]) => text!.length)).toEqual([40, 48]);
  });

  it('agrees with a plain search for every term at every place', () => {
    const letters = fc.constantFrom('总', '線', '线', '网', 'a', 'B', '\u200b', ' ');
    const words = fc.array(letters, { minLength: 1, maxLength: 5 }).map((some) => some.join(''));
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), fc.array(letters), (terms, text) => {
        expect(
          found(
            terms.map((term) => entry(term)),
            text.join(''),
          ),
        ).toEqual(plainSearch(terms, text.join('')));
      }),
    );
  });

  it('gives hints in order, free of overlaps, that say what stands there', () => {
    const matcher = createMatcher(PACKS.flatMap((pack) => pack.entries));
    const terms = PACKS.flatMap((pack) => pack.entries).map((one) => one.term);
    const texts = fc
      .array(fc.oneof(fc.constantFrom(...terms), fc.constantFrom('的', '，', 'a', ' ')))
      .map((some) => some.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const hint of matcher.find(text)) {
          expect(hint.start).toBeGreaterThanOrEqual(end);
          end = hint.end;
          const writings = [
            hint.entry.term,
            ...(hint.entry.variants ?? []),
            ...(hint.entry.aliases ?? []),
          ].map(fold);
          expect(writings).toContain(fold(text.slice(hint.start, hint.end)));
        }
      }),
    );
  });
});

describe('joinGlossaries', () => {
  it('takes the longest of all, and the earlier of equals', () => {
    const matcher = joinGlossaries([
      glossaryOf([entry('神经', { id: 'own' })]),
      glossaryOf([entry('神經', { id: 'other' }), entry('神经网络')]),
    ]);
    expect(matcher.find('神经网络的神经').map((hint) => hint.entry.id)).toEqual(['神经网络', 'own']);
  });
});

describe('storeGlossary', () => {
  it('is opened again as it was, after a copy of its bytes', () => {
    const entries = PACKS.flatMap((pack) => pack.entries);
    const text = entries.map((one) => one.term).join('，');
    const stored = structuredClone(storeGlossary(entries, utf8));
    expect(joinGlossaries([openGlossary(stored, utf8)]).find(text)).toEqual(
      createMatcher(entries).find(text),
    );
  });
});
