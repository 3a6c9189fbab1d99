import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pageOf, readingOf, type Stage, setStage, store } from './moye';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage({ touch: true });
  await store(stage, {});
});
afterAll(() => stage.close());

/** What a finger has to hit, in pixels. */
const FINGER = 44;

/** Everything that can be pressed and is smaller than a finger: what it is, and its size. */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const pressed = [
      ...document.querySelectorAll('button, summary, select, textarea, a[href], label:has(input), input'),
    ];
    return pressed.flatMap((element) => {
      // A field in a label is pressed by it, a link in a sentence where the sentence has room.
      const isPart = element.matches('label *, p > a');
      const { width, height } = element.getBoundingClientRect();
      if (isPart || width === 0 || (width >= least && height >= least)) return [];
      return [`${element.outerHTML.slice(0, 120)} ${width.toFixed(1)} × ${height.toFixed(1)}`];
    });
  }, FINGER);
}

it('everything in the popup can be hit by a finger', async () => {
  const chapter = await stage.visit(pageOf(stage.site, 'messy'));
  await readingOf(stage, chapter);
  const popup = await stage.popup();
  await popup.getByText('更多', { exact: true }).tap();
  await popup.getByText('可添加的名称').tap();
  expect(await tooSmall(popup)).toEqual([]);
  await popup.getByRole('button', { name: '修复受损文字：' }).tap();
  await popup.locator('.details').waitFor();
  expect(await tooSmall(popup)).toEqual([]);
  await popup.close();
  await chapter.close();
});

it.each([
  'options.html#general',
  'options.html#script-and-repair',
  'options.html#repeats',
  'options.html#glossaries',
  'options.html#sites',
  'options.html#shortcuts',
  'options.html#backup',
  'options.html#about',
  'welcome.html',
  'glossary.html',
])('everything can be hit by a finger in %s', async (place) => {
  const page = await stage.context.newPage();
  await page.goto(`chrome-extension://${stage.id}/${place}`);
  await page.locator('main button, main input, main h1, main h2').first().waitFor();
  expect(await tooSmall(page)).toEqual([]);
  await page.close();
});
