import { describe, expect, it } from 'vitest';
import { findNotices } from '../../../utils/notices/find';
import { learn, NO_MEMORY, recurringIn, type SiteMemory } from '../../../utils/notices/recurring';

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
