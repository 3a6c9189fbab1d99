import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  digitAt,
  isEnd,
  joinPieces,
  numberAt,
  placeAt,
  signedOf,
  unitAt,
  widthAt,
  widthOf,
  widthOfString,
  writeDigit,
  writeNumber,
  writePlace,
  writeSigned,
  writeString,
} from '../../../../utils/script/engine/packed';
import { Pieces } from '../../../../utils/script/engine/pieces';

describe('numberAt', () => {
  it('reads back what was written, number by number', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(2000), fc.nat(704_968))), (numbers) => {
        const column = numbers.map(writeNumber).join('');
        const read: number[] = [];
        for (let at = 0; at < column.length; at += widthOf(read.at(-1)!)) {
          read.push(numberAt(column, at));
          expect(widthAt(column, at)).toBe(widthOf(read.at(-1)!));
        }
        expect(read).toEqual(numbers);
      }),
    );
  });

  it('reads back numbers of either sign', () => {
    fc.assert(
      fc.property(fc.integer({ min: -70_000, max: 70_000 }), (number) => {
        expect(signedOf(numberAt(writeSigned(number), 0))).toBe(number);
      }),
    );
  });

  it('reads printable characters only, none of which any string literal must escape or a piece ends with', () => {
    for (let number = 0; number < 20_000; number++) {
      expect(writeNumber(number)).toMatch(/^[#-[\]-_a-z|}~]+$/);
    }
  });
});

describe('digitAt and placeAt', () => {
  it('read back every number of their width', () => {
    for (let number = 0; number < 89; number++) expect(digitAt(writeDigit(number), 0)).toBe(number);
    for (let number = 0; number < 7921; number++) expect(placeAt(writePlace(number), 0)).toBe(number);
  });

  it('have no larger numbers', () => {
    expect(() => writeDigit(89)).toThrow(RangeError);
    expect(() => writePlace(7921)).toThrow(RangeError);
  });
});

describe('unitAt', () => {
  it('reads back a string unit by unit', () => {
    const column = writeDigit(3) + writeString('干\ud842\u0000~');
    const units = [0, 1, 2, 3].map((index) => String.fromCharCode(unitAt(column, 1, index)));
    expect(units.join('')).toBe('干\ud842\u0000~');
    expect(column.length).toBe(1 + widthOfString(digitAt(column, 1)));
  });
});

describe('Pieces', () => {
  it('are found in the column into which they were joined, in any order', () => {
    const pieces = Array.from({ length: 100 }, (_, i) => writeNumber(i).repeat(i % 4));
    const { column, starts } = startsOf(pieces);
    for (let i = pieces.length - 1; i >= 0; i--) {
      let end = starts[i]!;
      while (!isEnd(column, end)) end++;
      expect(column.slice(starts[i], end)).toBe(pieces[i]);
    }
  });
});

function startsOf(pieces: readonly string[]): { column: string; starts: number[] } {
  const opened = new Pieces(joinPieces(pieces));
  const starts: number[] = [];
  for (let i = pieces.length - 1; i >= 0; i--) starts[i] = opened.startOf(i);
  return { column: opened.column, starts };
}
