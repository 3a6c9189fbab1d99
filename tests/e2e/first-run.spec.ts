import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { askReader } from '../../scripts/browser/launch';
import { pageOf, readingOf, type Stage, setStage } from './moye';

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.close();
  stage = undefined;
});

/** The first-run page, as soon as its example has been read. */
async function welcomeOf({ context, id }: Stage): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/welcome.html`);
  await page.locator('.example:not([aria-busy=true])').waitFor();
  return page;
}

const example = (page: Page) => page.locator('article');
const textOf = async (page: Page) => (await example(page).textContent()) ?? '';

/** Everywhere settings, as they are stored. */
const stored = ({ worker }: Stage) =>
  worker.evaluate(async () => (await chrome.storage.sync.get('settings')).settings as object | undefined);

describe('the first-run page', () => {
  it('shows on an example what each script brings, and keeps the choice', async () => {
    stage = await setStage();
    const page = await welcomeOf(stage);
    expect(await textOf(page)).toContain('為什麼還不回去睡。');
    const CHOICES = [
      ['简体', '机房里只剩下', 'hans'],
      ['台湾繁体', '機房裡只剩下', 'hant-TW'],
      ['香港繁体', '機房裏只剩下', 'hant-HK'],
    ] as const;
    for (const [name, shown, script] of CHOICES) {
      await page.getByRole('radiogroup', { name: '你读哪种文字？' }).getByText(name).click();
      await example(page).getByText(shown).waitFor();
      await page.getByText('已保存').waitFor();
      expect(await stored(stage)).toMatchObject({ script, preferred: script });
    }
    await page.getByText('网站原样').last().click();
    expect(await textOf(page)).toContain('機房裏隻剩下他們兩個人.');
  });

  it('shows the example without hints as soon as they are switched off', async () => {
    stage = await setStage();
    const page = await welcomeOf(stage);
    await example(page).getByRole('button', { name: '藤訊' }).click();
    await example(page).getByRole('status').getByText('騰訊').first().waitFor();
    await page.getByRole('switch', { name: '解释词语' }).click();
    await expect.poll(() => example(page).getByRole('button').count()).toBe(0);
    expect(await stored(stage)).toMatchObject({ hints: false });
  });

  it('has its choices hold on the next chapter', async () => {
    stage = await setStage();
    const page = await welcomeOf(stage);
    await page.getByText('简体', { exact: true }).click();
    await page.getByText('已保存').waitFor();
    const chapter = await stage.visit(pageOf(stage.site, 'plist'));
    await readingOf(stage, chapter);
    const state = await askReader(stage, chapter, 'state');
    expect(state).toMatchObject({ settings: { script: 'hans' }, report: { script: 'hant-TW' } });
    expect(state?.kind === 'chapter' && state.report.converted).toBeGreaterThan(0);
  });

  it('can be gone through with the keyboard alone', async () => {
    stage = await setStage();
    const page = await welcomeOf(stage);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.getByText('已保存').waitFor();
    expect(await stored(stage)).toMatchObject({ script: 'hans' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect.poll(() => stored(stage!)).toMatchObject({ hints: false });
    const closed = page.waitForEvent('close');
    for (let i = 0; i < 12 && !(await isFocused(page, '完成')); i++) await page.keyboard.press('Tab');
    // The tab closes while the key is still down.
    await Promise.all([closed, page.keyboard.press('Enter').catch(() => {})]);
  });

  it('can be skipped, which changes nothing, and opened again from the options', async () => {
    stage = await setStage();
    const page = await welcomeOf(stage);
    const closed = page.waitForEvent('close');
    await page.getByRole('button', { name: '跳过' }).click();
    await closed;
    expect(await stored(stage)).toBeUndefined();
    const options = await stage.context.newPage();
    await options.goto(`chrome-extension://${stage.id}/options.html#welcome`);
    const again = stage.context.waitForEvent('page');
    await options.getByRole('link', { name: '再次打开欢迎页' }).click();
    await (await again).getByRole('heading', { name: '欢迎使用墨页' }).waitFor();
  });

  it('is there, and takes choices, while its example cannot be read', async () => {
    stage = await setStage();
    const page = await stage.context.newPage();
    await page.addInitScript(() => {
      const { append } = Element.prototype;
      Element.prototype.append = function (...nodes) {
        if (!(nodes[0] instanceof HTMLScriptElement)) append.apply(this, nodes);
      };
    });
    await page.goto(`chrome-extension://${stage.id}/welcome.html`);
    await page.getByText('台湾繁体').click();
    await page.getByText('已保存').waitFor();
    expect(await textOf(page)).toContain('機房裏隻剩下他們兩個人.');
    expect(await stored(stage)).toMatchObject({ script: 'hant-TW' });
  });
});

