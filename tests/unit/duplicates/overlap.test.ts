import { describe, expect, it } from 'vitest';
import { findOverlap } from '../../../utils/duplicates/overlap';
import { printOf } from '../../../utils/duplicates/page-print';
import { titleLines } from '../../../utils/duplicates/title-lines';

const before = [
  '渡船离岸的时候，岸上的人还在数灯，数到第七盏便停住了。',
  '船家把篙一撑，问他要去哪里，他说要去一个没有人认得他的地方。',
  '“那就不用走远了。”船家笑了笑，“过了这条河，谁也不认得谁。”',
];
const next = [
  '河心起了雾，灯火一盏一盏地暗下去。',
  '他低头看水，水里的那张脸比他老了二十岁，正朝他慢慢地点头。',
  '船家不再说话，只有篙头碰着石头，一声，又一声，像有人在河底敲门。',
];
const overlap = (texts: string[], title: string | null = null) =>
  findOverlap(printOf(before), texts, { title });

describe('findOverlap', () => {
  it('finds nothing where a page simply goes on', () => {
    expect(overlap(next)).toEqual({ lines: 0, isSame: false });
  });

  it('finds the last lines of the page before at the head of a page', () => {
    expect(overlap([...before.slice(-2), ...next])).toEqual({ lines: 2, isSame: false });
    expect(overlap([before[2]!, ...next])).toEqual({ lines: 1, isSame: false });
  });

  it('looks past the title, and through punctuation', () => {
    const texts = ['第九章 夜渡', before[2]!.replaceAll('“', '「').replaceAll('”', '」'), ...next];
    expect(overlap(texts, '第九章 夜渡')).toEqual({ lines: 2, isSame: false });
  });

  it('leaves lines alone that stand elsewhere on the page before, or elsewhere on this one', () => {
    expect(overlap([before[0]!, ...next])).toEqual({ lines: 0, isSame: false });
    expect(overlap([...next, before[2]!])).toEqual({ lines: 0, isSame: false });
  });

  it('finds what is in the other script, censored, or has the site’s text in it', () => {
    const traditional = '「那就不用走遠了。」船家笑了笑，「過了這條河，誰也不認得誰。」';
    expect(overlap([traditional, ...next])).toEqual({ lines: 1, isSame: false });
    expect(overlap([before[2]!.replace('船家', '**'), ...next])).toEqual({ lines: 1, isSame: false });
    const noisy = `${before[2]!.slice(0, 9)}请记住本站域名${before[2]!.slice(9)}`;
    expect(overlap([noisy, ...next])).toEqual({ lines: 0, isSame: false });
    const isNoise = (text: string) => text.includes('域名');
    expect(findOverlap(printOf(before), [noisy, ...next], { title: null, isNoise }).lines).toBe(1);
  });

  it('looks past a last line that may be the site’s, where enough is repeated before it', () => {
    const print = printOf([...before, '每日更新不间断']);
    expect(findOverlap(print, [...before.slice(-2), ...next], { title: null }).lines).toBe(2);
    const short = '他没有再说话，只看着水。';
    const other = printOf([...before, short, '每日更新不间断']);
    expect(findOverlap(other, [short, ...next], { title: null }).lines).toBe(0);
  });

  it('leaves a line that says more than the one it repeats, or another number', () => {
    expect(overlap([`${before[2]!}他说完便不再开口了，只是看着水。`, ...next]).lines).toBe(0);
    const dated = '七月初三的夜里，渡口只剩下一条船和一个不肯走的人。';
    const print = printOf([before[0]!, dated]);
    expect(findOverlap(print, [dated.replace('初三', '初四'), ...next], { title: null }).lines).toBe(0);
    expect(findOverlap(print, [dated, ...next], { title: null }).lines).toBe(1);
  });

  it('says that a page is the one before once more', () => {
    expect(findOverlap(printOf(before), before, { title: null })).toEqual({ lines: 0, isSame: true });
    const page = [...before, ...next, ...next.map((text) => `${text}后来的事情，就没有人知道了。`)];
    const changed = page.map((text, i) => (i === 4 ? text.replace('水', '某') : text));
    expect(findOverlap(printOf(page), changed, { title: null })).toEqual({ lines: 0, isSame: true });
  });
});

describe('titleLines', () => {
  it('counts the lines at the head that only repeat the title', () => {
    expect(titleLines(['第三章 雪夜', '　　第三章：雪夜', '雪落了下来。'], '第三章 雪夜')).toBe(2);
    expect(titleLines(['雪夜', '雪落了下来。'], '第三章 雪夜')).toBe(1);
  });

  it('leaves a story alone that begins with the words of its title', () => {
    expect(titleLines(['雪夜。', '门开了。'], '第三章 雪夜')).toBe(0);
    expect(titleLines(['雪夜来客', '门开了。'], '第三章 雪夜')).toBe(0);
    expect(titleLines(['门开了。'], null)).toBe(0);
  });
});
