import fc from 'fast-check';
import { Converter as makePeer } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { DICTIONARIES } from '../../../scripts/dictionaries/sources';
import { createConverter } from '../../../utils/script/converter';
import type { ConvertOptions } from '../../../utils/script/model';
import { Packs } from '../../../utils/script/packs';
import { packsFor } from '../../../utils/script/plan';
import { applyEdits } from '../../../utils/text/edits';
import { packs } from './packs';

const PAIRS: [ConvertOptions, from: string, to: string][] = [
  [{ from: 'hans', to: 'hant', phrases: false }, 'cn', 't'],
  [{ from: 'hans', to: 'hant-TW', phrases: false }, 'cn', 'tw'],
  [{ from: 'hans', to: 'hant-TW', phrases: true }, 'cn', 'twp'],
  [{ from: 'hans', to: 'hant-HK', phrases: false }, 'cn', 'hk'],
  [{ from: 'hans', to: 'hant-HK', phrases: true }, 'cn', 'hkp'],
  [{ from: 'hant', to: 'hans', phrases: false }, 't', 'cn'],
  [{ from: 'hant-TW', to: 'hans', phrases: false }, 'tw', 'cn'],
  [{ from: 'hant-TW', to: 'hans', phrases: true }, 'twp', 'cn'],
  [{ from: 'hant-HK', to: 'hans', phrases: false }, 'hk', 'cn'],
  [{ from: 'hant-HK', to: 'hans', phrases: true }, 'hkp', 'cn'],
  [{ from: 'hant', to: 'hant-TW', phrases: false }, 't', 'tw'],
  [{ from: 'hant', to: 'hant-HK', phrases: false }, 't', 'hk'],
  [{ from: 'hant-TW', to: 'hant', phrases: false }, 'tw', 't'],
  [{ from: 'hant-HK', to: 'hant', phrases: false }, 'hk', 't'],
];

/** Every key and value of every dictionary, once. */
const PARTS = [
  ...new Set(
    Object.values(DICTIONARIES)
      .flatMap(({ sources }) => sources.flat())
      .flat(),
  ),
];
/** What else texts hold: marks, other scripts, astral characters, description sequences, halves of characters. */
const OTHERS = [
  ...'的一是了不在有我他这，。！？「」“”…\n\t  abcAI09ΩжかナÅ⿰⿱⿲亻弋丨〇々𠮷𪚥𠀀🙂',
  '⿱⿰发干里',
  '\ud842',
  '\udfb7',
  '豈',
  '嘆',
  '﨎',
];

/** Recombinations of entries, parts of entries and other text. */
const texts = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PARTS) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(fc.constantFrom(...PARTS), fc.nat(6), fc.nat(6))
          .map(([part, a, b]) => part.slice(Math.min(a, b), Math.max(a, b))),
      },
      { weight: 2, arbitrary: fc.constantFrom(...OTHERS) },
    ),
    { maxLength: 16 },
  )
  .map((some) => some.join(''));

describe('createConverter', () => {
  describe.each(PAIRS)('for %j', (options, from, to) => {
    const peer = makePeer({ from: from as 'cn', to: to as 'tw' });
    const converter = createConverter(options, packs);

    it('converts every entry of every dictionary as opencc-js does', () => {
      for (const part of PARTS) {
        const converted = converter.convert(part);
        if (converted !== peer(part)) expect(converted, part).toBe(peer(part));
      }
    });

    it('converts all of them in one text as opencc-js does', () => {
      const text = PARTS.join('');
      expect(converter.convert(text) === peer(text)).toBe(true);
    });

    it('converts recombinations of entries and other text as opencc-js does', () => {
      fc.assert(
        fc.property(texts, (text) => converter.convert(text) === peer(text)),
        { numRuns: 8000 },
      );
    });

    it('aligns: edits in order, free of overlaps, minimal, and equal to the conversion', () => {
      fc.assert(
        fc.property(texts, (text) => {
          const edits = converter.align(text);
          let end = 0;
          for (const edit of edits) {
            expect(edit.start).toBeGreaterThanOrEqual(end);
            expect(text.slice(edit.start, edit.end)).not.toBe(edit.to);
            end = edit.end;
          }
          expect(applyEdits(text, edits)).toBe(converter.convert(text));
        }),
        { numRuns: 500 },
      );
    });

    it('converts the empty text and a text of many megabytes', () => {
      expect(converter.convert('')).toBe('');
      const line = '皇后在后面的头发里发现了一只松鼠，它干了三里路的软件活。';
      const converted = converter.convert(line.repeat(60_000));
      expect(converted === converter.convert(line).repeat(60_000)).toBe(true);
    });
  });

  it('names a changed word and a changed character apart', () => {
    const converter = createConverter({ from: 'hans', to: 'hant-TW', phrases: true }, packs);
    expect(converter.align('软件很长')).toEqual([
      { start: 0, end: 2, to: '軟體', because: 'phrase' },
      { start: 3, end: 4, to: '長', because: 'script' },
    ]);
  });

  it('leaves a text as it is where both scripts are the same', () => {
    const options: ConvertOptions = { from: 'hans', to: 'hans', phrases: true };
    expect(packsFor(options)).toEqual([]);
    expect(createConverter(options, new Packs()).convert('软件')).toBe('软件');
  });

  it('refuses to work without its dictionaries', () => {
    const make = () => createConverter({ from: 'hans', to: 'hant', phrases: false }, new Packs());
    expect(make).toThrow(RangeError);
  });
});
