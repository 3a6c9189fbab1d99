import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../utils/hints/matcher';
import type { Entry } from '../../../utils/hints/model';
import { PACKS } from '../../../utils/hints/packs';
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
          const writings = [hint.entry.term, ...(hint.entry.variants ?? [])].map(fold);
          expect(writings).toContain(fold(text.slice(hint.start, hint.end)));
        }
      }),
    );
  });
});

describe('the built-in packs', () => {
  const entries = PACKS.flatMap((pack) => pack.entries);

  it('hold enough, each term once', () => {
    expect(entries.length).toBeGreaterThanOrEqual(80);
    const writings = entries.flatMap((one) => [one.term, ...(one.variants ?? [])]).map(fold);
    expect(writings.filter((writing, i) => writings.indexOf(writing) !== i)).toEqual([]);
  });

  it.each(entries.map((one) => [one.id, one] as const))('explain %s in a few words', (_, one) => {
    expect(one.term.length).toBeGreaterThan(1);
    expect(one.gloss.zh.length).toBeLessThanOrEqual(40);
    expect(one.gloss.en.length).toBeGreaterThan(2);
    expect(one.gloss.en.length).toBeLessThanOrEqual(90);
    if (one.kind === 'stand-in') expect(one.means).toBeTruthy();
  });
});
