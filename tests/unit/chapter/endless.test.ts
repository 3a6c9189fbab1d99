import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../scripts/fit-chapter/outlines';
import { detectChapter, largestText } from '../../../utils/chapter/detect';
import { runSteps } from '../../../utils/text/steps';
import { Kit, pageOf } from '../../fixtures/pages/kit';

const kit = new Kit(31);
const prose = (count: number) =>
  kit
    .story(count)
    .map((line) => `<p>${line}</p>`)
    .join('');
const section = (n: number, lines: number) =>
  `<section><h1>第${n}章 归途</h1><div class="text">${prose(lines)}</div></section>`;
const outlineOf = (inner: string) =>
  parsePage(
    pageOf('第1章 归途_借月记', `${inner}<a href="/0.html">上一章</a> <a href="/2.html">下一章</a>`),
    'https://a.test/1.html',
    undefined,
  ).outline;

/** The chapters' titles inside the body that is found. */
function titlesIn(inner: string): string[] {
  const outline = outlineOf(inner);
  const { body } = detectChapter(outline)!;
  const isInside = (block: number) => block >= body && block < outline.blocks[body]!.end;
  return outline.lines
    .filter(({ block, text }) => isInside(block) && text.startsWith('第'))
    .map(({ text }) => text);
}

describe('a page that goes on without end', () => {
  it('is read as a whole as soon as the next chapter stands below', () => {
    expect(titlesIn(`<div id="flow">${section(1, 16)}${section(2, 16)}${section(3, 16)}</div>`)).toEqual([
      '第1章 归途',
      '第2章 归途',
      '第3章 归途',
    ]);
  });

  it('is one chapter while only the next one’s heading is there', () => {
    expect(titlesIn(`<div id="flow">${section(1, 16)}${section(2, 1)}</div>`)).not.toContain('第2章 归途');
  });
});

describe('a page where nothing can be seen', () => {
  const outline = outlineOf(section(1, 16));

  it('has no chapter, and no largest text', () => {
    expect(detectChapter(outline, () => false)).toBeNull();
    expect(runSteps(largestText(outline, () => false))).toBeNull();
    expect(runSteps(largestText(outline, () => true))).not.toBeNull();
  });
});
