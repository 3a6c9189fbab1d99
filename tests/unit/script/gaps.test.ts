import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packGaps, unpackGaps } from '../../../utils/script/gaps';

// The first gap reaches from nothing to the first unit; beyond this it would leave the range of units.
const units = fc
  .uniqueArray(fc.integer({ min: 0, max: 0xffdf }), { maxLength: 200 })
  .map((all) => all.sort((a, b) => a - b));

describe('packGaps', () => {
  it('is undone by unpackGaps', () => {
    fc.assert(
      fc.property(units, (all) => {
        expect([...unpackGaps(packGaps(all))]).toEqual(all);
      }),
    );
  });

  it('takes a byte for each of neighbouring characters', () => {
    const han = [...'一丁七万丈三上下'].map((one) => one.charCodeAt(0)).sort((a, b) => a - b);
    expect(new TextEncoder().encode(packGaps(han)).length).toBe(han.length + 2);
  });
});
