import { describe, expect } from 'vitest';
import { storeSettings } from '../../scripts/browser/launch';
import { fault, HOST, ms, setScene } from './scene';
import { asParagraphs, chapterPage, story } from './stories';

const scene = setScene({
  '/chapter': chapterPage(
    asParagraphs([...story(20), '她的头发很长。']),
    `<script>const shown = []; addEventListener('pageshow', ({ persisted }) => shown.push({ persisted, at: performance.now() }));
const arrived = []; new MutationObserver(() => { if (text.textContent.includes('頭髮')) arrived.push(performance.now()); }).observe(text, { subtree: true, characterData: true });</script>`,
  ),
  '/elsewhere': '<!doctype html><title>elsewhere</title>',
});

describe('The way back to a page', () => {
  fault('back/forward cache', 'the page stays eligible, and shows what was chosen meanwhile', async () => {
    const page = await scene.open('/chapter');
    await scene.read(page);
    await page.goto(`${HOST}/elsewhere`);
    await storeSettings(scene.moye, { script: 'hant-TW' });
    await page.evaluate(() => history.back());
    await page.waitForURL('**/chapter', { waitUntil: 'commit' });
    await page.getByText('頭髮').waitFor({ timeout: 10_000 });
    const { shown, arrived } = (await page.evaluate('({ shown, arrived })')) as {
      shown: { persisted: boolean; at: number }[];
      arrived: number[];
    };
    expect(shown.map(({ persisted }) => persisted)).toEqual([false, true]);
    return { persisted: 'yes', 'shown after': ms(arrived[0]! - shown[1]!.at) };
  });
});
