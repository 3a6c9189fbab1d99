import { describe, expect, it } from 'vitest';
import { navigationLines } from '../../../utils/chapter/navigation';
import type { PageOutline } from '../../../utils/chapter/outline';

/** A page of flat blocks: each with its names, its line, and its links as `text → address`. */
function outlineOf(blocks: [names: string, text: string, links?: Record<string, string>][]): PageOutline {
  return {
    url: 'https://novel.test/2',
    title: '',
    facts: { type: '', schemas: [], book: '', author: '', previous: '', next: '', contents: '' },
    blocks: [
      { parent: -1, end: blocks.length + 1, tag: 'BODY', names: '' },
      ...blocks.map(([names], i) => ({ parent: 0, end: i + 2, tag: 'DIV', names })),
    ],
    lines: blocks.map(([, text, links = {}], i) => ({
      block: i + 1,
      text,
      linkLength: Object.keys(links).join('').length,
      isIndented: false,
    })),
    links: blocks.flatMap(([, , links = {}], i) =>
      Object.entries(links).map(([text, href], order) => ({
        block: i + 1,
        order,
        text,
        lead: '',
        href,
        rel: '',
        names: '',
      })),
    ),
  };
}

describe('navigationLines', () => {
  const page = outlineOf([
    ['top', '首页 登录', { 首页: '/', 登录: '/login' }],
    ['', '当前位置：首页 > 玄幻 > 长夜行', { 首页: '/', 玄幻: '/1', 长夜行: 'https://novel.test/' }],
    ['crumbs', '玄幻', { 玄幻: '/1' }],
    ['', '推荐：一本别的书', { 一本别的书: '/9' }],
    ['content', '他推开门，走进雪里。'],
    ['', '上一章 ← 长夜行 → 下一章', { 上一章: '/1', 下一章: '/3' }],
    ['', '长夜行', { 长夜行: 'https://novel.test/' }],
    ['', '热门 > 都市', { 热门: '/hot', 都市: '/city' }],
  ]);

  it('are those that lead to the neighbours and the contents, and that say where the page stands', () => {
    const lines = navigationLines(page, 5, { contents: 'https://novel.test/' });
    expect(lines).toEqual([1, 2, 5, 6]);
  });
});
