import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createConverter } from '../../../utils/script/converter';
import { createOverlay, type Overlaid, phraseFinder, withoutOverlaps } from '../../../utils/script/overlay';
import { applyEdits } from '../../../utils/text/edits';
import { packs } from './packs';

const toTW = createConverter({ from: 'hans', to: 'hant-TW', phrases: true }, packs);

describe('createOverlay', () => {
  it('puts the reader’s words before those of the dictionaries, whatever begins earlier', () => {
    const own = createOverlay(toTW, phraseFinder([{ from: '后天', to: '后天' }]));
    expect(toTW.convert('皇后天天来')).toBe('皇后天天來');
    expect(own.convert('前后天后天')).toBe('前后天后天');
  });

  it('never exchanges a part of a name for a regional word', () => {
    const own = createOverlay(toTW, phraseFinder([{ from: '钱信息', to: '錢信息' }]));
    expect(toTW.convert('钱信息来了')).not.toBe('錢信息來了');
    expect(own.convert('钱信息来了')).toBe('錢信息來了');
    expect(own.align('钱信息')).toEqual([{ start: 0, end: 3, to: '錢信息', because: 'glossary' }]);
  });

  it('aligns as it converts', () => {
    const own = createOverlay(
      toTW,
      phraseFinder([
        { from: '头发', to: '頭毛' },
        { from: '发现', to: '發見' },
        { from: '软', to: '' },
      ]),
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'头发现软件里后，')), (units) => {
        const text = units.join('');
        expect(applyEdits(text, own.align(text))).toBe(own.convert(text));
      }),
    );
  });
});

describe('phraseFinder', () => {
  it('takes the longest phrase at a place', () => {
    const find = phraseFinder([
      { from: '皇后', to: 'a' },
      { from: '皇后宫', to: 'b' },
      { from: '', to: 'never' },
    ]);
    expect(find('皇后宫皇后')).toEqual([
      { start: 0, end: 3, to: 'b' },
      { start: 3, end: 5, to: 'a' },
    ]);
  });

  it('takes a shorter one where a longer one does not end, and the first of two that are written alike', () => {
    const find = phraseFinder([
      { from: '皇后宫里', to: 'a' },
      { from: '皇后', to: 'b' },
      { from: '皇后', to: 'c' },
    ]);
    expect(find('在皇后宫外')).toEqual([{ start: 1, end: 3, to: 'b' }]);
  });
});

describe('withoutOverlaps', () => {
  it('keeps the first list whole', () => {
    const first = [{ start: 2, end: 4, to: 'x' }];
    const second = [
      { start: 0, end: 2, to: 'a' },
      { start: 1, end: 3, to: 'b' },
      { start: 4, end: 5, to: 'c' },
    ];
    expect(withoutOverlaps(first, second).map(({ to }) => to)).toEqual(['a', 'x', 'c']);
  });

  it('keeps of the second list just what touches nothing of the first', () => {
    /** Stretches in order, from gaps and lengths. */
    const stretches = (to: string) =>
      fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 }))).map((pairs) => {
        let at = 0;
        return pairs.map(([gap, length]) => {
          const start = at + gap;
          at = start + length;
          return { start, end: at, to };
        });
      });
    fc.assert(
      fc.property(stretches('first'), stretches('second'), (first, second) => {
        const overlaps = (one: Overlaid, other: Overlaid) => one.start < other.end && other.start < one.end;
        const free = second.filter((one) => !first.some((other) => overlaps(one, other)));
        const expected = [...first, ...free].sort((a, b) => a.start - b.start);
        expect(withoutOverlaps(first, second)).toEqual(expected);
      }),
    );
  });
});
