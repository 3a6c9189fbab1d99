import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { askReader } from '../../scripts/browser/launch';
import type { SiteSettings } from '../../utils/settings/model';
import { hasSameNodes, pageAsText, rememberPage } from '../fixtures/in-page';
import { bringReader, change, pageOf, type Stage, setStage, store } from './moye';

/** How long the page is waited for: a busy machine takes its time. */
const SOON = { timeout: 15_000 };

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());
afterEach(async () => {
  // A page is asked by its address: none may be left of an earlier test.
  for (const page of stage.context.pages().slice(1)) await page.close();
});

/** Opens a page with Moye there but off, and notes what the site sent. */
async function openOff(slug: string, path?: string): Promise<{ page: Page; before: string }> {
  await store(stage, { on: false });
  const page = await stage.visit(pageOf(stage.site, slug, path));
  await page.waitForLoadState('load');
  await bringReader(stage, page);
  return { page, before: await page.evaluate(rememberPage) };
}

async function expectExact(page: Page, before: string): Promise<void> {
  expect((await change(stage, page, { on: false })).kind).toBe('off');
  expect(await page.evaluate(pageAsText)).toBe(before);
  expect(await page.evaluate(hasSameNodes)).toBe(true);
}

describe('the scope “chapter”', () => {
  it('leaves everything around the chapter alone, its body’s language excepted', async () => {
    const { page, before } = await openOff('messy');
    const title = await page.title();
    await change(stage, page, { on: true, script: 'hans' });
    expect(await page.locator('#content').innerText()).toContain('林澈是被一滴口水惊醒的');
    expect(await page.title()).toBe(title);
    expect(await page.locator('.con_top').innerText()).toContain('當前位置');
    expect(await page.locator('#content').getAttribute('lang')).toBe('zh-Hans');
    expect(await page.locator('html').getAttribute('lang')).toBeNull();
    await change(stage, page, { script: 'hant-HK' });
    expect(await page.locator('#content').getAttribute('lang')).toBe('zh-Hant-HK');
    await change(stage, page, { script: 'original' });
    expect(await page.locator('#content').getAttribute('lang')).toBeNull();
    await expectExact(page, before);
  });

  it('writes no language where the site’s brings the same font', async () => {
    const { page, before } = await openOff('spa', '/read/7/1');
    await change(stage, page, { on: true, script: 'hant-TW' });
    expect(await page.locator('.reader-body').getAttribute('lang')).toBeNull();
    await change(stage, page, { script: 'hans' });
    expect(await page.locator('.reader-body').getAttribute('lang')).toBe('zh-Hans');
    await expectExact(page, before);
  });
});

describe('the scope “navigation”', () => {
  it('converts the title, the links through the book and the line that says where the page stands', async () => {
    const { page, before } = await openOff('messy');
    await change(stage, page, { on: true, script: 'hans', scope: 'navigation' });
    expect(await page.title()).toContain('重生之我在大厂隔壁造月亮');
    const top = await page.locator('.con_top').innerText();
    expect(top).toContain('当前位置');
    expect(top).toContain('书屋镜像站');
    expect(await page.locator('.bottem1').first().innerText()).toContain('章节目录');
    expect(await page.locator('.nav').first().innerText()).toContain('遊戲競技');
    expect(await page.locator('input[name=q]').getAttribute('placeholder')).toContain('可搜書名');
    await expectExact(page, before);
  });

  it('follows a single-page site to the next chapter', async () => {
    const { page } = await openOff('spa', '/read/7/1');
    await change(stage, page, { on: true, script: 'hans', scope: 'navigation' });
    expect(await page.title()).toBe('第一章 第九个维修员 - 归途号 - 星图阅读');
    await page.getByRole('link', { name: '下一章' }).click();
    await expect.poll(() => page.title(), SOON).toBe('第二章 请投币 - 归途号 - 星图阅读');
    await expect.poll(() => page.locator('.chapter-switch').innerText(), SOON).toContain('目录');
    await change(stage, page, { on: false });
    expect(await page.title()).toBe('第二章 請投幣 - 歸途號 - 星圖閱讀');
  });
});

