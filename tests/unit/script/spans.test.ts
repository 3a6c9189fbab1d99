import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createConverter } from '../../../utils/script/converter';
import type { Side } from '../../../utils/script/model';
import { createSpanConverter, scriptSpans } from '../../../utils/script/spans';
import { applyEdits } from '../../../utils/text/edits';
import { packs } from './packs';

const spansIn = (text: string, main: Side) =>
  scriptSpans(text, main).map(({ start, end, side }) => `${side}:${text.slice(start, end)}`);

describe('scriptSpans', () => {
  it('takes a text of one script as one span', () => {
    expect(spansIn('他们说的话，我一句也没听见。', 'hans')).toEqual(['hans:他们说的话，我一句也没听见。']);
  });

  it('cuts where clauses go over into the other script', () => {
    expect(spansIn('他念道：「雲開霧散，萬里無風。」然后他闭上了眼睛。', 'hans')).toEqual([
      'hans:他念道：「',
      'hant:雲開霧散，萬里無風。」',
      'hans:然后他闭上了眼睛。',
    ]);
  });

  it('leaves single characters of the other script with their clause', () => {
    expect(spansIn('乾元大陆上的土著都知道，他姓範。', 'hans')).toHaveLength(1);
  });

  it('covers every text without a gap', () => {
    const parts = fc.constantFrom(...'他们說話这個，。！「」\n abc乾著');
    fc.assert(
      fc.property(fc.array(parts), fc.constantFrom<Side>('hans', 'hant'), (some, main) => {
        const text = some.join('');
        const spans = scriptSpans(text, main);
        expect(spans[0]!.start).toBe(0);
        expect(spans.at(-1)!.end).toBe(text.length);
        spans.slice(1).forEach((span, i) => {
          expect(span.start).toBe(spans[i]!.end);
          expect(span.side).not.toBe(spans[i]!.side);
        });
      }),
    );
  });
});

describe('createSpanConverter', () => {
  const toHant = createConverter({ from: 'hans', to: 'hant-TW', phrases: false }, packs);
  const toHans = createConverter({ from: 'hant', to: 'hans', phrases: false }, packs);

  it('converts what is in the other script, and leaves what is as wanted', () => {
    const mixed = '他的头发乱了。乾隆元年，當地土著還沒有見過這種東西。';
    expect(createSpanConverter('hans', { hans: toHant, hant: null }).convert(mixed)).toBe(
      '他的頭髮亂了。乾隆元年，當地土著還沒有見過這種東西。',
    );
    expect(createSpanConverter('hans', { hans: null, hant: toHans }).convert(mixed)).toBe(
      '他的头发乱了。乾隆元年，当地土著还没有见过这种东西。',
    );
  });

  it('aligns as it converts', () => {
    const converter = createSpanConverter('hans', { hans: toHant, hant: null });
    const parts = fc.constantFrom('他的头发乱了', '還沒有見過', '。', '，', '皇后在后面', 'abc');
    fc.assert(
      fc.property(fc.array(parts), (some) => {
        const text = some.join('');
        expect(applyEdits(text, converter.align(text))).toBe(converter.convert(text));
      }),
    );
  });
});
