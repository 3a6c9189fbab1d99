import { describe, expect, it } from 'vitest';
import { foldsOf } from '../../../utils/reading/folds';
import type { HiddenBecause, Shown } from '../../../utils/reading/model';

/** `d` repeats the paragraph `back` before it, `n` is a notice, `a` the author's, `.` the story. */
const shown = (kinds: string, back = 4): Shown[] =>
  [...kinds].map((kind, index) => ({
    index,
    text: '',
    changes: [],
    hints: [],
    hidden: ({ d: 'duplicate', n: 'notice', a: 'author' } as Record<string, HiddenBecause>)[kind] ?? null,
    copyOf: kind === 'd' ? index - back : null,
  }));
const folds = (kinds: string) => foldsOf(shown(kinds)).map(({ start, end, kind }) => [start, end, kind]);

describe('foldsOf', () => {
  it('makes one fold of what is hidden for one reason', () => {
    expect(folds('....dd.d')).toEqual([
      [4, 6, 'duplicate'],
      [7, 8, 'duplicate'],
    ]);
    expect(folds('..nna')).toEqual([
      [2, 4, 'notice'],
      [4, 5, 'author'],
    ]);
  });

  it('takes a notice between two parts of a copy into the copy, and no other', () => {
    expect(folds('....dnd')).toEqual([[4, 7, 'duplicate']]);
    expect(folds('....nd')).toEqual([
      [4, 5, 'notice'],
      [5, 6, 'duplicate'],
    ]);
    expect(folds('....dn.d').map(([, , kind]) => kind)).toEqual(['duplicate', 'notice', 'duplicate']);
    expect(folds('....d.nd').map(([, , kind]) => kind)).toEqual(['duplicate', 'notice', 'duplicate']);
    expect(folds('....dad').map(([, , kind]) => kind)).toEqual(['duplicate', 'author', 'duplicate']);
  });

  it('says what is repeated', () => {
    expect(foldsOf(shown('....dnd'))).toMatchObject([{ copyOf: 0, copyEnd: 3 }]);
    expect(foldsOf(shown('..n'))).toMatchObject([{ copyOf: null, copyEnd: null }]);
  });
});
