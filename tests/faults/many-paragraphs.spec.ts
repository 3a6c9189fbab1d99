import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { fault, ms, setScene, sized } from './scene';
import { asParagraphs, chapterPage, story } from './stories';

const COUNT = sized(2000, 100_000);
const texts = story(COUNT);
const scene = setScene({ '/long': chapterPage(asParagraphs(texts)) });

/** Records when paragraphs change, and every task of the page's thread that is longer than 50 ms. */
async function observe(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = { start: performance.now(), first: 0, last: 0, tasks: [] as number[] };
    Object.assign(globalThis, { seen });
    const paragraphs = document.querySelectorAll('#text p');
    const edge = [...paragraphs].filter((one) => one.getBoundingClientRect().top < innerHeight).at(-1)!;
    const before = edge.textContent;
    new PerformanceObserver((list) =>
      seen.tasks.push(...list.getEntries().map((one) => one.duration)),
    ).observe({
      type: 'longtask',
    });
    new MutationObserver(() => {
      seen.last = performance.now() - seen.start;
      if (seen.first === 0 && edge.textContent !== before) seen.first = seen.last;
    }).observe(document, { subtree: true, characterData: true });
  });
}

const seen = (page: Page) =>
  page.evaluate(
    () => (globalThis as never as { seen: { first: number; last: number; tasks: number[] } }).seen,
  );

const text = (page: Page) => page.evaluate(() => document.querySelector('#text')!.textContent);

/** Resolves when the last paragraph in the window is what it was before the reader came. */
const isAsSent = (page: Page) =>
  page.waitForFunction(
    (sent) => {
      const paragraphs = [...document.querySelectorAll('#text p')];
      const edge = paragraphs.findLastIndex((one) => one.getBoundingClientRect().top < innerHeight);
      return paragraphs[edge]!.textContent === sent[edge];
    },
    texts.slice(0, 100),
  );

describe('A page of very many paragraphs', () => {
  fault(
    `${COUNT} paragraphs`,
    'all of it is converted, what is in sight first; off brings all back',
    async () => {
      const page = await scene.open('/long');
      await scene.read(page);
      await page.waitForTimeout(1000);
      await scene.change(page, { foldDuplicates: false });
      await observe(page);
      await scene.change(page, { script: 'hant-TW' });
      const { first, last, tasks } = await seen(page);
      expect(await text(page)).not.toMatch(/[们说这]/);
      // The first screen does not wait for the rest.
      expect(first).toBeLessThan(last);
      const start = performance.now();
      await scene.change(page, { on: false });
      const stop = performance.now() - start;
      expect(await text(page)).toBe(texts.join(''));
      const longest = Math.max(0, ...tasks);
      return { 'first screen': ms(first), all: ms(last), 'longest task': ms(longest), off: ms(stop) };
    },
  );

  fault(`off in the middle of ${COUNT} paragraphs`, 'a newer wish ends the work under way', async () => {
    const page = await scene.open('/long');
    await scene.read(page);
    await scene.change(page, { foldDuplicates: false });
    await observe(page);
    const converting = scene.change(page, { script: 'hant-TW' });
    await page.waitForFunction(() => (globalThis as never as { seen: { first: number } }).seen.first > 0);
    const start = performance.now();
    const off = scene.change(page, { on: false });
    await isAsSent(page);
    const first = performance.now() - start;
    await Promise.all([converting, off]);
    const all = performance.now() - start;
    expect(await text(page)).toBe(texts.join(''));
    return { 'first screen': ms(first), all: ms(all) };
  });
});
