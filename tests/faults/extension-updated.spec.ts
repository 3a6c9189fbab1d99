import { describe, expect } from 'vitest';
import { fault, ms, setScene } from './scene';
import { asParagraphs, chapterPage, story } from './stories';

const texts = story(20);
const scene = setScene({ '/chapter': chapterPage(asParagraphs([...texts, ...texts])) });

describe('An extension that goes away under an open page', () => {
  fault(
    'extension updated',
    'the next reader takes over in silence, and off still brings the page back',
    async () => {
      const page = await scene.open('/chapter');
      const before = [...texts, ...texts].join('');
      await scene.read(page);
      const manage = await page.context().newPage();
      await manage.goto('chrome://extensions');
      // Unpacked extensions are not started again otherwise.
      await manage.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
      await scene.moye.worker.evaluate(() => chrome.storage.sync.set({ settings: { script: 'hant-TW' } }));
      const shown = () => page.evaluate(() => document.querySelector('#text')!.textContent);
      const isConverted = async () => /[們個來]/.test((await shown())!);
      await expect.poll(isConverted, { timeout: 10_000 }).toBe(true);
      const converted = await shown();
      const isEnabled = () =>
        manage.evaluate(async (id) => (await chrome.management.get(id)).enabled, scene.moye.id);
      const start = performance.now();
      await scene.moye.worker.evaluate(() => chrome.runtime.reload()).catch(() => {});
      await expect.poll(isEnabled, { timeout: 10_000 }).toBe(true);
      await page.bringToFront();
      await page.waitForTimeout(4000);
      expect(await page.locator('moye-note').count()).toBe(0);
      expect(await shown()).toBe(converted);
      const options = await page.context().newPage();
      await options.goto(`chrome-extension://${scene.moye.id}/options.html`);
      await options.evaluate(() => chrome.storage.sync.set({ settings: { on: false } }));
      await expect.poll(shown, { timeout: 10_000 }).toBe(before);
      return { taken: ms(performance.now() - start) };
    },
  );
});
