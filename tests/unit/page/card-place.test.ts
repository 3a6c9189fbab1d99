import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardPlace } from '../../../utils/page/card-place';

const window = { left: 0, top: 0, right: 1280, bottom: 800 };
const term = (left: number, top: number) => ({ left, top, right: left + 36, bottom: top + 20 });
const card = { width: 300, height: 160 };

describe('cardPlace', () => {
  it('is under the term, or above it at the foot of the window', () => {
    expect(cardPlace(card, term(100, 100), window)).toMatchObject({ left: 100, top: 126 });
    expect(cardPlace(card, term(100, 700), window)).toMatchObject({ left: 100, top: 534 });
  });

  it('moves in from the right edge', () => {
    expect(cardPlace(card, term(1240, 100), window).left).toBe(974);
  });

  it('scrolls on the side that has more room, and covers the term only where neither has any', () => {
    const low = { ...window, bottom: 300 };
    expect(cardPlace({ width: 300, height: 400 }, term(100, 40), low)).toEqual({
      left: 100,
      top: 66,
      maxHeight: 228,
    });
    expect(cardPlace({ width: 300, height: 400 }, term(100, 240), low)).toEqual({
      left: 100,
      top: 6,
      maxHeight: 228,
    });
    const lower = { ...window, bottom: 160 };
    expect(cardPlace({ width: 300, height: 400 }, term(100, 70), lower)).toEqual({
      left: 100,
      top: 6,
      maxHeight: 148,
    });
  });

  it('stays within windows of 360 to 1280, wherever the term is', () => {
    const sizes = fc.record({
      width: fc.integer({ min: 40, max: 340 }),
      height: fc.integer({ min: 20, max: 900 }),
    });
    const windows = fc.record({
      right: fc.integer({ min: 360, max: 1280 }),
      bottom: fc.integer({ min: 300, max: 900 }),
    });
    fc.assert(
      fc.property(
        sizes,
        windows,
        fc.integer({ min: 0, max: 1280 }),
        fc.integer({ min: 0, max: 880 }),
        (size, { right, bottom }, x, y) => {
          const place = cardPlace(size, term(Math.min(x, right - 36), Math.min(y, bottom - 20)), {
            left: 0,
            top: 0,
            right,
            bottom,
          });
          expect(place.left).toBeGreaterThanOrEqual(0);
          expect(place.left + size.width).toBeLessThanOrEqual(right);
          expect(place.top).toBeGreaterThanOrEqual(0);
          expect(place.top + Math.min(size.height, place.maxHeight)).toBeLessThanOrEqual(bottom);
        },
      ),
    );
  });
});
