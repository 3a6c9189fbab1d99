import { describe, expect, it } from 'vitest';
import type { Chapter } from '../../../utils/chapter/model';
import { createMatcher } from '../../../utils/hints/matcher';
import type { OwnLine } from '../../../utils/notices/own-lines';
import { ownLinesAt } from '../../../utils/notices/own-lines';
import { detailsOf } from '../../../utils/reading/details';
import { read } from '../../../utils/reading/read';
import type { Kept } from '../../../utils/script/repair/kept';
import { DEFAULT_SETTINGS } from '../../../utils/settings/model';

const story = [
  '他把伞收起来，雨水顺着伞尖滴在门槛上，积成小小的一洼。',
  '老板娘没有抬头，只说茶在灶上，要喝自己去倒，杯子在左边。',
  '灶上的茶已经煮得很浓，颜色像一块旧木头，他还是喝了两杯。',
];
const notice = '请收藏本站，更新最快，全文无弹窗！';
const remark = '（本章未完，请点击下一页继续阅读）';
const note = 'PS：今天两更，求月票！';
const texts = [
  story[0]!,
  `${story[1]}${remark}`,
  story[2]!,
  notice,
  ...story,
  note,
  '他买了一台 iphone 手机,很贵。',
];
const chapter: Chapter = {
  title: '第一章 雨夜',
  script: 'hans',
  paragraphs: texts.map((text, index) => ({ index, text })),
  links: {},
  source: 'generic',
};
const entry = { id: 'tea', term: '灶上', kind: 'term', gloss: { zh: '炉子上', en: 'on the stove' } } as const;
const detailsWith = (lines: OwnLine[], settings = {}, isOpen = false) => {
  const resources = {
    converter: null,
    matcher: createMatcher([entry]),
    repair: { caseForms: new Map([['iphone', 'iPhone']]) },
    host: 'a.test',
    own: ownLinesAt(lines, { host: 'a.test', book: null }),
  };
  const reading = read(chapter, { ...DEFAULT_SETTINGS, ...settings }, resources);
  return detailsOf(chapter, reading, () => isOpen);
};

describe('detailsOf', () => {
  it('lists what was folded, hidden, cut, mended and marked', () => {
    const { folds, notices, authorNotes, repairs, hints } = detailsWith([]);
    expect(folds).toEqual([{ start: 4, end: 7, copyOf: 0, copyEnd: 3, begins: story[0], isOpen: false }]);
    expect(notices).toEqual([
      { text: remark, isHidden: true, isInline: true },
      { text: notice, isHidden: true, isInline: false },
    ]);
    expect(authorNotes).toEqual([]);
    expect(repairs.map(({ from, to, because }) => [from, to, because])).toEqual([
      ['iphone', 'iPhone', 'case'],
      [',', '，', 'punctuation'],
    ]);
    expect(hints).toEqual([{ entry, count: 2 }]);
  });

  it('lists the author’s notes where they are hidden', () => {
    expect(detailsWith([], { hideAuthorNotes: true }).authorNotes).toEqual([note]);
  });

  it('still lists what the reader asked to see again', () => {
    const show = (text: string): OwnLine => ({
      text,
      does: 'show',
      as: 'line',
      scope: { kind: 'site', host: 'a.test' },
    });
    expect(detailsWith([show(notice), show(remark)]).notices).toEqual([
      { text: remark, isHidden: false, isInline: true },
      { text: notice, isHidden: false, isInline: false },
    ]);
  });

  it('lists what the reader hides even where the site’s lines are shown', () => {
    const own: OwnLine = { text: story[2]!, does: 'hide', as: 'line', scope: { kind: 'everywhere' } };
    const { notices } = detailsWith([own], { hideNotices: false, foldDuplicates: false });
    expect(notices).toEqual([
      { text: story[2], isHidden: true, isInline: false },
      { text: story[2], isHidden: true, isInline: false },
    ]);
  });

  it('lists what was taken away, each of which can be left as it stands on the site', () => {
    const marked = '他没有\u200b回头，只是\u200b慢慢地走。';
    const one: Chapter = { ...chapter, paragraphs: [{ index: 0, text: marked }] };
    const readWith = (kept: Kept[]) => {
      const resources = {
        converter: null,
        matcher: null,
        repair: { caseForms: new Map() },
        host: 'a.test',
        kept,
      };
      return read(
        one,
        { ...DEFAULT_SETTINGS, repair: { ...DEFAULT_SETTINGS.repair, punctuation: true } },
        resources,
      );
    };
    const listed = (kept: Kept[]) => detailsOf(one, readWith(kept), () => false).repairs;
    const [first, second] = listed([]);
    expect([first, second].map((item) => [item?.from, item?.to])).toEqual([
      ['\u200b', ''],
      ['\u200b', ''],
    ]);
    expect(listed([first!.kept])).toEqual([second]);
    expect(readWith([first!.kept]).paragraphs[0]!.text).toBe('他没有\u200b回头，只是慢慢地走。');
  });
});
