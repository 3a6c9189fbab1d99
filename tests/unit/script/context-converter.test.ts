import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createContextConverter } from '../../../utils/script/context-converter';
import type { Variety } from '../../../utils/script/model';
import { applyEdits } from '../../../utils/text/edits';
import { packs } from './packs';

const converterTo = (to: Exclude<Variety, 'hans'>) =>
  createContextConverter({ from: 'hans', to, phrases: to !== 'hant' }, packs);
const converters = (['hant', 'hant-TW', 'hant-HK'] as const).map(converterTo);

const parts = [
  '灰面𫛭鹰',
  '三只白鹤',
  '是只有',
  '范大夫',
  '头发干了',
  '软件',
  '𠮷',
  '。',
  '，',
  '里面',
  '公里',
  'a',
];
const texts = fc.array(fc.constantFrom(...parts), { maxLength: 12 }).map((some) => some.join(''));

describe('createContextConverter', () => {
  it('decides by sentence, also where a character changes its length', () => {
    expect(converters[1]!.convert('灰面𫛭鹰飞过。屋顶上有三只白鹤。')).toBe(
      '灰面鵟鷹飛過。屋頂上有三隻白鶴。',
    );
  });

  it('aligns to what it converts to', () => {
    fc.assert(
      fc.property(fc.constantFrom(...converters), texts, (converter, text) => {
        expect(applyEdits(text, converter.align(text))).toBe(converter.convert(text));
      }),
    );
  });
});
