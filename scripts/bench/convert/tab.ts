import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchMoye, type Moye } from '../../browser/launch';
import { median } from '../harness/timing';
import { injectionOf, type TabFiles, writeTabExtension } from './tab-extension';

/** What one engine costs a tab; medians. */
export interface TabCost {
  /** Milliseconds from the call that injects the scripts until the first chapter is converted. */
  injected: number;
  /** The same by the clock of the page, without the way there and back. */
  inPage: number;
  /** Bytes on the heap of JavaScript, and in the buffers of typed arrays. */
  heap: number;
  buffers: number;
}

export interface TabCosts {
  moye: TabCost;
  opencc: TabCost;
  /** Milliseconds from the call that injects an empty script until it has run. */
  emptyInjected: number;
  difference: string | null;
}

/** How many fresh pages each engine gets. */
const PAGES = 11;
type Name = 'moye' | 'opencc' | 'nothing';

/** Injects both engines into fresh pages in turn. Each page is a site of its own, so that it gets a fresh process. */
export async function measureTabs(files: TabFiles, chapter: string): Promise<TabCosts> {
  const folder = mkdtempSync(join(tmpdir(), 'moye-bench-'));
  writeTabExtension(folder, files);
  const browser = await launchMoye({ extension: folder });
  const runs: Record<Name, Run[]> = { moye: [], opencc: [], nothing: [] };
  try {
    await serveChapter(browser, chapter);
    for (let i = 0; i < PAGES; i++) {
      for (const name of ['moye', 'opencc', 'nothing'] as const) {
        runs[name].push(await runInFreshPage(browser, name, `http://${name}-${i}.test/`));
      }
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const results = (name: Name) => runs[name][0]!.result;
  return {
    moye: costOf(runs.moye, runs.nothing),
    opencc: costOf(runs.opencc, runs.nothing),
    emptyInjected: median(runs.nothing.map((run) => run.injected)),
    difference: results('moye') === results('opencc') ? null : 'in the chapter converted in a tab',
  };
}

interface Run extends TabCost {
  result: string;
}

async function serveChapter({ context }: Moye, chapter: string): Promise<void> {
  const body = `<!doctype html><meta charset="utf-8"><title>Chapter</title><p>${chapter}</p>`;
  await context.route('http://*.test/**', (route) => route.fulfill({ contentType: 'text/html', body }));
}

async function runInFreshPage({ context, worker }: Moye, name: Name, url: string): Promise<Run> {
  const page = await context.newPage();
  await page.goto(url);
  const { injected, inPage, result } = await worker.evaluate(
    async ({ url, files }) => {
      const [tab] = await chrome.tabs.query({ url });
      const start = performance.now();
      const [first] = await chrome.scripting.executeScript({ target: { tabId: tab!.id! }, files });
      const injected = performance.now() - start;
      const { time, result } = (first?.result ?? { time: 0, result: '' }) as { time: number; result: string };
      return { injected, inPage: time, result };
    },
    { url, files: injectionOf(name) },
  );
  const memory = await memoryOf(page);
  await page.close();
  return { injected, inPage, result, ...memory };
}

/** What lives after a collection: in the page's whole process, all worlds together. */
async function memoryOf(page: Page): Promise<{ heap: number; buffers: number }> {
  const session = await page.context().newCDPSession(page);
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  await session.detach();
  return { heap: usage.usedSize, buffers: usage.backingStorageSize ?? 0 };
}

function costOf(runs: readonly Run[], nothing: readonly Run[]): TabCost {
  const of = (all: readonly Run[], key: keyof TabCost) => median(all.map((run) => run[key]));
  return {
    injected: of(runs, 'injected'),
    inPage: of(runs, 'inPage'),
    heap: of(runs, 'heap') - of(nothing, 'heap'),
    buffers: of(runs, 'buffers') - of(nothing, 'buffers'),
  };
}
