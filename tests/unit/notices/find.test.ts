import { describe, expect, it } from 'vitest';
import { findNotices } from '../../../utils/notices/find';

const find = (text: string) => findNotices([text], { host: 'www.shuku-test.com', title: '第一章 本站' });

describe('findNotices', () => {
  it.each([
    '请记住本站域名：www.shuku-test.com，手机用户请浏览m.shuku-test.com',
    '請收藏本站，更新最快，全文無彈窗！',
    '本章未完，点击下一页继续阅读',
    '（本章未完，请翻页）',
    '天才一秒记住本站地址，最快更新！无广告！',
    '如果章节内容错误，请点击举报，我们会尽快修复',
    'shuku-test全网首发，访问网址阅读最新章节',
  ])('takes %s for the site’s', (text) => {
    expect(find(text)).toEqual([{ index: 0, start: 0, end: text.length }]);
  });

  it.each([
    '他收藏了三百把剑，每一把都有名字。',
    '“请记住本站规矩，”站长说，“红灯灭之前不要抬头。”',
    '她点击下一页，屏幕上什么也没有。',
    '手机响了，是一条更新提醒。',
    '第一章 本站',
    '他把网址抄在手心里，跑出了网吧。',
  ])('takes %s for the story', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('cuts a remark at the end of a paragraph', () => {
    const text = '他推开了门。（本章未完，请点击下一页继续阅读）';
    expect(find(text)).toEqual([{ index: 0, start: 6, end: text.length }]);
  });
});
