import { describe, expect, it } from 'vitest';
import type { Chapter } from '../../../utils/chapter/model';
import { printOf } from '../../../utils/duplicates/page-print';
import { createMatcher } from '../../../utils/hints/matcher';
import { PACKS } from '../../../utils/hints/packs';
import { read } from '../../../utils/reading/read';
import { reportOn } from '../../../utils/reading/report';
import { createConverter } from '../../../utils/script/converter';
import { type Kept, keptAt } from '../../../utils/script/repair/kept';
import { DEFAULT_SETTINGS } from '../../../utils/settings/model';
import { packs } from '../script/packs';

const lines = [
  '林澈用鼠标点开了白度的网页。',
  '屏幕上什么也没有，只有一行小字，他把那行字看了三遍，一个字也没有看懂。',
  '他想了很久，终于把电脑关了，推开门走进雪里，雪落在他的肩上，一片也没有化。',
  '请收藏本站，更新最快，全文无弹窗！',
];
const texts = [...lines, ...lines.slice(0, 3)];
const chapter: Chapter = {
  title: '第一章 雪夜',
  script: 'hans',
  paragraphs: texts.map((text, index) => ({ index, text })),
  links: {},
  source: 'generic',
};
const resources = {
  converter: createConverter({ from: 'hans', to: 'hant-TW', phrases: true }, packs),
  matcher: createMatcher(PACKS.flatMap((pack) => pack.entries)),
  repair: { caseForms: new Map<string, string>() },
  host: 'www.example.test',
};

describe('read', () => {
  const reading = read(chapter, DEFAULT_SETTINGS, resources);

  it('folds the copy, hides the notice, converts and marks the rest', () => {
    expect(reading.paragraphs.map((paragraph) => paragraph.hidden)).toEqual([
      null,
      null,
      null,
      'notice',
      'duplicate',
      'duplicate',
      'duplicate',
    ]);
    expect(reading.folds).toContainEqual({ start: 4, end: 7, kind: 'duplicate', copyOf: 0, copyEnd: 3 });
    expect(reading.paragraphs[0]!.text).toBe('林澈用滑鼠點開了白度的網頁。');
    expect(reading.paragraphs[0]!.hints.map((hint) => hint.entry.term)).toEqual(['滑鼠', '白度']);
  });

  it('says what stands at the place of each change', () => {
    for (const { text, changes } of reading.paragraphs) {
      for (const change of changes) expect(text.slice(change.start, change.end)).toBe(change.to);
    }
  });

  it('changes nothing when everything is off', () => {
    const off = {
      ...DEFAULT_SETTINGS,
      foldDuplicates: false,
      hideNotices: false,
      hints: false,
      repair: { characters: false, case: false, punctuation: false },
    };
    const plain = read(chapter, off, { ...resources, converter: null, matcher: null });
    expect(plain.paragraphs.map((paragraph) => paragraph.text)).toEqual(texts);
    expect(
      plain.paragraphs.every((paragraph) => paragraph.hidden === null && paragraph.changes.length === 0),
    ).toBe(true);
    expect(plain.folds).toEqual([]);
  });

  it('is counted in the report', () => {
    expect(reportOn(chapter, reading)).toMatchObject({
      paragraphs: 7,
      folded: 3,
      notices: 1,
      hints: expect.any(Number),
    });
  });
});

describe('quotation marks of the wanted region', () => {
  it('are no repair', () => {
    const own: Chapter = { ...chapter, title: null, paragraphs: [{ index: 0, text: '他说：“走。”' }] };
    const settings = { ...DEFAULT_SETTINGS, script: 'hant-TW', quotes: 'region' } as const;
    const reading = read(own, settings, { ...resources, converter: null, matcher: null });
    expect(reading.paragraphs[0]!.text).toBe('他说：「走。」');
    expect(reportOn(own, reading).repaired).toBe(0);
  });
});

