import { describe, expect, it } from 'vitest';
import type { Chapter, ChapterLinks } from '../../../utils/chapter/model';
import { findOverlap } from '../../../utils/duplicates/overlap';
import type { TabMemory } from '../../../utils/reading/page-record';
import { lastBefore, printBefore, recordOf, rememberPage } from '../../../utils/reading/page-record';
import { read } from '../../../utils/reading/read';
import { DEFAULT_SETTINGS } from '../../../utils/settings/model';
import { hashOf } from '../../../utils/text/hash';

const [one, two, three] = ['https://a.test/1', 'https://a.test/2', 'https://a.test/3'];
const last = '渡船离岸的时候，岸上的人还在数灯，数到第七盏便停住了。';
const chapterOf = (texts: string[], links: ChapterLinks = {}): Chapter => ({
  title: null,
  script: 'hans',
  paragraphs: texts.map((text, index) => ({ index, text })),
  links,
  source: 'generic',
});
const pageOf = (url: string, links: ChapterLinks = {}, texts = ['夜里没有月亮。', last]) => {
  const chapter = chapterOf(texts, links);
  const resources = { converter: null, matcher: null, repair: { caseForms: new Map() }, host: 'a.test' };
  return recordOf(chapter, read(chapter, DEFAULT_SETTINGS, resources), url);
};

describe('recordOf', () => {
  it('holds neither text nor addresses', () => {
    const record = JSON.stringify(pageOf(one, { next: two }));
    expect(record).not.toMatch(/[\u4e00-\u9fff]|a\.test/);
  });

  it('ends where the story ends, not with the site’s lines', () => {
    const { print } = pageOf(one, {}, [last, '本章未完，点击下一页继续阅读']);
    expect(findOverlap(print, [last, '河心起了雾。'], { title: null }).lines).toBe(1);
    const inline = pageOf(one, {}, [`${last}（本章未完，请点击下一页继续阅读）`]);
    expect(findOverlap(inline.print, [last, '河心起了雾。'], { title: null }).lines).toBe(1);
  });
});

describe('printBefore', () => {
  it('gives the page before where one of the two leads to the other', () => {
    const forward = pageOf(one, { next: two });
    expect(printBefore(forward, chapterOf([]), two!)).toBe(forward.print);
    const split = pageOf(one, { next: three!, nextPage: two! });
    expect(printBefore(split, chapterOf([]), two!)).toBe(split.print);
    const plain = pageOf(one);
    expect(printBefore(plain, chapterOf([], { previous: one! }), two!)).toBe(plain.print);
    expect(printBefore(plain, chapterOf([], { previousPage: one! }), two!)).toBe(plain.print);
  });

  it('gives nothing for pages that are no neighbours', () => {
    expect(printBefore(pageOf(one, { next: three! }), chapterOf([]), two!)).toBeNull();
    expect(printBefore(null, chapterOf([]), two!)).toBeNull();
  });
});

describe('a tab’s memory', () => {
  const visit = (...urls: string[]) =>
    urls.reduce<TabMemory | null>((memory, url) => rememberPage(memory, pageOf(url)), null);
  const lastOf = (memory: TabMemory | null, url: string) => lastBefore(memory, hashOf(url))?.address ?? null;

  it('knows the page before, whether the page at hand is remembered already or not', () => {
    expect(lastOf(null, one!)).toBeNull();
    expect(lastOf(visit(one!), one!)).toBeNull();
    expect(lastOf(visit(one!), two!)).toBe(hashOf(one!));
    expect(lastOf(visit(one!, two!, two!), two!)).toBe(hashOf(one!));
    expect(lastOf(visit(one!, two!, three!), three!)).toBe(hashOf(two!));
  });
});