describe('the scope “page”', () => {
  const cases: [slug: string, path: string | undefined, settings: SiteSettings, shown: string[]][] = [
    ['messy', undefined, { script: 'hans' }, ['游戏竞技', '用户登录', '搜 索', '林澈是被一滴口水惊醒的']],
    ['spa', '/read/7/1', { script: 'hans' }, ['书库', '飞船', '第九个维修员']],
    ['others-news', undefined, { script: 'hant-TW' }, ['首頁', '老街上的最後一家修錶鋪', '責任編輯']],
    ['others-shop', undefined, { script: 'hant-HK' }, ['加入購物車', '機械鍵盤', '靜音紅軸']],
  ];

  it.each(cases)('converts all of %s and brings it back exactly', async (slug, path, settings, shown) => {
    const { page, before } = await openOff(slug, path);
    const lang = await page.locator('html').getAttribute('lang');
    const state = await change(stage, page, { ...settings, on: true, scope: 'page' });
    expect(state.kind).toBe(slug.startsWith('others') ? 'no-chapter' : 'chapter');
    const text = await page.locator('body').innerText();
    for (const words of shown) expect(text).toContain(words);
    const tag = { hans: 'zh-Hans', 'hant-TW': 'zh-Hant-TW', 'hant-HK': 'zh-Hant-HK' }[
      settings.script as 'hans'
    ];
    expect(await page.locator('html').getAttribute('lang')).toBe(tag);
    expect(lang).not.toBe(tag);
    await expectExact(page, before);
  });

  it('converts attributes and options, and sends what the site meant', async () => {
    const { page, before } = await openOff('messy');
    await page.evaluate(() => {
      document.querySelector('select')!.insertAdjacentHTML('beforeend', '<option>護眼綠</option>');
      document.querySelector('.logo')!.setAttribute('aria-label', '書屋鏡像站的標誌');
    });
    const changed = await page.evaluate(rememberPage);
    expect(changed).not.toBe(before);
    await change(stage, page, { on: true, script: 'hans', scope: 'page' });
    expect(await page.locator('input[name=q]').getAttribute('placeholder')).toContain('可搜书名和作者');
    expect(await page.locator('.logo').getAttribute('aria-label')).toBe('书屋镜像站的标志');
    const options = await page
      .locator('select')
      .first()
      .evaluate((select: HTMLSelectElement) =>
        [...select.options].map(({ label, value }) => `${value}=${label}`),
      );
    expect(options).toContain('6=淡黄');
    expect(options).toContain('護眼綠=护眼绿');
    await expectExact(page, changed);
  });

  it('leaves inputs, editors, code and what is not to be translated', async () => {
    const { page } = await openOff('others-news');
    await page.evaluate(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        `<div id="closed"><input value="软件"><textarea>软件</textarea><p contenteditable="true">软件</p>
        <code title="软件">软件</code><p translate="no">软件<b title="软件">软件</b></p><svg><text>软件</text></svg></div>`,
      );
    });
    const closed = () => page.locator('#closed').evaluate((element) => element.innerHTML);
    const before = await closed();
    await change(stage, page, { on: true, script: 'hant-TW', scope: 'page' });
    await page.locator('#closed input').fill('点击');
    await page.locator('#closed [contenteditable]').press('End');
    await page.keyboard.type('发');
    await page.waitForTimeout(1000);
    expect(await page.locator('#closed input').inputValue()).toBe('点击');
    expect(await page.locator('#closed textarea').inputValue()).toBe('软件');
    expect((await closed()).replace('发', '')).toBe(before);
  });

  it('converts what comes later, once, and lets the page’s own edits win', async () => {
    const { page } = await openOff('others-news');
    await change(stage, page, { on: true, script: 'hant-TW', scope: 'page' });
    await page.evaluate(() => {
      const made = document.createElement('p');
      made.id = 'late';
      made.textContent = '后来的评论：头发白了，面条凉了。';
      document.querySelector('#content')!.append(made);
      document.querySelector('h1')!.title = '标题';
      document.title = '换了的标题';
      document.querySelector('h1')!.firstChild!.nodeValue = '修表铺关门了';
    });
    await expect
      .poll(() => page.locator('#late').textContent(), SOON)
      .toBe('後來的評論：頭髮白了，麵條涼了。');
    await expect.poll(() => page.locator('h1').getAttribute('title'), SOON).toBe('標題');
    await expect.poll(() => page.title(), SOON).toBe('換了的標題');
    await expect.poll(() => page.locator('h1').textContent(), SOON).toBe('修錶鋪關門了');
    const writes = await page.evaluate(async () => {
      let count = 0;
      const observer = new MutationObserver((records) => {
        count += records.length;
      });
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return count;
    });
    expect(writes).toBe(0);
    await change(stage, page, { on: false });
    expect(await page.locator('#late').textContent()).toBe('后来的评论：头发白了，面条凉了。');
    expect(await page.locator('h1').textContent()).toBe('修表铺关门了');
    expect(await page.locator('h1').getAttribute('title')).toBe('标题');
    expect(await page.title()).toBe('换了的标题');
  });

  it('leaves text that is in the wanted script already, and Japanese', async () => {
    const { page, before } = await openOff('others-news');
    await change(stage, page, { on: true, script: 'hans', scope: 'page' });
    expect(await page.evaluate(pageAsText)).toBe(before);
    await page.evaluate(() => {
      document.body.innerHTML =
        '<p>彼は図書館で本を読んでいる。昨日の雨はもう上がった。</p><p>国会図書館</p>';
    });
    await change(stage, page, { script: 'hant-TW' });
    await page.waitForTimeout(500);
    expect(await page.locator('body').innerText()).toContain('国会図書館');
  });

  it('starts by itself on a site for which it is chosen, chapter or not', async () => {
    await store(stage, { script: 'hant-TW', scope: 'page' });
    const registered = () =>
      stage.worker.evaluate(() => chrome.scripting.getRegisteredContentScripts({ ids: ['wanted'] }));
    await expect.poll(async () => (await registered()).length, SOON).toBe(1);
    const page = await stage.visit(pageOf(stage.site, 'others-news'));
    await expect.poll(() => page.locator('h1').innerText(), SOON).toBe('老街上的最後一家修錶鋪');
  });

  it('is chosen in the popup on a page without a chapter', async () => {
    await store(stage, {});
    const page = await stage.visit(pageOf(stage.site, 'others-news'));
    const popup = await stage.popup();
    await popup.locator('label', { hasText: /^台湾繁体$/ }).click();
    await expect.poll(() => page.locator('h1').innerText(), SOON).toBe('老街上的最後一家修錶鋪');
    await popup.getByText('字已转换').waitFor();
    await popup.locator('label', { hasText: /^原文$/ }).click();
    await expect.poll(() => page.locator('h1').innerText(), SOON).toBe('老街上的最后一家修表铺');
  });
});