describe('what the reader keeps', () => {
  const text = '他用ai写，她也用ai写。';
  const own: Chapter = { ...chapter, title: '不用ai写', paragraphs: [{ index: 0, text }] };
  const reading = (kept: Kept[]) =>
    read(own, DEFAULT_SETTINGS, {
      ...resources,
      converter: null,
      matcher: null,
      repair: { caseForms: new Map([['ai', 'AI']]) },
      kept,
    });

  it('is not mended where it stands so, and not counted', () => {
    const all = reading([]);
    expect(all.paragraphs[0]!.text).toBe('他用AI写，她也用AI写。');
    expect(reportOn(own, all).repaired).toBe(4);
    const kept = reading([keptAt(text, 2, 4)]);
    expect(kept.paragraphs[0]!.text).toBe(text);
    expect(kept.title?.text).toBe(own.title);
    expect(reportOn(own, kept).repaired).toBe(0);
  });
});

describe('the quotation marks of a reading', () => {
  const texts = ['“门开了。', '“你听见‘走吧’了吗？”', '他没有回答。'];
  const paragraphs = texts.map((text, index) => ({ index, text }));
  const chapter = { title: '“雪”', script: 'hans', paragraphs, links: {}, source: 'generic' } as const;
  const resources = {
    converter: createConverter({ from: 'hans', to: 'hant-TW', phrases: false }, packs),
    matcher: null,
    repair: { caseForms: new Map<string, string>() },
    host: 'novel.test',
  };
  const shown = (quotes: 'keep' | 'region') =>
    read({ ...chapter, paragraphs }, { ...DEFAULT_SETTINGS, script: 'hant-TW', quotes }, resources);

  it('are those of the region, title included, and counted as punctuation', () => {
    const { title, paragraphs: read } = shown('region');
    expect(read.map(({ text }) => text)).toEqual(['「門開了。', '「你聽見『走吧』了嗎？」', '他沒有回答。']);
    expect(title?.text).toBe('「雪」');
    expect(read[1]!.changes.filter(({ because }) => because === 'punctuation')).toHaveLength(4);
  });

  it('stay by default', () => {
    expect(shown('keep').paragraphs[1]!.text).toBe('“你聽見‘走吧’了嗎？”');
  });
});

describe('read, beside the page before', () => {
  const texts = [
    '渡船离岸的时候，岸上的人还在数灯，数到第七盏便停住了。',
    '河心起了雾，灯火一盏一盏地暗下去，谁也没有再说话。',
    '船家把篙一撑，问他要去哪里，他指了指对岸的那座塔。',
  ];
  const page: Chapter = { ...chapter, paragraphs: texts.map((text, index) => ({ index, text })) };
  const hidden = (lines: string[]) => {
    const before = printOf(lines);
    const reading = read(page, DEFAULT_SETTINGS, { ...resources, converter: null, matcher: null, before });
    return {
      hidden: reading.paragraphs.map((paragraph) => paragraph.hidden),
      isPageBefore: reading.isPageBefore,
    };
  };

  it('folds the lines that stand at its end', () => {
    expect(hidden(['夜里没有月亮。', texts[0]!])).toEqual({
      hidden: ['duplicate', null, null],
      isPageBefore: false,
    });
  });

  it('folds nothing where the page is the same, and says so', () => {
    expect(hidden(texts)).toEqual({ hidden: [null, null, null], isPageBefore: true });
  });

  it('hides a first line that repeats the title shown above it', () => {
    const titled = {
      ...page,
      title: '第九章 夜渡',
      paragraphs: [
        { index: 0, text: '第九章：夜渡' },
        { index: 1, text: texts[1]! },
      ],
    };
    const hiddenWith = (showsTitle: boolean) =>
      read({ ...titled, showsTitle }, DEFAULT_SETTINGS, { ...resources, converter: null }).paragraphs[0]!
        .hidden;
    expect(hiddenWith(true)).toBe('notice');
    expect(hiddenWith(false)).toBeNull();
  });
});
