import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type QuoteRegion, quoteEdits, quoteRegion } from '../../../utils/script/quotes';
import { applyEdits } from '../../../utils/text/edits';

const convert = (paragraphs: readonly string[], region: QuoteRegion) =>
  quoteEdits(paragraphs, region).map((edits, i) => applyEdits(paragraphs[i]!, edits));
const toHant = (...paragraphs: string[]) => convert(paragraphs, 'hant').join('\n');
const toHans = (...paragraphs: string[]) => convert(paragraphs, 'hans').join('\n');

describe('quoteEdits', () => {
  it('exchanges marks and keeps their nesting', () => {
    expect(toHant('他说：“我听见‘走吧’两个字。”')).toBe('他说：「我听见『走吧』两个字。」');
    expect(toHans('他說：「我聽見『走吧』兩個字。」')).toBe('他說：“我聽見‘走吧’兩個字。”');
  });

  it('follows a speech over several paragraphs', () => {
    expect(toHant('“第一段。', '“第二段，‘开头', '结尾’。”', '没有人回答。')).toBe(
      '「第一段。\n「第二段，『开头\n结尾』。」\n没有人回答。',
    );
  });

  it('leaves apostrophes alone', () => {
    expect(toHant('他用 don’t 回答，又唱 rock ’n’ roll。')).toBe('他用 don’t 回答，又唱 rock ’n’ roll。');
    expect(toHant('“我说‘I don’t know’，他笑了。”')).toBe('「我说『I don’t know』，他笑了。」');
    expect(toHant('the students’ 书，’90s 的歌，‘90s 的歌')).toBe('the students’ 书，’90s 的歌，‘90s 的歌');
  });

  it('ends a quotation between Latin letters where nothing else ends it', () => {
    expect(toHant('“‘abc’def”')).toBe('「『abc』def」');
    expect(toHant('‘a’b‘c’d')).toBe('『a』b『c』d');
  });

  it('exchanges marks that nothing matches, where they cannot be apostrophes', () => {
    expect(toHant('走了”，他说’，‘来')).toBe('走了」，他说』，『来');
  });

  /** Text whose marks are balanced: inside one kind of mark stands the other, and so on. */
  const text = (marks: [string, string], words: readonly string[], depth: number): fc.Arbitrary<string> => {
    const word = fc.constantFrom(...words);
    if (depth === 0) return word;
    const quoted = text([marks[1], marks[0]], words, depth - 1);
    const part = fc.oneof(
      word,
      quoted.map((inside) => `${marks[0][0]}${inside}${marks[0][1]}`),
    );
    return fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
  };
  const balanced = (double: string, single: string, words: readonly string[]) =>
    fc.array(fc.oneof(text([double, single], words, 3), text([single, double], words, 3)), { maxLength: 4 });
  const words = ['山', '他说', 'abc', '7', '，', '。', ' '];

  it('there and back is the identity on Simplified text, apostrophes included', () => {
    fc.assert(
      fc.property(balanced('“”', '‘’', [...words, ' don’t ', 'it’s']), (paragraphs) => {
        expect(convert(convert(paragraphs, 'hant'), 'hans')).toEqual(paragraphs);
      }),
      { numRuns: 2000 },
    );
  });

  it('there and back is the identity on Traditional text', () => {
    fc.assert(
      fc.property(balanced('「」', '『』', words), (paragraphs) => {
        expect(convert(convert(paragraphs, 'hans'), 'hant')).toEqual(paragraphs);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves no mark of Simplified text behind where it holds no Latin letters', () => {
    fc.assert(
      fc.property(balanced('“”', '‘’', ['山', '他说', '，']), (paragraphs) => {
        expect(convert(paragraphs, 'hant').join('')).not.toMatch(/[“”‘’]/);
      }),
    );
  });
});

describe('quoteRegion', () => {
  it('is that of the shown script', () => {
    expect(quoteRegion('hant-HK', 'hans')).toBe('hant');
    expect(quoteRegion('hans', 'hant')).toBe('hans');
    expect(quoteRegion('original', 'hant')).toBe('hant');
    expect(quoteRegion('original', 'mixed')).toBeNull();
  });
});
