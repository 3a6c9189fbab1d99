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

const styleOf = async (page: Page, shadow: Shadow, property: 'opacity' | 'transitionDuration') => {
  await shadow.open();
  return page.evaluate((name) => {
    const inside = document.querySelector('moye-button')!.shadowRoot!;
    return getComputedStyle(inside.querySelector('.pill')!)[name];
  }, property);
};

const zoomTo = (page: Page, zoom: number) =>
  stage.worker.evaluate(
    async ([url, factor]) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      await chrome.tabs.setZoom(tab!.id!, factor);
    },
    [page.url(), zoom] as const,
  );

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

  it('looks and works the same where the page is zoomed by its own style', async () => {
    const { page, shadow } = await open();
    await page.addStyleTag({ content: 'html { zoom: 1.5; transform: rotate(0.01deg); }' });
    await shadow.click(await shadow.find('moye-button', 'button', /切换到：简体/));
    await shadow.find('moye-button', 'button', /切换到：原文/);
    await page.close();
  });

  it.each([0.5, 1, 3])('stays within the window at the browser’s zoom of %d, panel and all', async (zoom) => {
    const { page, shadow } = await open();
    await zoomTo(page, zoom);
    await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBe(zoom);
    await shadow.open();
    const outside = () =>
      page.evaluate(() => {
        const inside = document.querySelector('moye-button')!.shadowRoot!;
        return [...inside.querySelectorAll('.pill, .panel')].filter((one) => {
          const { left, top, right, bottom } = one.getBoundingClientRect();
          return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
        }).length;
      });
    await expect.poll(outside).toBe(0);
    await shadow.focus(await shadow.find('moye-button', 'button', /打开墨页面板/));
    await page.keyboard.press('Enter');
    await shadow.find('moye-button', 'button', /此网站不显示按钮/);
    expect(await outside()).toBe(0);
    // The browser remembers it for the site.
    await zoomTo(page, 1);
    await page.close();
  });

  it.each([
    ['all of it', 'right: 0; bottom: 60px; width: 90px; height: 80px;'],
    ['a corner of it', 'right: 70px; bottom: 0; width: 300px; height: 114px;'],
  ])('gives way to what the site has fixed in its corner: %s', async (_, css) => {
    const { page, shadow } = await open();
    const plain = await boxOfButton(shadow);
    const top = await page.evaluate((style) => {
      const bar = document.createElement('div');
      bar.style.cssText = `position: fixed; ${style}`;
      document.body.append(bar);
      // The reader scrolls on.
      scrollBy(0, 100);
      return bar.getBoundingClientRect().top;
    }, css);
    await expect.poll(async () => (await boxOfButton(shadow)).y).toBeLessThan(plain.y);
    const { y, height } = await boxOfButton(shadow);
    expect(y + height).toBeLessThanOrEqual(top);
    await page.close();
  });

  it('covers no link at the end of the page, from under which it cannot be scrolled', async () => {
    const { page, shadow } = await open();
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '#next';
      link.textContent = '下一章';
      link.style.cssText = 'display: block; height: 120px; margin-right: -200px;';
      document.body.append(link);
    });
    const plain = await boxOfButton(shadow);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(async () => (await boxOfButton(shadow)).y).toBeLessThan(plain.y);
    await page.evaluate(() => scrollBy(0, -300));
    await expect.poll(async () => (await boxOfButton(shadow)).y).toBe(plain.y);
    await page.close();
  });

  it('grows quiet while the page is read, and wakes when the pointer comes near', async () => {
    const { page, shadow } = await open();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.mouse.move(300, 300);
    const opacity = () => styleOf(page, shadow, 'opacity');
    await page.evaluate(() => scrollBy(0, 200));
    await expect.poll(opacity).toBe('0.7');
    const { x, y } = await boxOfButton(shadow);
    await page.mouse.move(x - 60, y - 30, { steps: 3 });
    await expect.poll(opacity).toBe('1');
    // It also does when nothing happens for a while.
    await page.mouse.move(300, 300, { steps: 3 });
    await expect.poll(opacity, { timeout: 15_000 }).toBe('0.7');
    await shadow.focus(await shadow.find('moye-button', 'button', /切换到/));
    await expect.poll(opacity).toBe('1');
    await page.close();
  });

  it('fades without any movement where the reader wants none, and not at all where contrast is wanted', async () => {
    const { page, shadow } = await open();
    expect(await styleOf(page, shadow, 'transitionDuration')).not.toBe('0s');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await styleOf(page, shadow, 'transitionDuration')).toBe('0s');
    await page.evaluate(() => scrollBy(0, 200));
    await expect.poll(() => styleOf(page, shadow, 'opacity')).toBe('0.7');
    await page.emulateMedia({ contrast: 'more' });
    expect(await styleOf(page, shadow, 'opacity')).toBe('1');
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

describe('the button by touch', () => {
  it('is hit by a finger, switches by a tap, and is dragged to another corner', async () => {
    const phone = await setStage({ touch: true });
    const page = await phone.visit(pageOf(phone.site, 'plist'));
    await readingOf(phone, page);
    const shadow = await Shadow.of(page);
    await shadow.tap(await shadow.find('moye-button', 'button', /切换到：简体/));
    await shadow.find('moye-button', 'button', /切换到：原文/);
    await shadow.tap(await shadow.find('moye-button', 'button', /打开墨页面板/));
    await shadow.find('moye-button', 'button', /此网站停用墨页/);
    for (const name of ['button', 'label']) {
      for (const { left, right, top, bottom } of await shadow.boxes('moye-button', name)) {
        expect(bottom - top, name).toBeGreaterThanOrEqual(44);
        expect(right - left, name).toBeGreaterThanOrEqual(44);
      }
    }
    await shadow.tap(await shadow.find('moye-button', 'button', /关闭面板/));
    const at = async () => shadow.boxOf(await shadow.find('moye-button', 'button', /切换到/));
    const { x, y, width, height } = await at();
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', [{ x: x + width / 2, y: y + height / 2 }]);
    for (const part of [0.8, 0.5, 0.2]) await touch('touchMove', [{ x: 40 + x * part, y: 90 + y * part }]);
    await touch('touchEnd', []);
    await expect.poll(async () => (await at()).x).toBeLessThan(60);
    expect((await at()).y).toBeLessThan(390);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await phone.close();
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
