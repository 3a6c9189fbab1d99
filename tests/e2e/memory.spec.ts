import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { askReader } from '../../scripts/browser/launch';
import type { InspectedChapter } from '../../utils/reading/inspection';
import { Kit, pageOf } from '../fixtures/pages/kit';
import { readingOf, store } from './moye';
import { setSite } from './site';

const kit = new Kit(401);
const stories = Array.from({ length: 6 }, () => kit.story(14));
const MOTTO = '每日更新不间断';
const chapterPage = (n: number, texts: readonly string[]) =>
  pageOf(
    `第${n}章 雨夜来客_借月记`,
    `<h1>第${n}章 雨夜来客</h1><div id="text">${texts.map((text) => `<p>${text}</p>`).join('')}</div>
    <div><a href="/${n - 1}.html">上一章</a> <a href="/">目录</a> <a href="/${n + 1}.html">下一章</a></div>`,
  );

/** A site whose second chapter begins with the end of the first, and whose third is the second once more. */
const PAGES: Record<string, string> = {
  '/1.html': chapterPage(1, [...stories[0]!, '本章未完，点击下一页继续阅读', MOTTO]),
  '/2.html': chapterPage(2, [...stories[0]!.slice(-3), ...stories[1]!]),
  '/3.html': chapterPage(3, [...stories[0]!.slice(-3), ...stories[1]!]),
  '/5.html': chapterPage(5, [...stories[2]!, MOTTO]),
  '/7.html': chapterPage(7, [...stories[3]!, MOTTO]),
  '/9.html': chapterPage(9, [...stories[4]!, MOTTO]),
};

const moye = setSite(PAGES);
beforeEach(() => store(moye(), {}));

const read = async (page: Page, n: number): Promise<InspectedChapter> => {
  await page.goto(`http://memory.test/${n}.html`);
  return readingOf(moye(), page, ({ title }) => title === `第${n}章 雨夜来客`);
};
const hidden = ({ paragraphs }: InspectedChapter) =>
  paragraphs.flatMap((one, i) => (one.hidden ? [`${i} ${one.hidden}`] : []));
const stored = (area: 'local' | 'session') =>
  moye().worker.evaluate(async (name) => JSON.stringify(await chrome.storage[name].get(null)), area);

describe('what a tab remembers', () => {
  it('folds what the page before ended with, warns of the same chapter, and is gone with the tab', async () => {
    const page = await moye().context.newPage();
    expect(hidden(await read(page, 1))).toEqual(['14 notice']);
    await expect.poll(() => stored('session')).toContain('tab:');
    expect(hidden(await read(page, 2))).toEqual(['0 duplicate', '1 duplicate', '2 duplicate']);
    await page.reload();
    expect(hidden(await read(page, 2))).toEqual(['0 duplicate', '1 duplicate', '2 duplicate']);
    expect(hidden(await read(page, 3))).toEqual([]);
    const state = await askReader(moye(), page, 'state');
    expect(state?.kind === 'chapter' && state.report.isPageBefore).toBe(true);

    expect(await stored('session')).not.toMatch(/[\u4e00-\u9fff]|memory\.test/);
    expect(await stored('local')).not.toContain('tab:');
    await page.close();
    await expect.poll(() => stored('session')).toBe('{}');
  });

  it('is not known in another tab', async () => {
    const page = await moye().context.newPage();
    await read(page, 1);
    const other = await moye().context.newPage();
    expect(hidden(await read(other, 2))).toEqual([]);
    await page.close();
    await other.close();
  });
});

describe('what is remembered of a site', () => {
  it('tells its lines once they stood in three chapters, until the reader has it forgotten', async () => {
    const page = await moye().context.newPage();
    expect(hidden(await read(page, 1))).toEqual(['14 notice']);
    for (const n of [5, 7]) expect(hidden(await read(page, n))).toEqual([]);
    await expect.poll(() => stored('local')).toMatch(/\[3,/);
    expect(await stored('local')).not.toMatch(/[\u4e00-\u9fff]/);
    expect(hidden(await read(page, 9))).toEqual(['14 notice']);

    const options = await moye().context.newPage();
    await options.goto(`chrome-extension://${moye().id}/options.html#memory`);
    await expect.poll(() => options.getByText('已记下常见句子的网站：1').count()).toBe(1);
    await options.getByRole('button', { name: '清除' }).click();
    await expect.poll(() => options.getByText('已记下常见句子的网站：0').count()).toBe(1);
    await options.close();
    expect(await stored('local')).not.toContain('memory');
    await page.reload();
    expect(hidden(await read(page, 9))).toEqual([]);
    await page.close();
  });
});
