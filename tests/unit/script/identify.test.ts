import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../utils/script/fold';
import { identify, scriptAround, scriptOf } from '../../../utils/script/identify';

describe('identify', () => {
  it.each([
    ['hans', '他说这个问题很难，我们还是从头开始讨论吧。'],
    ['hant', '他說這個問題很難，我們還是從頭開始討論吧。'],
    ['hant', '他隻覺得這個問題很難，我們還是從頭開始討論吧。'],
    ['hant-TW', '屋裡很暗，他從櫃子裡拿出一碗麵，說這個問題很難。'],
    ['hant-HK', '他説這件事與税務無關，於是脱下外衣，坐在卧室門口。'],
    ['mixed', '他说这个问题很难，我們還是從頭開始討論吧。'],
    ['none', 'This is an English sentence, with 中文 in it.'],
    ['none', 'これは日本語の文章です。漢字も含まれていますが、中国語ではありません。'],
  ])('says %s of %s', (script, text) => {
    expect(identify(text).script).toBe(script);
  });
});

describe('identify, of short texts', () => {
  it('tells the script of nearly every sentence of the corpus', () => {
    const lines = readFileSync('tests/corpus/sentences/ambiguous-1.tsv', 'utf8').split('\n');
    const pairs = lines.filter((line) => line.includes('\t')).map((line) => line.split('\t'));
    const long = pairs.filter(([hans]) => hans!.length >= 16);
    const wrong = long.filter(
      ([hans, hant]) => identify(hans!).script !== 'hans' || !identify(hant!).script.startsWith('hant'),
    );
    expect(long.length).toBeGreaterThan(300);
    expect(wrong.length).toBeLessThanOrEqual(long.length / 100);
  });
});

describe('fold', () => {
  it('makes Traditional, full-width and capital writings equal', () => {
    expect(fold('隻覺得ＡＩ，很簡單！')).toBe(fold('只觉得ai,很简单!'));
  });

  it('never changes a length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
        expect(fold(text)).toHaveLength(text.length);
      }),
    );
  });
});

describe('scriptOf', () => {
  it('tells a short text by its own characters', () => {
    expect(scriptOf('书架', 'hant')).toBe('hans');
    expect(scriptOf('書架', 'hans')).toBe('hant');
    expect(scriptOf('书架書架', 'hans')).toBe('mixed');
  });

  it('takes Traditional text for that of the region around it, unless it tells another', () => {
    expect(scriptOf('書架', 'hant-TW')).toBe('hant-TW');
    expect(scriptOf('他説這件事與税務無關', 'hant-TW')).toBe('hant-HK');
  });

  it('takes a text that tells nothing for what is around it', () => {
    expect(scriptOf('上一章', 'hant')).toBe('hant');
    expect(scriptOf('上一章', 'hans')).toBe('hans');
  });

  it('finds no Chinese in Latin, in Japanese, and in short texts among Japanese', () => {
    expect(scriptOf('Chapter 1', 'hans')).toBe('none');
    expect(scriptOf('図書館で本を読む', 'hans')).toBe('none');
    expect(scriptOf('国会', 'none')).toBe('none');
  });
});

describe('scriptAround', () => {
  it('is that of all texts together', () => {
    expect(scriptAround(['书架', '首页', '我的书籍', '登录网站', '说明'])).toBe('hans');
    expect(scriptAround(['図書館で', '本を読んでいます', '昨日の雨はもう上がった'])).toBe('none');
    expect(scriptAround(['书架'])).toBe('mixed');
  });
});
