import { describe, expect, it } from 'vitest';
import { chapterNumber } from '../../../utils/chapter/number';

describe('chapterNumber', () => {
  it.each([
    ['第七章 一台旧机器', 7],
    ['第12回 夜雨', 12],
    ['第１２３章', 123],
    ['第三百二十一章', 321],
    ['第十章', 10],
    ['第二十章', 20],
    ['第一千零五章', 1005],
    ['第一萬兩千章', 12_000],
    ['第一二〇章', 120],
    ['第 8 節 雪', 8],
    ['Chapter 42: The Sea', 42],
    ['15、旧机器', 15],
    ['楔子', null],
    ['2015 年的夏天', null],
    ['', null],
  ])('of %s is %s', (title, number) => {
    expect(chapterNumber(title)).toBe(number);
  });

  it('is none without a title', () => {
    expect(chapterNumber(null)).toBeNull();
  });
});
