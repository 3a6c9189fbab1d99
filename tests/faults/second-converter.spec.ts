import { resolve } from 'node:path';
import { describe, expect } from 'vitest';
import { fault, setScene, sized } from './scene';
import { asParagraphs, chapterPage, story } from './stories';

const SECONDS = sized(4, 10);
const LINES = 30;

const scene = setScene(
  {
    '/chapter': chapterPage(
      asParagraphs(story(LINES - 1).concat('她的头发很长。')),
      `<script>let all = 0; new MutationObserver((records) => { all += records.length; }).observe(text, { subtree: true, characterData: true });
const counts = () => { const rival = Number(document.documentElement.dataset.rivalWrites ?? 0); return { rival, ours: all - rival }; };</script>`,
    ),
  },
  { beside: [resolve('tests/faults/rival')] },
);

describe('A second converter at work', () => {
  fault(
    'a second converter',
    'no fight: it has its way after four tries, and the popup says so',
    async () => {
      const page = await scene.open('/chapter');
      await scene.read(page);
      await scene.change(page, { script: 'hant-TW' });
      await expect.poll(() => scene.state(page), { timeout: 20_000 }).toMatchObject({ fighting: true });
      await page.waitForTimeout(1500);
      const counts = () => page.evaluate('counts()') as Promise<{ rival: number; ours: number }>;
      const { rival, ours } = await counts();
      await page.waitForTimeout(SECONDS * 1000);
      expect(await counts()).toEqual({ rival, ours });
      expect(rival).toBeGreaterThan(0);
      // The first writing by the reader's wish, and three more.
      expect(ours).toBeLessThanOrEqual(4 * LINES);
      const perLine = (writes: number) => (writes / LINES).toFixed(2);
      return { 'our writes a line': perLine(ours), 'its writes a line': perLine(rival), after: 0 };
    },
  );
});
