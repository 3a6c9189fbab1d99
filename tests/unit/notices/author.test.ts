import { describe, expect, it } from 'vitest';
import { findAuthorNotes } from '../../../utils/notices/author';
import { findNotices } from '../../../utils/notices/find';

describe('findAuthorNotes', () => {
  it('tells the author’s own words from the site’s and the story’s', () => {
    const notes = ['PS：今天两更，求月票！', '作者有话说：这一卷写完了。', '感谢“南山”的打赏！'];
    const others = ['请投推荐票支持本站。', '他求的不是票，是一条活路。', '第三更的梆子响了。'];
    expect(findAuthorNotes([...notes, ...others])).toEqual([0, 1, 2]);
    expect(findNotices(notes, { host: '', title: null })).toEqual([]);
  });

  it('takes what stands under its heading at the end of a chapter for the author’s', () => {
    const story = Array.from({ length: 8 }, (_, i) => `第${i}天，雪还没有停。`);
    const said = ['作者有话要说：', '这一章改了四遍。', '谢谢大家等我。'];
    expect(findAuthorNotes([...story, ...said])).toEqual([8, 9, 10]);
    expect(findAuthorNotes([...said, ...story])).toEqual([0]);
    expect(findAuthorNotes([...story, ...said, ...Array.from({ length: 20 }, () => '他推开了门。')])).toEqual(
      [8],
    );
  });

  it('leaves a call for votes behind a title where it is', () => {
    const text = '第三十四章 夜渡（周一求推荐票月票）';
    expect(findNotices([text], { host: '', title: null })).toEqual([]);
  });

  it('knows notes in many words', () => {
    const notes = [
      '请假一天，家里有事。',
      '月底了，投一投吧，加更在后面。',
      '推荐一本朋友的书《青石镇》。',
      '写在卷末：休息一天。',
      '昨晚发烧了，今天先一更。',
    ];
    expect(findAuthorNotes(notes)).toEqual([0, 1, 2, 3, 4]);
  });
});
