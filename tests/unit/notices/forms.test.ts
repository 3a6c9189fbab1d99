import { describe, expect, it } from 'vitest';
import { withoutFillers } from '../../../utils/notices/fillers';
import { findNotices } from '../../../utils/notices/find';
import { isForm } from '../../../utils/notices/forms';
import { NARRATIVE, WORDS } from '../../../utils/notices/vocabulary';
import { fold } from '../../../utils/script/fold';

describe('isForm', () => {
  it.each([
    '第(2/4)页',
    '第 1 / 2 页',
    '（第3页/共5页）',
    '当前第2页 / 总共4页',
    '（本章完）',
    '【未完待续……】',
    'Copyright © 2024 novel.test All Rights Reserved',
    '沪ICP备00000000号-1',
    '（夜渡小说网）',
    '转自：夜渡文学网',
    '上一章 | 目录 | 下一章',
    '[加入书签] [投推荐票] [章节报错]',
  ])('knows %s', (line) => {
    expect(isForm(line, false)).toBe(true);
  });

  it.each(['第三页', '2/3', '本章约法三条', '完', '目录', '他上了小说网。', '首页 画廊 关于'])(
    'leaves %s',
    (line) => {
      expect(isForm(line, false)).toBe(false);
    },
  );

  it('takes a bare count for a page’s only at the border of a chapter', () => {
    expect(isForm('(2/3)', false)).toBe(false);
    expect(isForm('（2/3）', true)).toBe(true);
  });
});

describe('withoutFillers', () => {
  it('takes signs out that part many characters, and says where the others stood', () => {
    const { text, places } = withoutFillers('请☆记☆住☆本☆站！');
    expect(text).toBe('请记住本站！');
    expect(places).toEqual([0, 2, 4, 6, 8, 9]);
  });

  it.each(['约翰·史密斯·三世', '一~二~三', '他★笑了★。'])('leaves %s', (text) => {
    expect(withoutFillers(text)).toEqual({ text, places: null });
  });
});

describe('findNotices', () => {
  const find = (text: string) => findNotices([text], { host: '', title: null });
  const cut = (text: string) => find(text).map(({ start, end }) => text.slice(start, end));

  it.each([
    '手♂机♂用♂户♂请♂浏♂览♂阅♂读',
    'QQ书友群：123456789，欢迎加入',
    '登录后可查看全部内容',
    '内容有误？点击报错，我们会及时修正',
    '防盗章节，稍后替换，请勿订阅',
    '请将本站推荐给更多爱看书的朋友',
    '域名已更换，新域名：www.shuku-test.com',
    '记住本站网址 www.shuku-test.com，下回接着看不迷路',
    '作者：北风　分类：玄幻　字数：3125字　更新时间：2023-05-17',
    '字体大小：小 中 大　背景：白 黄 黑',
    '当前位置：首页 > 玄幻小说 > 借月记 > 第十二章',
    '热门小说推荐：断剑归来、雪国列王、无人车站',
    '【广告】足不出户，兼职首选',
    '书友群 871234567，进群暗号：借月',
    '页面加载中……',
    '充值VIP，享受无广告阅读',
  ])('takes %s for the site’s', (text) => {
    expect(find(text)).toEqual([{ index: 0, start: 0, end: text.length }]);
  });

  it.each([
    '那本小说在首发当天就卖断了货。',
    '系统正在更新，请勿关闭电源。',
    '北风：你看群公告了没有？',
    '[世界] 卖药的老王：收龙血草，请私聊',
    '收件人：lin@moonlab.com',
    '【公告：服务器将于五分钟后维护，请各位玩家提前下线。】',
    '请 你 们 记 住 这 个 名 字',
    '【任务未完成，不得离开本站】',
    '群公告：严禁发广告，违者踢出。',
    '您有一条新的语音留言，请按一收听。',
    '本站到了，请您从左侧车门下车。',
    '位置：城北三里，有一座无人的车站。',
    '“本章完。”老秀才啪地合上书。',
  ])('takes %s for the story’s', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('leaves an address that the story tells', () => {
    expect(cut('域名是moonlab.com，他花了三千块从一个美国人手里买下来。')).toEqual([]);
    expect(cut('他打开浏览器，输入www.moonlab.com，回车，什么也没有。')).toEqual([]);
    expect(cut('他打开 www.moonlab.com，首页上只有一只眼睛。')).toEqual([]);
    expect(cut('“公司的网址是 http://moonlab.com，你自己去看。”')).toEqual([]);
  });

  it('cuts a remark with its decoration and with what follows the address, and no word of the story', () => {
    expect(cut('他推开了门。★更新最快★www.shuku-test.com★')).toEqual(['★更新最快★www.shuku-test.com★']);
    expect(cut('他推开了门。请到www.shuku-test.com查看完整章节。')).toEqual([
      '请到www.shuku-test.com查看完整章节。',
    ]);
    expect(cut('醒来的时候天已经请记住本站www.shuku-test.com亮了。')).toEqual([
      '请记住本站www.shuku-test.com',
    ]);
    expect(cut('他抬起头。请登录www.shuku-test.com看后续章节。窗外下着雨。')).toEqual([
      '请登录www.shuku-test.com看后续章节。',
    ]);
    expect(cut('窗外的雨下>>本章未完，点击下一页继续得很大，他没有带伞。')).toEqual([
      '>>本章未完，点击下一页继续',
    ]);
    expect(
      cut('窗外下着雨。（借月记请大家收藏：(www.shuku-test.com)借月记更新速度全网最快）他没有带伞。'),
    ).toEqual(['（借月记请大家收藏：(www.shuku-test.com)借月记更新速度全网最快）']);
  });
});

describe('the words of sites', () => {
  it('are written as they are once folded', () => {
    for (const { source } of [WORDS, NARRATIVE]) {
      const han = source.replace(/[^\u3400-\u9fff]/g, '');
      expect(fold(han)).toBe(han);
    }
  });
});
