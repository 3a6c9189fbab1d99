import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { anyWish } from './random-documents';
import { fault, setScene, sized } from './scene';
import { asParagraphs, chapterPage, story } from './stories';

const LOADS = sized(100, 2000);
/** The heap is compared from this load on, when everything has been loaded once. */
const WARM = 10;

const texts = story(20);
const scene = setScene({ '/book/*': chapterPage(asParagraphs([...texts, ...texts])) });

describe('A long evening of reading', () => {
  fault(
    `${LOADS} page loads`,
    'with random switches: the heap is flat, nothing goes wrong unheard',
    async () => {
      const page = await scene.moye.context.newPage();
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      const session = await page.context().newCDPSession(page);
      const load = async (n: number) => {
        await page.goto(`http://faults.test/book/${n}`);
        await scene.read(page);
      };
      /** The heap of the page as it is read with the settings that hold, in megabytes. */
      const heap = async () => {
        const sizes: number[] = [];
        for (let n = 0; n < 5; n++) {
          await load(n);
          await session.send('HeapProfiler.collectGarbage');
          sizes.push((await session.send('Runtime.getHeapUsage')).usedSize / 1e6);
        }
        return sizes.sort((a, b) => a - b)[2]!;
      };
      const wishes = fc.sample(anyWish, LOADS);
      let start = 0;
      for (let n = 0; n < LOADS; n++) {
        if (n === WARM) start = await heap();
        await load(n);
        await scene.change(page, wishes[n]!);
      }
      const end = await heap();
      expect(errors).toEqual([]);
      // The browser keeps compiled code or drops it as it likes, which moves the heap by up to two megabytes.
      expect(end - start).toBeLessThan(Math.max(start * 0.1, 2.5));
      return { loads: LOADS, 'heap MB': `${start.toFixed(2)} → ${end.toFixed(2)}`, errors: 0 };
    },
  );
});
