import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { fault, HOST, ms, OTHER_HOST, setScene, sized } from './scene';
import { asParagraphs, chapterPage, story } from './stories';

const FRAMES = sized(40, 500);
const LOADS = sized(3, 5);
const prose = asParagraphs(story(20));
const frames = (host: string) =>
  chapterPage(
    prose,
    Array.from({ length: FRAMES }, (_, i) => `<iframe src="${host}/frame/${i}"></iframe>`).join(''),
  );

// Moye may read the first host alone: the same page on the other one is a page without it.
const scene = setScene(
  {
    '/same': frames(''),
    '/cross': frames('http://third.test'),
    '/frame/*': chapterPage(asParagraphs(story(8))),
  },
  { granted: [`${HOST}/*`] },
);

/** Loads a page with its frames. @returns the milliseconds until its load event */
async function load(host: string, path: string): Promise<[number, Page]> {
  const page = await scene.open(host + path);
  const time = await page.evaluate(
    () => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventStart,
  );
  return [time, page];
}

describe('A page of many frames', () => {
  for (const [name, path] of [
    ['of the same origin', '/same'],
    ['of another origin', '/cross'],
  ] as const) {
    fault(`${FRAMES} frames ${name}`, 'the chapter is read, no frame is touched', async () => {
      const times = { with: [] as number[], without: [] as number[] };
      // By turns, so that a busy moment of the machine meets both.
      for (let i = 0; i < LOADS; i++) {
        for (const [kind, host] of [
          ['without', OTHER_HOST],
          ['with', HOST],
        ] as const) {
          const [time, page] = await load(host, path);
          times[kind].push(time);
          if (kind === 'with') await scene.read(page);
          const touched = page
            .frames()
            .slice(1)
            .map((frame) => frame.locator('moye-button, moye-fold').count());
          expect(Math.max(...(await Promise.all(touched)))).toBe(0);
          await page.close();
        }
      }
      const middle = (all: number[]) => all.sort((a, b) => a - b)[all.length >> 1]!;
      const [ours, plain] = [middle(times.with), middle(times.without)];
      return { with: ms(ours), without: ms(plain), more: `${((ours / plain - 1) * 100).toFixed(1)} %` };
    });
  }
});
