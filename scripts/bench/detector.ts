import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import type { CDPSession } from 'playwright-core';
import { labelledPages } from '../../tests/fixtures/pages';
import { BOOKS, POSTS, SHOP } from '../../tests/fixtures/pages/bank';
import { Kit, pageOf } from '../../tests/fixtures/pages/kit';
import { builtExtension } from '../browser/build';
import { launchMoye, type Moye } from '../browser/launch';

const LOADS = 200;
const WARM_UP = 5;
const SETTLE = 250;

/**
 * `npm run bench -- detector [--loads=N] [--pages=NAME,NAME]`: what the detector costs pages that are no chapters, over
 * loads with and without it.
 */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { loads: { type: 'string' }, pages: { type: 'string' } } });
  const loads = Number(values.loads ?? LOADS);
  const chosen = values.pages?.split(',');
  const pages = new Map([...pagesToLoad()].filter(([name]) => chosen?.includes(name) ?? true));
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(pages.get((request.url ?? '/').slice(1)) ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const withIt = await launchMoye({ extension: builtExtension(), granted: ['http://*.test/*'], port });
  // The same extension without a site to run on.
  const without = await launchMoye({ extension: builtExtension(), port });
  try {
    for (const [name, html] of pages) {
      const costs = await interleaved([withIt, without], `http://bench.test/${name}`, loads);
      const [on, off] = costs.map((list) => ({ script: middle(list, 0), task: middle(list, 1) }));
      console.log(
        `${name.padEnd(12)} ${(html.length / 1000).toFixed(0).padStart(5)} k  script ${show(on!.script)} − ${show(off!.script)} = ${show(on!.script - off!.script)} ms; tasks ${show(on!.task)} − ${show(off!.task)} ms (${loads} loads each)`,
      );
    }
  } finally {
    await withIt.close();
    await without.close();
    server.close();
  }
  return 0;
}

/** Ordinary pages, in Chinese and not, and two of a megabyte. */
function pagesToLoad(): Map<string, string> {
  const kit = new Kit(1);
  const own = new Map(labelledPages('test').map((page) => [page.page, page.html]));
  const cards = (words: () => string, count: number) =>
    Array.from(
      { length: count },
      (_, i) =>
        `<div class="card"><h3><a href="/i/${i}">${words()}</a></h3><p>${words()}</p><span>${i}</span></div>`,
    ).join('\n');
  const chinese = () => `${kit.random.pick(SHOP)} ${kit.random.pick(BOOKS)} ${kit.random.pick(POSTS)}`;
  const english = () =>
    'Stainless kettle with a narrow spout, six hundred millilitres, keeps warm for hours on end';
  return new Map([
    ['english', pageOf('Kettles', cards(english, 60))],
    ['news', own.get('longNews-1.html')!],
    ['shop', own.get('productList-1.html')!],
    ['company', own.get('company-1.html')!],
    ['big-english', pageOf('Kettles', cards(english, 4000))],
    ['big-chinese', pageOf('江城百货', cards(chinese, 4000))],
  ]);
}

/** Loads a page in turn in each browser. Gives, browser by browser, the milliseconds of script and of all tasks. */
async function interleaved(
  browsers: readonly Moye[],
  url: string,
  loads: number,
): Promise<[number, number][][]> {
  const tabs = await Promise.all(
    browsers.map(async ({ context }) => {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Performance.enable');
      return { page, session };
    }),
  );
  const costs: [number, number][][] = browsers.map(() => []);
  for (let i = 0; i < loads + WARM_UP; i++) {
    for (const [which, { page, session }] of tabs.entries()) {
      await page.goto('about:blank');
      const before = await durations(session);
      await page.goto(url, { waitUntil: 'load' });
      await page.waitForTimeout(SETTLE);
      const after = await durations(session);
      if (i >= WARM_UP) costs[which]!.push([after[0] - before[0], after[1] - before[1]]);
    }
  }
  for (const { page } of tabs) await page.close();
  return costs;
}

async function durations(session: CDPSession): Promise<[number, number]> {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
  return [of('ScriptDuration'), of('TaskDuration')];
}

function middle(list: readonly [number, number][], which: 0 | 1): number {
  const sorted = list.map((pair) => pair[which]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function show(ms: number): string {
  return ms.toFixed(2);
}
