import { describe, expect, it } from 'vitest';
import { findNotices } from '../../../utils/notices/find';
import {
  learn,
  linesToCount,
  NO_MEMORY,
  type Recurrence,
  recurringIn,
  type SiteMemory,
} from '../../../utils/notices/recurring';

const own = '书山有路勤为径，七书阁伴你同行';
const chapters = (count: number, books = ['借月记']): SiteMemory =>
  Array.from({ length: count }, (_, i) => i).reduce((memory, i) => {
    const texts = [`第${i}天，雪还没有停，路上一个人也没有。`, own];
    return learn(memory, { address: `/book/${i}`, book: books[i % books.length]!, texts });
  }, NO_MEMORY);
const again = (memory: SiteMemory, i: number) =>
  learn(memory, { address: `/book/${i}`, book: '借月记', texts: [own, own] });

describe('recurringIn', () => {
  it('knows a line once it stood in three chapters', () => {
    expect(recurringIn(chapters(2))(own)).toBe('no');
    expect(recurringIn(chapters(3))(own)).toBe('chapters');
    expect(recurringIn(chapters(3))('第1天，雪还没有停，路上一个人也没有。')).toBe('no');
  });

  it('knows whether these were chapters of several books', () => {
    expect(recurringIn(chapters(3, ['借月记', '还月记']))(own)).toBe('books');
    const unknown = learn(chapters(2), { address: '/x', book: null, texts: [own] });
    expect(recurringIn(unknown)(own)).toBe('chapters');
  });

  it('knows a line in the other script and with other marks', () => {
    expect(recurringIn(chapters(3))('書山有路勤為徑,七書閣伴你同行！')).toBe('chapters');
  });

  it('counts a chapter once, and a line once in it', () => {
    expect(recurringIn(again(again(chapters(1), 0), 1))(own)).toBe('no');
  });

  it('counts nothing of a page that is a whole book', () => {
    const texts = Array.from({ length: 4000 }, (_, i) => `这是第${i}段，一个字也没有少。`);
    expect(learn(NO_MEMORY, { address: '/all', book: null, texts })).toBe(NO_MEMORY);
  });

  it('keeps no text, and not more than it may', () => {
    let memory = chapters(3);
    expect(JSON.stringify(memory)).not.toMatch(/[\u4e00-\u9fff]/);
    for (let i = 0; i < 60; i++) {
      const texts = Array.from({ length: 100 }, (_, line) => `这里是第${i}章的第${line}行文字`);
      memory = learn(memory, { address: `/other/${i}`, book: null, texts });
    }
    expect(Object.keys(memory.lines).length).toBeLessThanOrEqual(1500);
    expect(recurringIn(memory)(own)).toBe('chapters');
  });
});

describe('linesToCount', () => {
  const refrain = '风起时，记得回家。';
  const chapterOf = (n: number) => [
    ...Array.from({ length: 6 }, (_, i) => `第${n}夜的第${i}盏灯，照着渡口。`),
    refrain,
  ];

  /** Reads a document under a new address for each of its states, as the reader does. */
  function read(states: readonly string[][], bookOf: (n: number) => string): SiteMemory {
    let before: readonly string[] = [];
    return states.reduce((memory, texts, n) => {
      const counted = linesToCount(before, texts);
      before = texts;
      return learn(memory, { address: `/book/${n}`, book: bookOf(n), texts: counted });
    }, NO_MEMORY);
  }

  it('counts a line of eight chapters below one another once, whatever the page calls their book', () => {
    const states = Array.from({ length: 8 }, (_, n) =>
      Array.from({ length: n + 1 }, (_, i) => chapterOf(i)).flat(),
    );
    const memory = read(states, (n) => `第${n}卷`);
    for (const line of states[7]!) expect(recurringIn(memory)(line)).toBe('no');
    const options = { host: '', title: null, recurrence: recurringIn(memory) };
    expect(findNotices(states[7]!, options)).toEqual([]);
  });

  it('counts the lines of a page that exchanges its chapter', () => {
    const memory = read(
      Array.from({ length: 8 }, (_, n) => chapterOf(n)),
      () => '借月记',
    );
    expect(recurringIn(memory)(refrain)).toBe('chapters');
    expect(recurringIn(memory)('第3夜的第2盏灯，照着渡口。')).toBe('no');
  });
});

describe('findNotices, with what recurs on a site', () => {
  const story = ['雪落了下来。', '门开了。', '灯还亮着。', '他没有回头。', '火已经灭了。', '天快亮了。'];
  const hidden = (texts: string[], line: string, how: Recurrence) =>
    findNotices(texts, {
      host: '',
      title: null,
      recurrence: (text) => (text === line ? how : 'no'),
    }).map(({ index }) => index);

  it('takes a line for the site’s that by itself would not be', () => {
    const line = '每日更新不间断';
    expect(hidden([...story, line], line, 'no')).toEqual([]);
    expect(hidden([line, ...story, line, ...story], line, 'chapters')).toEqual([0, 7]);
  });

  it('takes a line without any such word only at the border of chapters of several books', () => {
    const line = '愿你历尽千帆，归来仍是少年';
    expect(hidden([...story, line], line, 'chapters')).toEqual([]);
    expect(hidden([...story, line], line, 'books')).toEqual([6]);
    expect(hidden([...story, line, ...story], line, 'books')).toEqual([]);
  });

  it('leaves a refrain, what somebody says, and the author’s own words', () => {
    for (const line of ['风起时，记得回家。', '“我们回家吧，天快要黑了。”', '感谢各位书友的月票！']) {
      expect(hidden([...story, line], line, 'chapters')).toEqual([]);
    }
    expect(hidden([...story, '“我们回家吧，天快要黑了。”'], '“我们回家吧，天快要黑了。”', 'books')).toEqual(
      [],
    );
  });
});
