import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeEdits } from '../../../utils/text/compose';
import type { Edit } from '../../../utils/text/edits';
import { applyEdits } from '../../../utils/text/edits';

/** Sorted edits of a text of `length` code units, free of overlaps. */
function editsOf(length: number): fc.Arbitrary<Edit[]> {
  const cut = fc.tuple(fc.nat(length), fc.nat(3), fc.string({ maxLength: 3 }));
  return fc.array(cut, { maxLength: 6 }).map((cuts) => {
    const edits: Edit[] = [];
    for (const [start, size, to] of cuts.sort((a, b) => a[0] - b[0])) {
      const last = edits.at(-1);
      if (last && (start < last.end || start === last.start)) continue;
      edits.push({ start, end: Math.min(length, start + size), to, because: 'script' });
    }
    return edits;
  });
}

const twoSteps = fc
  .string({ minLength: 1, maxLength: 20 })
  .chain((text) =>
    editsOf(text.length).chain((first) =>
      editsOf(applyEdits(text, first).length).map((second) => ({ text, first, second })),
    ),
  );

describe('composeEdits', () => {
  it('does in one step what two steps do', () => {
    fc.assert(
      fc.property(twoSteps, ({ text, first, second }) => {
        const composed = composeEdits(text, first, second);
        expect(applyEdits(text, composed)).toBe(applyEdits(applyEdits(text, first), second));
      }),
      { numRuns: 5000 },
    );
  });

  it('keeps the result sorted and free of overlaps', () => {
    fc.assert(
      fc.property(twoSteps, ({ text, first, second }) => {
        const composed = composeEdits(text, first, second);
        composed.forEach((edit, i) => {
          expect(edit.start).toBeLessThanOrEqual(edit.end);
          expect(edit.start).toBeGreaterThanOrEqual(composed[i - 1]?.end ?? 0);
        });
      }),
    );
  });

  it('keeps the reason of the first step where both touch a character', () => {
    const first: Edit[] = [{ start: 1, end: 2, to: '只', because: 'repair' }];
    const second: Edit[] = [{ start: 1, end: 2, to: '衹', because: 'script' }];
    expect(composeEdits('他隻', first, second)).toEqual([{ start: 1, end: 2, to: '衹', because: 'repair' }]);
  });

  it('drops what the second step takes back', () => {
    const first: Edit[] = [{ start: 0, end: 1, to: '甲', because: 'repair' }];
    const second: Edit[] = [{ start: 0, end: 1, to: '乙', because: 'script' }];
    expect(composeEdits('乙丙', first, second)).toEqual([]);
  });
});