describe('quotation marks', () => {
  it('become those of the region of the shown text', async () => {
    const { page, before } = await openOff('spa', '/read/7/1');
    await change(stage, page, { on: true, script: 'hans', quotes: 'region' });
    const text = () => page.locator('.reader-body').innerText();
    expect(await text()).toContain('飞船“归途号”的第九个维修员');
    expect(await text()).not.toMatch(/[「」]/);
    await change(stage, page, { quotes: 'keep' });
    expect(await text()).toContain('飞船「归途号」的第九个维修员');
    await expectExact(page, before);
  });
});

describe('a converted page', () => {
  it('copies, searches and prints as it is shown', async () => {
    const { page } = await openOff('spa', '/read/7/1');
    await change(stage, page, { on: true, script: 'hans' });
    const shown = '三年前，上一任维修员在小行星带退休';
    const sent = '三年前，上一任維修員在小行星帶退休';
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<textarea id="paste"></textarea>');
      document.getSelection()!.selectAllChildren(document.querySelector('.reader-body')!);
    });
    await page.keyboard.press('Control+C');
    await page.locator('#paste').focus();
    await page.keyboard.press('Control+V');
    expect(await page.locator('#paste').inputValue()).toContain(shown);
    await page.locator('#paste').fill('');
    const find = (words: string) =>
      page.evaluate((one) => {
        document.getSelection()!.removeAllRanges();
        return (window as unknown as { find(text: string): boolean }).find(one);
      }, words);
    expect(await find(shown)).toBe(true);
    expect(await find(sent)).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.reader-body').innerText()).toContain(shown);
    expect(await page.locator('moye-button').isVisible()).toBe(false);
  });
});

describe('another converter', () => {
  /** Undoes every change of the page's text, in the nodes themselves or with new ones; counts how often. */
  async function undoAlways(page: Page, how: 'nodes' | 'html'): Promise<() => Promise<number>> {
    await page.evaluate((how) => {
      const counter = window as unknown as { undone: number };
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const sent = new Map<Text, string>();
      while (walker.nextNode()) sent.set(walker.currentNode as Text, (walker.currentNode as Text).data);
      const html = document.body.innerHTML;
      const undoNodes = () => {
        for (const [node, text] of sent) {
          if (node.data === text) continue;
          node.data = text;
          counter.undone++;
        }
      };
      const undoHtml = () => {
        if (document.body.innerHTML === html) return;
        document.body.innerHTML = html;
        counter.undone++;
      };
      counter.undone = 0;
      new MutationObserver(how === 'nodes' ? undoNodes : undoHtml).observe(document.body, {
        subtree: true,
        characterData: true,
      });
    }, how);
    return () => page.evaluate(() => (window as unknown as { undone: number }).undone);
  }

  it.each([
    ['others-news', 'nodes'],
    ['others-news', 'html'],
    ['prewrap', 'nodes'],
  ] as const)('that converts %s back (%s) has its way, and Moye says so', async (slug, how) => {
    const { page } = await openOff(slug);
    const undone = await undoAlways(page, how);
    await change(stage, page, { on: true, script: 'hant-TW', scope: 'page' });
    await expect.poll(() => askReader(stage, page, 'state'), SOON).toMatchObject({ fighting: true });
    await page.waitForTimeout(1000);
    const after = await undone();
    await page.waitForTimeout(4000);
    expect(await undone()).toBe(after);
  });
});
