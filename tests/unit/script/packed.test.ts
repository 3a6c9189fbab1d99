import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumberReader, writeNumber, writeSigned } from '../../../utils/script/packed';

describe('NumberReader', () => {
  it('reads back what was written, number by number', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(2000), fc.nat(753_570))), (numbers) => {
        const reader = new NumberReader(numbers.map(writeNumber).join(''));
        const read: number[] = [];
        while (!reader.isAtEnd) read.push(reader.next());
        expect(read).toEqual(numbers);
      }),
    );
  });

  it('reads back numbers of either sign', () => {
    fc.assert(
      fc.property(fc.integer({ min: -70_000, max: 70_000 }), (number) => {
        expect(new NumberReader(writeSigned(number)).nextSigned()).toBe(number);
      }),
    );
  });

  it('uses printable characters only, none of which a string literal must escape', () => {
    for (let number = 0; number < 20_000; number++) {
      expect(writeNumber(number)).toMatch(/^[#-[\]-~]+$/);
    }
  });
});
