import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { askReader } from '../../scripts/browser/launch';
import { Shadow } from '../../scripts/browser/shadow';
import { pageAsText } from '../fixtures/in-page';
import { pageOf, readingOf, type Stage, setStage, store } from './moye';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());
beforeEach(() => store(stage, {}));

const open = async (): Promise<Page> => {
  const page = await stage.visit(pageOf(stage.site, 'messy'));
  await readingOf(stage, page, ({ paragraphs }) => paragraphs.some(({ hidden }) => hidden !== null));
  return page;
};
const holds = (page: Page, text: string) =>
  page.evaluate((wanted) => document.body.innerText.includes(wanted), text);
/** Selects a text where it first stands, as a reader does before opening the menu. */
const select = (page: Page, text: string) =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      node.parentElement!.scrollIntoView();
      getSelection()!.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`The page does not hold ${wanted}.`);
  }, text);
const LINE = '「原來重生這種事，真的不挑人。」他低聲說。';

it('hides a selected line for good on its site, and takes that back at once', async () => {
  const page = await open();
  const before = await page.evaluate(pageAsText);
  const shadow = await Shadow.of(page);
  await select(page, LINE);
  expect(await askReader(stage, page, 'hideSelection')).toBe(true);
  await shadow.click(await shadow.find('moye-line', 'button', /^隐藏$/));
  await expect.poll(() => holds(page, LINE)).toBe(false);
  await shadow.click(await shadow.find('moye-line', 'button', /^撤销$/));
  await expect.poll(() => holds(page, LINE)).toBe(true);
  expect(await shadow.all('moye-line', 'button')).toEqual([]);
  await page.evaluate(() => getSelection()!.removeAllRanges());
  await expect.poll(() => page.evaluate(pageAsText)).toBe(before);
  await page.close();
});

it('cuts a selected part out wherever it stands, by keyboard, and lists it in the options', async () => {
  const page = await open();
  const shadow = await Shadow.of(page);
  await select(page, '真的不挑人');
  await askReader(stage, page, 'hideSelection');
  await shadow.find('moye-line', 'textarea', /./);
  await shadow.focus(await shadow.find('moye-line', 'button', /^隐藏$/));
  await page.keyboard.press('Enter');
  await expect.poll(() => holds(page, '真的不挑人')).toBe(false);
  expect(await holds(page, '原來重生這種事')).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => shadow.all('moye-line', 'button')).toEqual([]);

  const options = await stage.context.newPage();
  await options.goto(`chrome-extension://${stage.id}/options.html#lines`);
  await options.getByText('真的不挑人').waitFor();
  await options.getByRole('button', { name: '删除' }).click();
  await options.getByText('还没有隐藏任何句子').waitFor();
  await expect.poll(() => holds(page, '真的不挑人')).toBe(true);
  await options.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => holds(page, '真的不挑人')).toBe(false);
  await options.close();
  await page.close();
});

it('asks nothing where nothing of a chapter is selected', async () => {
  const page = await open();
  await page.evaluate(() => getSelection()!.removeAllRanges());
  expect(await askReader(stage, page, 'hideSelection')).toBe(false);
  await page.close();
});
