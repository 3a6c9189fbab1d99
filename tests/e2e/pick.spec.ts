import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askReader, bringReader, storeSettings } from '../../scripts/browser/launch';
import type { SiteRule } from '../../utils/chapter/site-rules';
import { Kit, pageOf } from '../fixtures/pages/kit';
import { setSite } from './site';

const HOST = 'http://pick.test';
const kit = new Kit(79);
const [story, letters] = [kit.story(12), kit.story(30)];
const asParagraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('');
/** The letters of readers are longer than the chapter, and nothing says what is what. */
const misleading = (n: number) =>
  pageOf(
    `第${n}章 雨夜来客_借月记`,
    `<h1>第${n}章 雨夜来客</h1><div id="story-${n}00" class="tale night"><div>${asParagraphs(story.slice(0, 6))}</div><div>${asParagraphs(story.slice(6))}</div></div><div class="a1"><div>${asParagraphs(letters)}</div></div>
<div><a href="/book/7/${n - 1}.html">上一章</a> <a href="/book/7/${n + 1}.html">下一章</a></div><script>onkeydown = (e) => { if (e.key.startsWith('Arrow')) document.title = 'turned'; };</script>`,
  );
const PAGES: Record<string, string> = {
  '/book/7/12.html': misleading(12),
  '/book/7/13.html': misleading(13),
  '/plain': pageOf(
    '一篇文字',
    `<div class="menu"><a href="/">首页</a></div><div class="text">${asParagraphs(story)}</div>`,
  ),
  '/drawn': pageOf(
    '第3章 归途',
    '<h1>第3章 归途</h1><canvas width="600" height="800"></canvas><a href="/4">下一章</a>',
  ),
  '/private': pageOf(
    '第3章 归途_借月记',
    `<h1>第3章 归途</h1><div id="content">${asParagraphs(story.map((text) => text.replace(/[的一是了他不]/g, (one) => String.fromCharCode(0xe000 + (one.charCodeAt(0) & 255)))))}</div><a href="/2">上一章</a> <a href="/4">下一章</a>`,
  ),
};

const moye = setSite(PAGES);
let page: Page;
beforeEach(async () => {
  await storeSettings(moye(), {});
  page = await moye().context.newPage();
  await page.setViewportSize({ width: 900, height: 700 });
});
afterEach(() => page.close());

const chapter = async () => (await askReader(moye(), page, 'inspect'))?.chapter ?? null;
const texts = async () => (await chapter())?.paragraphs.map((one) => one.text);
const storedRules = async () =>
  (await moye().worker.evaluate(async () => (await chrome.storage.local.get('rules')).rules)) as
    | SiteRule[]
    | undefined;
const patience = { timeout: 15_000 };

async function openPopup(): Promise<Page> {
  const popup = await moye().context.newPage();
  await popup.goto(`chrome-extension://${moye().id}/popup.html`);
  return popup;
}

/** Opens the popup, presses a button there, and comes back to the page. */
async function press(name: string): Promise<void> {
  const popup = await openPopup();
  const button = popup.getByRole('button', { name });
  const more = popup.getByText('更多', { exact: true });
  await popup.locator('main section:not([aria-busy=true])').first().waitFor();
  await button.or(more).first().waitFor();
  if (!(await button.isVisible())) await more.click();
  await button.click();
  // Pointing closes the popup by itself.
  await popup.waitForEvent('close', { timeout: 400 }).catch(() => popup.close());
  await page.bringToFront();
}

const isPicking = () => page.evaluate(() => document.querySelector('moye-picker') !== null);

async function startPicking(): Promise<void> {
  await page.goto(`${HOST}/book/7/12.html`);
  await expect.poll(texts, patience).toEqual(letters);
  await press('指出正文');
  await expect.poll(isPicking, patience).toBe(true);
}

describe('pointing at the chapter', () => {
  it('makes a rule that holds at once and on the pages beside, and is taken back', async () => {
    await startPicking();
    const before = await page.evaluate(() => document.body.outerHTML);
    await page.mouse.move(300, 200);
    await page.mouse.click(300, 200);
    // One half of the story was hit; up is the whole.
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
    expect(await page.title()).toContain('第12章');
    await page.keyboard.press('Enter');
    await expect.poll(isPicking, patience).toBe(false);
    await expect.poll(texts, patience).toEqual(story);
    expect((await chapter())?.source).toBe('picked');
    expect(await storedRules()).toEqual([
      { hosts: ['pick.test'], paths: ['/book/*/*.html'], body: '.tale', picked: true },
    ]);
    await page.goto(`${HOST}/book/7/13.html`);
    await expect.poll(texts, patience).toEqual(story);
    await press('撤销');
    await expect.poll(texts, patience).toEqual(letters);
    expect(await storedRules()).toBeUndefined();
  });

  it('ends with Escape and leaves nothing behind', async () => {
    await startPicking();
    await page.keyboard.press('Escape');
    await expect.poll(isPicking, patience).toBe(false);
    expect(await storedRules()).toBeUndefined();
    expect(await texts()).toEqual(letters);
  });
});

describe('what is no chapter', () => {
  it('is said of a page, then of all like it, and taken back', async () => {
    await page.goto(`${HOST}/book/7/12.html`);
    await expect.poll(texts, patience).toEqual(letters);
    await press('不是章节');
    await expect.poll(chapter, patience).toBeNull();
    await page.goto(`${HOST}/book/7/13.html`);
    await expect.poll(texts, patience).toEqual(letters);
    await page.goto(`${HOST}/book/7/12.html`);
    await press('同类页面都不是章节');
    await page.goto(`${HOST}/book/7/13.html`);
    await bringReader(moye(), page);
    await expect
      .poll(async () => (await askReader(moye(), page, 'state'))?.kind, patience)
      .toBe('no-chapter');
    await press('撤销');
    await expect.poll(texts, patience).toEqual(letters);
  });
});

describe('a page without a chapter', () => {
  it('can be treated as one for this once', async () => {
    await page.goto(`${HOST}/plain`);
    await press('把最长的文字当作章节');
    await expect.poll(texts, patience).toEqual(story);
    expect((await chapter())?.source).toBe('picked');
    await press('不是章节');
    await expect.poll(chapter, patience).toBeNull();
    expect(await storedRules()).toBeUndefined();
  });

  it('says that its text is drawn', async () => {
    await page.goto(`${HOST}/drawn`);
    const popup = await openPopup();
    await popup.getByText('正文似乎是画成图片的').waitFor();
    await popup.close();
  });

  it('says that its text is written in private characters', async () => {
    await page.goto(`${HOST}/private`);
    await expect.poll(async () => (await chapter())?.unreadable, patience).toBe('font');
    const popup = await openPopup();
    await popup.getByText('只有用它自己的字体才能显示').waitFor();
    await popup.close();
  });
});
