import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { Kit, pageOf } from '../../tests/fixtures/pages/kit';
import { builtExtension } from '../browser/build';
import { askReader, launchMoye, type Moye } from '../browser/launch';
import { READABILITY_IN_PAGE } from '../eval/readability';
import { median } from './harness/timing';

const LOADS = 15;
const PARAGRAPHS = 3000;

/** `npm run bench -- detection`: what finding a long chapter takes, beside Readability in the same browser. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { loads: { type: 'string' } } });
  const loads = Number(values.loads ?? LOADS);
  const pages = longChapters();
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(pages.get((request.url ?? '/').slice(1)) ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const moye = await launchMoye({ extension: builtExtension(), granted: ['http://*.test/*'], port });
  try {
    for (const [name, html] of pages) {
      const times = await timesOf(moye, `http://bench.test/${name}`, loads);
      const [ours, longest, theirs] = [0, 1, 2].map((i) => median(times.map((time) => time[i]!)));
      console.log(
        `${name.padEnd(8)} ${(html.length / 1000).toFixed(0).padStart(5)} k  Moye ${ours!.toFixed(1)} ms, longest task ${longest!.toFixed(1)} ms; Readability ${theirs!.toFixed(1)} ms, ${(theirs! / ours!).toFixed(1)} × as long (${loads} loads)`,
      );
    }
  } finally {
    await moye.close();
    server.close();
  }
  return 0;
}

/** One chapter in the three commonest shapes. */
function longChapters(): Map<string, string> {
  const story = new Kit(1).story(PARAGRAPHS);
  const page = (body: string) =>
    pageOf(
      '第12章 雨夜来客_借月记_书舟小说网',
      `<div class="nav"><a href="/">首页</a></div><h1>第12章 雨夜来客</h1><div id="content">${body}</div><div><a href="/b/11.html">上一章</a> <a href="/b/">目录</a> <a href="/b/13.html">下一章</a></div>`,
    );
  return new Map([
    ['p', page(story.map((text) => `<p>${text}</p>`).join('\n'))],
    ['br', page(story.map((text) => `　　${text}`).join('<br><br>\n'))],
    ['div', page(story.map((text) => `<div class="line"><span>${text}</span></div>`).join('\n'))],
  ]);
}

/** Loads a page again and again. Gives, load by load, Moye's detection, its longest task, and Readability's time. */
async function timesOf(moye: Moye, url: string, loads: number): Promise<[number, number, number][]> {
  const page = await moye.context.newPage();
  const times: [number, number, number][] = [];
  for (let i = 0; i <= loads; i++) {
    await page.goto('about:blank');
    await page.goto(url);
    let found = await askReader(moye, page, 'inspect');
    while (!found?.chapter) {
      await page.waitForTimeout(100);
      found = await askReader(moye, page, 'inspect');
    }
    const { detect, longestTask } = found.timings;
    const { time } = (await page.evaluate(READABILITY_IN_PAGE)) as { time: number };
    // The first load warms the browser up.
    if (i > 0) times.push([detect ?? 0, longestTask ?? 0, time]);
  }
  await page.close();
  return times;
}
