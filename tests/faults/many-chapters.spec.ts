import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { pageOf } from '../fixtures/pages/kit';
import { fault, ms, setScene, sized } from './scene';
import { asParagraphs, chapterPage, links, story } from './stories';

const CHAPTERS = sized(20, 200);
/** The heap is measured from this chapter on, when everything has been loaded. */
const WARM = 5;
/** Stands at the end of each chapter that is shown as chosen. */
const SHOWN = '頭髮';
// The same line in each of them would look like a page that puts its own text back.
const chapters = Array.from({ length: CHAPTERS }, (_, n) =>
  asParagraphs([...story(14), `第${n}次，她理了理头发。`]),
);
const data = `<script>const chapters = ${JSON.stringify(chapters)};`;

const scene = setScene({
  // Goes to another chapter without a load.
  '/book/*': chapterPage(
    chapters[0]!,
    `${data} globalThis.go = (n) => { history.pushState({}, '', '/book/' + (n + 1)); document.title = '第' + (n + 1) + '章 雨夜来客_借月记'; document.querySelector('h1').textContent = '第' + (n + 1) + '章 雨夜来客'; text.innerHTML = chapters[n]; };</script>`,
    1,
  ),
  // Puts each further chapter below the last one, as endless pages do.
  '/endless': pageOf(
    '第1章 雨夜来客_借月记',
    `<div id="flow"><section><h1>第1章 雨夜来客</h1><div class="text">${chapters[0]}</div></section></div>${links(1)}
${data} globalThis.go = (n) => { const next = document.createElement('section'); next.innerHTML = '<h1>第' + (n + 1) + '章 雨夜来客</h1><div class="text">' + chapters[n] + '</div>'; flow.append(next); };</script>`,
  ),
});

/** Has the page bring its chapter `n`, and measures how long it takes until that is as chosen. */
function bring(page: Page, n: number): Promise<number> {
  return page.evaluate(
    async ([next, shown]) => {
      const start = performance.now();
      (globalThis as never as { go(n: number): void }).go(next);
      const newest = [...document.querySelectorAll('#text, .text')].at(-1)!;
      const isShown = () => newest.textContent!.includes(shown);
      while (!isShown()) await new Promise(requestAnimationFrame);
      return performance.now() - start;
    },
    [n, SHOWN] as const,
  );
}

/** Has a page bring all its chapters, one after the other; gives what a chapter costs. */
async function readAll(page: Page) {
  await scene.read(page);
  await scene.change(page, { script: 'hant-TW', foldDuplicates: false });
  const session = await page.context().newCDPSession(page);
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize / 1e3;
  };
  const times: number[] = [];
  let before = 0;
  for (let n = 1; n < CHAPTERS; n++) {
    times.push(await bring(page, n));
    if (n === WARM) before = await heap();
  }
  const growth = ((await heap()) - before) / (CHAPTERS - 1 - WARM);
  times.sort((a, b) => a - b);
  return { median: times[times.length >> 1]!, slowest: times.at(-1)!, growth };
}

const htmlOf = (page: Page) => page.locator('#text').evaluate(({ innerHTML }) => innerHTML);

describe('A page of many chapters', () => {
  fault('pushState, chapter after chapter', 'each is read, few records stay, off is exact', async () => {
    const page = await scene.open('/book/1');
    const { median, slowest, growth } = await readAll(page);
    await scene.change(page, { on: false });
    expect(await htmlOf(page)).toBe(chapters.at(-1));
    expect(growth).toBeLessThan(200);
    return {
      chapters: CHAPTERS,
      median: ms(median),
      slowest: ms(slowest),
      'kB a chapter': growth.toFixed(1),
    };
  });

  fault('chapters without end, one below the other', 'each is read, off is exact', async () => {
    const page = await scene.open('/endless');
    const { median, slowest, growth } = await readAll(page);
    await scene.change(page, { on: false });
    const shown = await page.locator('#text, .text').evaluateAll((all) => all.map((one) => one.innerHTML));
    expect(shown).toEqual(chapters);
    return {
      chapters: CHAPTERS,
      median: ms(median),
      slowest: ms(slowest),
      'kB a chapter': growth.toFixed(1),
    };
  });
});
