import { describe, expect } from 'vitest';
import { fault, HOST, setScene, sized } from './scene';
import { asParagraphs, chapterPage, story } from './stories';

const TIMES = sized(15, 100);
const scene = setScene({ '/chapter': chapterPage(asParagraphs(story(20))) });

describe('A background that the browser ends', () => {
  fault('background killed', 'before, during or after a choice: nothing lost, nothing twice', async () => {
    const page = await scene.open('/chapter');
    await scene.read(page);
    const options = await page.context().newPage();
    await options.goto(`chrome-extension://${scene.moye.id}/options.html`);
    const session = await page.context().newCDPSession(options);
    await session.send('ServiceWorker.enable');
    const kill = () => session.send('ServiceWorker.stopAllWorkers').catch(() => {});
    /** Has the reader in the page choose something for its site, as the popup would. */
    const choose = (hints: boolean) =>
      options.evaluate(
        async ([url, wanted]) => {
          const [tab] = await chrome.tabs.query({ url: `${url}/*` });
          const message = { kind: 'change', patch: { hints: wanted }, scope: 'site' };
          const answer = await chrome.tabs.sendMessage(tab!.id!, message, { frameId: 0 });
          return {
            problem: answer.problem ?? null,
            stored: await chrome.storage.local.get('site:faults.test'),
          };
        },
        [HOST, hints] as const,
      );
    let lost = 0;
    for (let i = 0; i < TIMES; i++) {
      const hints = i % 2 === 0;
      if (i % 3 === 0) await kill();
      const choice = choose(hints);
      if (i % 3 === 1) await kill();
      const { problem, stored } = await choice;
      if (i % 3 === 2) await kill();
      expect(problem).toBeNull();
      if (JSON.stringify(stored) !== JSON.stringify({ 'site:faults.test': { hints } })) lost++;
      expect(await page.locator('moye-button').count()).toBe(1);
    }
    expect(lost).toBe(0);
    return { kills: TIMES, lost, 'injected twice': 0 };
  });
});
