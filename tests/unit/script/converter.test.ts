import toHans from 'virtual:moye/to-hans';
import toHant from 'virtual:moye/to-hant';
import fc from 'fast-check';
import { Converter as makePeer } from 'opencc-js';
import STPhrases from 'opencc-js/dict/STPhrases';
import TSCharacters from 'opencc-js/dict/TSCharacters';
import TWPhrases from 'opencc-js/dict/TWPhrases';
import { describe, expect, it } from 'vitest';
import { createConverter, dictionaryFor } from '../../../utils/script/converter';
import type { ConvertOptions } from '../../../utils/script/model';
import { applyEdits } from '../../../utils/text/edits';

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

const packed = { 'to-hans': toHans, 'to-hant': toHant };
const sides = (dictionary: string) => dictionary.split('|').flatMap((entry) => entry.split(' '));
const every = (list: string[], step: number) => list.filter((_, i) => i % step === 0);
const parts = [
  ...every(sides(STPhrases), 9),
  ...every(sides(TSCharacters), 3),
  ...every(sides(TWPhrases), 2),
  ...'的一是了，。「」 abcAI⿰亻弋⿱𠮷𪚥',
];
const texts = fc.array(fc.constantFrom(...parts), { maxLength: 24 }).map((some) => some.join(''));

describe('createConverter', () => {
  it.each(PAIRS)('converts %j as opencc-js does', (options, from, to) => {
    const peer = makePeer({ from: from as 'cn', to: to as 'tw' });
    const converter = createConverter(options, packed[dictionaryFor(options)!]);
    fc.assert(
      fc.property(texts, (text) => {
        expect(converter.convert(text)).toBe(peer(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(PAIRS)('gives the edits of %j in order and free of overlaps', (options) => {
    const converter = createConverter(options, packed[dictionaryFor(options)!]);
    fc.assert(
      fc.property(texts, (text) => {
        const edits = converter.edits(text);
        let end = 0;
        for (const edit of edits) {
          expect(edit.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(edit.start, edit.end)).not.toBe(edit.to);
          end = edit.end;
        }
        expect(applyEdits(text, edits)).toBe(converter.convert(text));
      }),
      { numRuns: 200 },
    );
  });

  it('leaves a text as it is where both scripts are the same', () => {
    const options: ConvertOptions = { from: 'hans', to: 'hans', phrases: true };
    expect(dictionaryFor(options)).toBeNull();
    expect(createConverter(options, '').convert('软件')).toBe('软件');
  });

  it('refuses what is no dictionary', () => {
    const make = () => createConverter({ from: 'hans', to: 'hant', phrases: false }, 'broken');
    expect(make).toThrow(SyntaxError);
  });
});
