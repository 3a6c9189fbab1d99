import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Shadow } from '../../scripts/browser/shadow';
import { pageOf, readingOf, type Stage, setStage, store } from './moye';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());
beforeEach(() => store(stage, {}));

const open = async (): Promise<Page> => {
  const page = await stage.visit(pageOf(stage.site, 'messy'));
  await readingOf(stage, page);
  return page;
};
const SENTENCE = '林澈看着窗外';
/** How often the sentence is in sight, how often the browser's own search finds it, and whether a copy is tinted. */
const seen = (page: Page) =>
  page.evaluate((sentence) => {
    const { find } = window as unknown as { find(text: string): boolean };
    getSelection()!.collapse(document.body, 0);
    let found = 0;
    while (find.call(window, sentence)) found++;
    getSelection()!.removeAllRanges();
    return {
      shown: document.body.innerText.split(sentence).length - 1,
      found,
      tinted: CSS.highlights.get('moye-copy')?.size ?? 0,
    };
  }, SENTENCE);
const press = async (page: Page, shadow: Shadow, name: RegExp) => {
  await shadow.focus(await shadow.find('moye-fold', 'button', name));
  await page.keyboard.press('Enter');
};
const FOLDED = { shown: 1, found: 1, tinted: 0 };
const SHOWN = { shown: 2, found: 2, tinted: 44 };

describe('repeated text', () => {
  it('is folded, and found by the browser’s search once it is shown', async () => {
    const page = await open();
    const shadow = await Shadow.of(page);
    await expect.poll(() => seen(page)).toEqual(FOLDED);
    await press(page, shadow, /44 段与第 2–45 段重复/);
    await expect.poll(() => seen(page)).toEqual(SHOWN);
    await page.close();
  });

  it('stays in sight and is tinted where the reader wants that, and can still be folded', async () => {
    await store(stage, { repeats: 'dim' });
    const page = await open();
    const shadow = await Shadow.of(page);
    await expect.poll(() => seen(page)).toEqual(SHOWN);
    const line = await shadow.find('moye-fold', 'button', /44 段与第 2–45 段重复/);
    expect(line.attributes['aria-expanded']).toBe('true');
    await shadow.click(line);
    await expect.poll(() => seen(page)).toEqual(FOLDED);
    await page.close();
  });

  it('is left alone where the reader wants that', async () => {
    await store(stage, { foldDuplicates: false });
    const page = await open();
    await expect.poll(() => seen(page)).toMatchObject({ shown: 2, tinted: 0 });
    expect(await (await Shadow.of(page)).all('moye-fold', 'button')).toEqual([]);
    await page.close();
  });

  it('is never folded again on a page or a site, by keyboard, until that is taken back', async () => {
    const page = await open();
    const shadow = await Shadow.of(page);
    await press(page, shadow, /^更多选项$/);
    await press(page, shadow, /^本页不再折叠$/);
    await expect.poll(() => seen(page)).toEqual(SHOWN);
    await page.reload();
    await readingOf(stage, page);
    await expect.poll(() => seen(page)).toEqual(FOLDED);

    await press(page, shadow, /^更多选项$/);
    await press(page, shadow, /^本站不再折叠$/);
    await expect.poll(() => seen(page)).toEqual(SHOWN);
    await page.reload();
    await readingOf(stage, page);
    await expect.poll(() => seen(page)).toEqual(SHOWN);

    await press(page, shadow, /^更多选项$/);
    await press(page, shadow, /^本站恢复折叠$/);
    await expect.poll(() => seen(page)).toEqual(FOLDED);
    await page.close();
  });
});
