import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Kit, pageOf } from '../../../tests/fixtures/pages/kit';
import { builtExtension } from '../../browser/build';
import { launchMoye, type Moye, storeSettings } from '../../browser/launch';
import { median } from '../harness/timing';
import {
  askForEntries,
  cardTimes,
  type Painted,
  paintedMarks,
  readRecords,
  watchCards,
  watchMarks,
} from './in-pages';

const PARAGRAPHS = 3000;
const HINTS = 2000;
const LOADS = 9;
const CARDS = 21;

/** Terms with a meaning, and a chapter that mentions some of them. */
export interface LargeGlossary {
  terms: readonly string[];
  chapter: string;
}

/** Times marks, cards and a large imported glossary in the extension itself; milliseconds, least and median. */
export async function measureInBrowser(large: LargeGlossary): Promise<Record<string, string>> {
  const html = chapterWithHints();
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const moye = await launchMoye({ extension: builtExtension(), granted: ['http://*.test/*'], port });
  try {
    await storeSettings(moye, { script: 'hant-TW', mentions: 'every', foldDuplicates: false, button: false });
    const painted: Painted[] = [];
    for (let i = 0; i < LOADS; i++) painted.push(await paintedOnLoad(moye));
    const [cold, ...warm] = await cardsOpened(moye);
    return {
      'marks in view, painted after the text is written': leastAndMedian(painted.map(({ first }) => first)),
      [`all ${HINTS} marks of ${PARAGRAPHS} paragraphs, painted`]: leastAndMedian(
        painted.map(({ all }) => all),
      ),
      'longest task of the page while it loads and is read': leastAndMedian(
        painted.map(({ longest }) => longest),
      ),
      'the first card, painted after the key': cold!.toFixed(1),
      'a later card, painted after the key': leastAndMedian(warm),
      ...(await importedFigures(moye, large)),
    };
  } finally {
    await moye.close();
    server.closeAllConnections();
    server.close();
  }
}

/** A long chapter in Simplified, whose paragraphs are converted and of which two thirds mention one term. */
function chapterWithHints(): string {
  const terms = ['内卷', '重生者', '金手指', '总线', '白度', '大厂', '灵石', '筑基期'];
  const story = new Kit(77).story(PARAGRAPHS).map((text, i) => {
    const isMention = Math.floor((i * HINTS) / PARAGRAPHS) !== Math.floor(((i + 1) * HINTS) / PARAGRAPHS);
    return `<p>${text}${isMention ? `他说这就是“${terms[i % terms.length]}”。` : ''}</p>`;
  });
  const title = '第7章 雨夜来客';
  const links = '<a href="/6">上一章</a> <a href="/">目录</a> <a href="/8">下一章</a>';
  return pageOf(`${title}_借月记`, `<h1>${title}</h1><div id="text">${story.join('')}</div><p>${links}</p>`);
}

async function paintedOnLoad({ context }: Moye): Promise<Painted> {
  const page = await context.newPage();
  await page.addInitScript(watchMarks, HINTS);
  await page.goto('http://bench.test/7');
  const painted = await page.waitForFunction(paintedMarks, null, { polling: 100 });
  const result = (await painted.jsonValue()) as Painted;
  await page.close();
  return result;
}

/** Opens and closes cards by keyboard; the first one has to be loaded. */
async function cardsOpened({ context }: Moye): Promise<number[]> {
  const page = await context.newPage();
  await page.addInitScript(watchMarks, HINTS);
  await page.goto('http://bench.test/7');
  await page.waitForFunction(paintedMarks, null, { polling: 100 });
  await page.evaluate(watchCards);
  for (let i = 1; i <= CARDS; i++) {
    await page.keyboard.press('Alt+n');
    await page.waitForFunction(`cardTimes.length === ${i}`);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(100);
  }
  const times = await page.evaluate(cardTimes);
  await page.close();
  return times;
}

async function importedFigures(moye: Moye, large: LargeGlossary): Promise<Record<string, string>> {
  const page = await importLarge(moye, large.terms);
  const session = await moye.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  const ask = (text: string) => page.evaluate(askForEntries, text);
  const [terms, entries, cold, warm, empty]: number[][] = [[], [], [], [], []];
  let mentioned = 0;
  for (let i = 0; i < LOADS; i++) {
    const read = await page.evaluate(readRecords);
    terms!.push(read.terms);
    entries!.push(read.entries);
    await session.send('ServiceWorker.stopAllWorkers');
    const first = await ask(large.chapter);
    mentioned = first.entries;
    cold!.push(first.time);
    warm!.push((await ask(large.chapter)).time);
    empty!.push((await ask('')).time);
  }
  await page.close();
  return {
    [`${large.terms.length} imported: terms read from the database`]: leastAndMedian(terms!),
    'their entries read from the database': leastAndMedian(entries!),
    'a message about nothing, there and back': leastAndMedian(empty!),
    [`a chapter of 10 KB with ${mentioned} of them, there and back`]: leastAndMedian(warm!),
    'the same, when the background has to start and to load first': leastAndMedian(cold!),
  };
}

/** Imports terms as the reader does. */
async function importLarge({ context, id }: Moye, terms: readonly string[]): Promise<Page> {
  const folder = mkdtempSync(join(tmpdir(), 'moye-bench-'));
  const file = join(folder, 'large.csv');
  writeFileSync(file, terms.map((term) => `${term},,${term}是一个词\n`).join(''));
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/glossary.html`);
  await page.locator('input[type=file]').setInputFiles(file);
  const dialog = page.getByRole('dialog');
  await dialog.locator('.figures').waitFor({ timeout: 120_000 });
  await dialog.locator('button.chief').click();
  const isStored = () => document.querySelector('dialog:not(:has(.figures, progress))') !== null;
  await page.waitForFunction(isStored, null, { timeout: 120_000 });
  await page.goto(`chrome-extension://${id}/glossary.html`);
  rmSync(folder, { recursive: true });
  return page;
}

function leastAndMedian(times: readonly number[]): string {
  return `${Math.min(...times).toFixed(1)} / ${median(times).toFixed(1)}`;
}
