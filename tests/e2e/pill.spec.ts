import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askReader } from '../../scripts/browser/launch';
import { Shadow } from '../../scripts/browser/shadow';
import { change, pageOf, readingOf, type Stage, setStage, store } from './moye';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());
beforeEach(() => store(stage, {}));

async function open(): Promise<{ page: Page; shadow: Shadow }> {
  const page = await stage.visit(pageOf(stage.site, 'plist'));
  await readingOf(stage, page);
  const shadow = await Shadow.of(page);
  await shadow.find('moye-button', 'button', /切换到/);
  return { page, shadow };
}

const boxOfButton = async (shadow: Shadow) =>
  shadow.boxOf(await shadow.find('moye-button', 'button', /切换到/));

async function drag(page: Page, shadow: Shadow, to: { x: number; y: number }): Promise<void> {
  const { x, y, width, height } = await boxOfButton(shadow);
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
}

describe('the button on the page', () => {
  it('is dragged to another corner without being pressed, and stays there on the next page', async () => {
    const { page, shadow } = await open();
    const before = await page.locator('body').innerText();
    await drag(page, shadow, { x: 60, y: 120 });
    await expect.poll(async () => (await boxOfButton(shadow)).x).toBeLessThan(60);
    expect((await boxOfButton(shadow)).y).toBeLessThan(200);
    expect(await page.locator('body').innerText()).toBe(before);
    const other = await open();
    expect((await boxOfButton(other.shadow)).x).toBeLessThan(60);
    await page.close();
    await other.page.close();
  });

  it('looks and works the same under the wildest style of the page', async () => {
    const { page, shadow } = await open();
    const plain = await boxOfButton(shadow);
    await page.addStyleTag({
      content: `* { all: unset !important; }
        html { font-size: 8px !important; direction: rtl !important; }
        moye-button { inset: 0 !important; transform: scale(3) !important; opacity: 0 !important; }`,
    });
    const { width, height } = await boxOfButton(shadow);
    expect({ width, height }).toEqual({ width: plain.width, height: plain.height });
    await shadow.click(await shadow.find('moye-button', 'button', /切换到：简体/));
    await shadow.find('moye-button', 'button', /切换到：原文/);
    await page.close();
  });

  it.each([0.5, 3])('stays within the window at a zoom of %d', async (zoom) => {
    const { page, shadow } = await open();
    await page.setViewportSize({ width: Math.round(1200 / zoom), height: Math.round(900 / zoom) });
    await expect
      .poll(async () => {
        const { x, y, width, height } = await boxOfButton(shadow);
        return x >= 0 && y >= 0 && x + width <= 1200 / zoom && y + height <= 900 / zoom;
      })
      .toBe(true);
    await page.close();
  });

  it('gives way to what the site has fixed in its corner', async () => {
    const { page, shadow } = await open();
    const plain = await boxOfButton(shadow);
    await page.evaluate(() => {
      const bar = document.createElement('div');
      bar.style.cssText = 'position: fixed; right: 0; bottom: 60px; width: 90px; height: 80px;';
      document.body.append(bar);
      dispatchEvent(new Event('resize'));
    });
    await expect.poll(async () => (await boxOfButton(shadow)).y).toBeLessThan(plain.y);
    await page.close();
  });

  it('is hidden on full screen, on paper, and where the reader does not want it', async () => {
    const { page, shadow } = await open();
    const isShown = () => page.evaluate(() => document.querySelector('moye-button')!.checkVisibility());
    await page.emulateMedia({ media: 'print' });
    expect(await isShown()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    expect(await isShown()).toBe(true);
    await page.evaluate(() => document.body.requestFullscreen());
    await expect.poll(isShown).toBe(false);
    await page.evaluate(() => document.exitFullscreen());
    await expect.poll(isShown).toBe(true);
    await shadow.click(await shadow.find('moye-button', 'button', /打开墨页面板/));
    await shadow.click(await shadow.find('moye-button', 'button', /此网站不显示按钮/));
    await expect.poll(() => page.locator('moye-button').count()).toBe(0);
    await page.close();
  });
});

describe('the toolbar’s button', () => {
  it('says at a glance and in words what Moye does in a tab', async () => {
    // What is shown cannot be asked for, so what the background asks for is written down.
    await stage.worker.evaluate(() => {
      const { setIcon } = chrome.action;
      const shown: string[] = [];
      const show = setIcon.bind(chrome.action) as (details: chrome.action.TabIconDetails) => Promise<void>;
      chrome.action.setIcon = (async (details: chrome.action.TabIconDetails) => {
        await show(details);
        shown.push((details.path as Record<number, string>)[16]!);
      }) as typeof setIcon;
      Object.assign(globalThis, { shown });
    });
    const { page } = await open();
    const glance = () =>
      stage.worker.evaluate(async (url) => {
        const tabId = (await chrome.tabs.query({})).find((tab) => tab.url === url)!.id!;
        const { shown } = globalThis as unknown as { shown: string[] };
        return [shown.at(-1), await chrome.action.getTitle({ tabId })];
      }, page.url());
    await expect.poll(glance).toEqual(['/icons/active-16.png', expect.stringContaining('正在此页使用')]);
    await change(stage, page, { on: false });
    await expect.poll(glance).toEqual(['/icons/off-16.png', expect.stringContaining('此网站已停用')]);
    await page.close();
  });
});

describe('the commands', () => {
  it('turn Moye off and on for the site, and show and fold repeats', async () => {
    const page = await stage.visit(pageOf(stage.site, 'messy'));
    await readingOf(stage, page);
    await askReader(stage, page, 'toggleFolds');
    expect((await askReader(stage, page, 'details'))!.folds.every(({ isOpen }) => isOpen)).toBe(true);
    await askReader(stage, page, 'toggleFolds');
    expect((await askReader(stage, page, 'details'))!.folds.some(({ isOpen }) => isOpen)).toBe(false);
    expect((await askReader(stage, page, 'toggleSite'))!.kind).toBe('off');
    expect((await askReader(stage, page, 'toggleSite'))!.kind).toBe('chapter');
    await page.close();
  });
});
