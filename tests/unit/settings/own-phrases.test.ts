import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OwnPhrase } from '../../../utils/script/overlay';
import {
  formatPhrases,
  isPhrase,
  MAX_PHRASES,
  MAX_SIDE,
  parsePhrases,
  textOfPhrases,
} from '../../../utils/settings/own-phrases';

/** Sides full of what could be mistaken for a sign, a note or a space. */
const side = fc.string({ unit: fc.constantFrom(...'软件軟體a𠮷=＝>#\t \u3000'), minLength: 1, maxLength: 6 });
const phrases: fc.Arbitrary<OwnPhrase[]> = fc
  .uniqueArray(fc.record({ from: side, to: side }), { selector: ({ from }) => from })
  .map((all) => all.filter(isPhrase));

describe('parsePhrases', () => {
  it('reads = and => and tabs, the wide sign too, and leaves out notes, empty lines and spaces', () => {
    const text = '# 名词\n软件=軟體\r\n\n  网络 => 網路  \n视频\t影片\n  # 人名\n林澈＝林澈\n a=b=c';
    expect(parsePhrases(text)).toEqual({
      phrases: [
        { from: '软件', to: '軟體' },
        { from: '网络', to: '網路' },
        { from: '视频', to: '影片' },
        { from: '林澈', to: '林澈' },
        { from: 'a', to: 'b=c' },
      ],
      problems: [],
    });
  });

  it('numbers the lines that say nothing it can read', () => {
    const long = '长'.repeat(MAX_SIDE + 1);
    const text = [
      '软件軟體',
      '',
      '=軟體',
      '软件=',
      '\t軟體',
      '软件\t',
      '=>',
      `${long}=長`,
      `长=${long}`,
    ].join('\n');
    expect(parsePhrases(text).problems).toEqual([
      { line: 1, because: 'no-sign' },
      ...[3, 4, 5, 6, 7].map((line) => ({ line, because: 'empty-side' })),
      ...[8, 9].map((line) => ({ line, because: 'too-long', value: MAX_SIDE })),
    ]);
  });

  it('takes what is said twice once, and names a contradiction with the line that it contradicts', () => {
    const { phrases, problems } = parsePhrases('软件=軟體\n网络=網路\n软件=軟體\n网络=網絡');
    expect(phrases).toHaveLength(2);
    expect(problems).toEqual([{ line: 4, because: 'contradiction', value: 2 }]);
  });

  it('reads as many as can be kept, and names the lines beyond', () => {
    const lines = Array.from({ length: MAX_PHRASES }, (_, i) => `第${i}=第`);
    expect(parsePhrases(lines.join('\n'))).toMatchObject({ phrases: { length: MAX_PHRASES }, problems: [] });
    expect(parsePhrases([...lines, '多=多', '第0=第'].join('\n')).problems).toEqual([
      { line: MAX_PHRASES + 1, because: 'too-many', value: MAX_PHRASES },
    ]);
  });

  it('reads only what can be stored, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'软件=＝>#\t\n\r\u2028 \u3000a'), maxLength: 60 }),
        (text) => {
          for (const phrase of parsePhrases(text).phrases) expect(isPhrase(phrase)).toBe(true);
        },
      ),
    );
  });
});

describe('formatPhrases', () => {
  it('writes what is read back the same', () => {
    fc.assert(
      fc.property(phrases, (all) => {
        expect(parsePhrases(formatPhrases(all))).toEqual({ phrases: all, problems: [] });
      }),
    );
  });
});

describe('textOfPhrases', () => {
  const stored = [{ from: '软件', to: '軟體' }];

  it('is what the reader wrote, notes and all, as long as it says what is stored', () => {
    const written = '# 名词\n软件 => 軟體';
    expect(textOfPhrases(stored, written)).toBe(written);
    expect(textOfPhrases([...stored, { from: '网络', to: '網路' }], written)).toBe('软件=軟體\n网络=網路');
  });

  it('is plain where no such text is known', () => {
    for (const unknown of [undefined, 7, '软件']) expect(textOfPhrases(stored, unknown)).toBe('软件=軟體');
    expect(textOfPhrases([], undefined)).toBe('');
  });
});
