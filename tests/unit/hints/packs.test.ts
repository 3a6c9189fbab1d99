import { describe, expect, it } from 'vitest';
import { PACKS } from '../../../utils/hints/packs';
import { fold } from '../../../utils/script/fold';

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
