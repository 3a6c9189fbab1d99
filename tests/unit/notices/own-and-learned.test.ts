import { describe, expect, it } from 'vitest';
import { findAuthorNotes, findNotices } from '../../../utils/notices/find';
import { learn, NO_MEMORY, recurringIn, type SiteMemory } from '../../../utils/notices/recurring';
import { unwantedBy } from '../../../utils/notices/rules';

describe('unwantedBy', () => {
  const line = '——感谢您的一路陪伴，我们下一章再见——';

  it('hides what the reader wrote, in whatever script and width', () => {
    const isUnwanted = unwantedBy([{ text: line }], 'a.test')!;
    expect(isUnwanted(`　${line.replace('陪伴，', '陪伴,').replace('们', '們')}`)).toBe(true);
    expect(isUnwanted(`${line}！`)).toBe(false);
    expect(findNotices(['他笑了。', line], { host: '', title: null, isUnwanted })).toEqual([
      { index: 1, start: 0, end: line.length },
    ]);
  });

  it('takes * for anything, and everything else as it stands', () => {
    const isUnwanted = unwantedBy(
      [{ text: '*下一章*再见*' }, { text: '[a-z]+' }, { text: 'a*a' }],
      'a.test',
    )!;
    expect(isUnwanted(line)).toBe(true);
    expect(isUnwanted('再见，下一章')).toBe(false);
    expect(isUnwanted('abc')).toBe(false);
    expect(isUnwanted('[a-z]+')).toBe(true);
    expect(isUnwanted('a')).toBe(false);
    expect(isUnwanted('aa')).toBe(true);
  });

  it('keeps to its site, and hides nothing where nothing is written', () => {
    expect(unwantedBy([{ text: line, host: 'b.test' }], 'a.test')).toBeNull();
    expect(unwantedBy([{ text: '***' }, { text: ' ' }], 'a.test')).toBeNull();
  });

  it('looks at each part of a rule once', () => {
    const isUnwanted = unwantedBy([{ text: `${'*a'.repeat(90)}*b` }], 'a.test')!;
    expect(isUnwanted('a'.repeat(200_000))).toBe(false);
  });
});

describe('recurringIn', () => {
  const own = '书山有路勤为径，七书阁伴你同行';
  const chapters = (count: number): SiteMemory =>
    Array.from({ length: count }, (_, i) => i).reduce(
      (memory, i) => learn(memory, `/book/${i}`, [`第${i}天，雪还没有停，路上一个人也没有。`, own]),
      NO_MEMORY,
    );

  it('knows a line once it stood in three chapters', () => {
    expect(recurringIn(chapters(2))(own)).toBe(false);
    expect(recurringIn(chapters(3))(own)).toBe(true);
    expect(recurringIn(chapters(3))('第1天，雪还没有停，路上一个人也没有。')).toBe(false);
  });

  it('counts a chapter once, and a line once in it', () => {
    const memory = learn(learn(chapters(1), '/book/0', [own, own]), '/book/1', [own, own]);
    expect(recurringIn(memory)(own)).toBe(false);
  });

  it('keeps no text, and not more than it may', () => {
    let memory = chapters(3);
    expect(JSON.stringify(memory)).not.toMatch(/[\u4e00-\u9fff]/);
    for (let i = 0; i < 60; i++) {
      memory = learn(
        memory,
        `/other/${i}`,
        Array.from({ length: 100 }, (_, line) => `这里是第${i}章的第${line}行文字`),
      );
    }
    expect(Object.keys(memory.lines).length).toBeLessThanOrEqual(3000);
    expect(recurringIn(memory)(own)).toBe(true);
  });

  it('makes a line the site’s that by itself would not be', () => {
    const line = '每日更新不间断';
    const isRecurring = (text: string) => text === line;
    expect(findNotices([line], { host: '', title: null })).toEqual([]);
    expect(findNotices([line], { host: '', title: null, isRecurring })).toHaveLength(1);
    // A refrain recurs too, but is about nothing of a site's.
    expect(findNotices(['风起时，记得回家。'], { host: '', title: null, isRecurring: () => true })).toEqual(
      [],
    );
  });
});

describe('findAuthorNotes', () => {
  it('tells the author’s own words from the site’s and the story’s', () => {
    const notes = ['PS：今天两更，求月票！', '作者有话说：这一卷写完了。', '感谢“南山”的打赏！'];
    const others = ['请投推荐票支持本站。', '他求的不是票，是一条活路。', '第三更的梆子响了。'];
    expect(findAuthorNotes([...notes, ...others])).toEqual([0, 1, 2]);
    expect(findNotices(notes, { host: '', title: null })).toEqual([]);
  });
});
