import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deal } from '../../../utils/reading/deal';
import type { Change } from '../../../utils/reading/model';

const change = (start: number, from: string, to: string): Change => ({
  start,
  end: start + to.length,
  from,
  to,
  because: 'script',
});

describe('deal', () => {
  it('gives each piece its own characters', () => {
    expect(deal('軟件很好', [change(0, '软', '軟')], [1, 3])).toEqual(['軟', '件很好']);
  });

  it('deals a word that a tag splits character by character', () => {
    expect(deal('看軟體呢', [change(1, '软件', '軟體')], [2, 2])).toEqual(['看軟', '體呢']);
  });

  it('leaves a change of another length in the piece it begins in', () => {
    expect(deal('看隨身碟呢', [change(1, 'U盘', '隨身碟')], [2, 2])).toEqual(['看隨身碟', '呢']);
  });

  it('gives the shown text back when its pieces are joined', () => {
    const cases = fc.record({
      shown: fc.string({ maxLength: 12 }),
      lengths: fc.array(fc.nat(5), { minLength: 1, maxLength: 4 }),
      at: fc.nat(12),
      size: fc.nat(3),
      from: fc.string({ maxLength: 4 }),
    });
    fc.assert(
      fc.property(cases, ({ shown, lengths, at, size, from }) => {
        const start = Math.min(at, shown.length);
        const to = shown.slice(start, start + size);
        expect(deal(shown, [change(start, from, to)], lengths).join('')).toBe(shown);
      }),
    );
  });
});