const isFocused = (page: Page, name: string) =>
  page.evaluate((text) => document.activeElement?.textContent === text, name);

describe('without any site granted', () => {
  it('a click on the toolbar button brings Moye to the page, for this once', async () => {
    stage = await setStage({ granted: [] });
    const page = await stage.visit(pageOf(stage.site, 'plist'));
    await page.bringToFront();
    await page.waitForTimeout(800);
    const hasButton = () => page.locator('moye-button').count();
    expect(await hasButton()).toBe(0);
    const browser = await stage.context.browser()!.newBrowserCDPSession();
    const { targetInfos } = await browser.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const tab = targetInfos.find((target) => target.url === page.url())!;
    await browser.send(
      'Extensions.triggerAction' as never,
      { id: stage.id, targetId: tab.targetId } as never,
    );
    await expect.poll(hasButton, { timeout: 10_000 }).toBe(1);
  });

  it('the first-run page takes “only sites I choose” for an answer', async () => {
    stage = await setStage({ granted: [] });
    const page = await welcomeOf(stage);
    await page.getByRole('heading', { name: '墨页可以在哪里工作？' }).waitFor();
    await page.getByRole('button', { name: '仅在我选择的网站' }).click();
    await page.getByText('好的。打开一章小说').waitFor();
  });

  it('says what holds where the browser is told no', async () => {
    stage = await setStage({ granted: [] });
    const page = await welcomeOf(stage);
    // No tool can answer the browser's own question; its answer is put in its place.
    await page.evaluate(() => {
      chrome.permissions.request = (async () => false) as typeof chrome.permissions.request;
    });
    await page.getByRole('button', { name: '所有网站' }).click();
    await page.getByText('浏览器未允许').waitFor();
    expect(await page.getByRole('button', { name: '所有网站' }).getAttribute('aria-pressed')).toBe('false');
  });
});

describe('granting every site on the first-run page', () => {
  const open = async () => {
    stage = await setStage({ granted: [], grantable: ['*://*/*'] });
    const { visit, site } = stage;
    const starts = async () => {
      const page = await visit(pageOf(site, 'plist'));
      await page.waitForTimeout(1500);
      const count = await page.locator('moye-button').count();
      await page.close();
      return count > 0;
    };
    const welcome = await welcomeOf(stage);
    await welcome.getByRole('button', { name: '所有网站' }).click();
    await welcome.getByText('墨页现在会在所有网站识别章节').waitFor();
    expect(await starts()).toBe(true);
    return { ...stage, starts, welcome };
  };

  it('makes Moye start by itself, until the grant is withdrawn in the options', async () => {
    const { context, id, starts } = await open();
    const options = await context.newPage();
    await options.goto(`chrome-extension://${id}/options.html#sites`);
    const withdraw = options.getByRole('button', { name: '收回' });
    await withdraw.first().waitFor();
    for (let left = await withdraw.count(); left > 0; left--) {
      await withdraw.first().click();
      await expect.poll(() => withdraw.count()).toBe(left - 1);
    }
    expect(await starts()).toBe(false);
  });

  it('is taken back by the other answer', async () => {
    const { welcome, starts } = await open();
    await welcome.getByRole('button', { name: '仅在我选择的网站' }).click();
    await welcome.getByText('好的。打开一章小说').waitFor();
    expect(await starts()).toBe(false);
  });
});

describe('the interface', () => {
  it.each([
    ['en-US', 'Where may Moye read?'],
    ['zh-CN', '墨页可以在哪里工作？'],
    ['zh-TW', '墨頁可以在哪裡工作？'],
  ])('speaks %s', async (language, title) => {
    stage = await setStage({ language });
    const page = await welcomeOf(stage);
    await page.getByRole('heading', { name: title }).waitFor({ timeout: 5000 });
  });
});
