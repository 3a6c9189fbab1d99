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
});
