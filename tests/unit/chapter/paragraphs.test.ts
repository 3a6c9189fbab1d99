import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../scripts/fit-chapter/outlines';
import { storyLines } from '../../../utils/chapter/paragraphs';

/** The story in some HTML that is a chapter's body. */
function storyOf(html: string, title: string | null = '第五章 雨夜'): string[] {
  const { outline } = parsePage(html, 'https://a.test/5.html', undefined);
  return storyLines(outline, title).map((i) => outline.lines[i]!.text);
}

const STORY = ['雨下了一整夜。', '“你来了。”他说。', '没有人回答'];
const asBreaks = STORY.map((text) => `\u3000\u3000${text}`).join('<br><br>');

describe('storyLines', () => {
  it.each([
    ['lines cut by <br>', asBreaks],
    ['paragraphs', STORY.map((text) => `<p>${text}</p>`).join('')],
    ['boxes', STORY.map((text) => `<div><span>${text}</span></div>`).join('')],
    ['table cells', `<table>${STORY.map((text) => `<tr><td>${text}</td></tr>`).join('')}</table>`],
    [
      'bare text between boxes of links',
      `${STORY[0]}<div><a href="/x">新服开启</a></div>${STORY[1]}<br>${STORY[2]}`,
    ],
    ['a heading before it', `<h1>第五章 雨夜</h1>${asBreaks}`],
    [
      'the title said again, author and date',
      `<h1>第五章 雨夜</h1><div>2019-03-05 作者：山月</div>第五章　雨夜<br>${asBreaks}`,
    ],
    [
      'who translated and typed it',
      `<h1>第五章 雨夜</h1><p>（翻译：山月）</p>图源：南窗　录入：一尾<br>${asBreaks}`,
    ],
    ['what closes the page behind it', `${asBreaks}<br>（本章完）<div>Copyright 2020</div>`],
    ['links in brackets behind it', `${asBreaks}<br>【<a href="/top">排行</a>】【<a href="/case">书架</a>】`],
    ['its title in two lines', `第五章<br>雨夜<br>${asBreaks}`],
    ['its title with the book before and a number behind it', `借月记 正文 第五章 雨夜 (1/2)<br>${asBreaks}`],
    [
      'links to the neighbours around it',
      `<a href="4.html">上一章</a> <a href="6.html">下一章</a><br>${asBreaks}<br>上一章 | 目录 | 下一章`,
    ],
  ])('finds %s', (_, html) => {
    expect(storyOf(html)).toEqual(STORY);
  });

  it('keeps emphasis, links and ruby inside their paragraph', () => {
    const html = '<p>他叫<ruby>林<rt>lín</rt></ruby><b>澈</b>，住在<a href="/x">码头</a>。</p>';
    expect(storyOf(html)).toEqual(['他叫林澈，住在码头。']);
  });

  it('keeps a heading in the middle of the story', () => {
    const html = `<p>${STORY[0]!.repeat(9)}</p><h2>第五章 雨夜</h2><p>${STORY[1]}</p>`;
    expect(storyOf(html)).toEqual([STORY[0]!.repeat(9), '第五章 雨夜', STORY[1]]);
  });
});
