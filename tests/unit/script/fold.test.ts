import { describe, expect, it } from 'vitest';
import { fold, foldUnit } from '../../../utils/script/fold';

describe('fold', () => {
  it('makes one of both scripts, both widths and both cases, character by character', () => {
    expect(fold('軟體ＡＢ　裏揹著')).toBe('软体ab 里背着');
    expect(fold('软体ab 里背着')).toBe('软体ab 里背着');
  });

  it('leaves halves of characters as they are', () => {
    for (let unit = 0xd800; unit < 0xe000; unit++) expect(foldUnit(unit)).toBe(unit);
    for (let unit = 0; unit < 0xffff; unit++) {
      const folded = foldUnit(unit);
      if (folded >= 0xd800 && folded < 0xe000) expect(folded).toBe(unit);
    }
  });
});
