import { afterEach, describe, expect, it } from 'vitest';
import { pageOf, type Stage, setStage } from './moye';

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.close();
  stage = undefined;
});

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

  it('the first-run page asks one question, and takes “only sites I choose” for an answer', async () => {
    stage = await setStage({ granted: [] });
    const page = await stage.context.newPage();
    await page.goto(`chrome-extension://${stage.id}/welcome.html`);
    await page.getByRole('heading', { name: '墨页可以在哪里工作？' }).waitFor();
    await page.getByRole('button', { name: '仅在我选择的网站' }).click();
    await page.getByText('好的。打开一章小说').waitFor();
  });
});

describe('granting every site on the first-run page', () => {
  it('makes Moye start by itself, until the grant is withdrawn in the options', async () => {
    stage = await setStage({ granted: [], grantable: ['*://*/*'] });
    const { context, id, visit, site } = stage;
    const starts = async () => {
      const page = await visit(pageOf(site, 'plist'));
      await page.waitForTimeout(1500);
      const count = await page.locator('moye-button').count();
      await page.close();
      return count > 0;
    };
    const welcome = await context.newPage();
    await welcome.goto(`chrome-extension://${id}/welcome.html`);
    await welcome.getByRole('button', { name: '所有网站' }).click();
    await welcome.getByText('墨页现在会在所有网站识别章节').waitFor();
    expect(await starts()).toBe(true);

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
});

describe('the interface', () => {
  it.each([
    ['en-US', 'Where may Moye read?'],
    ['zh-CN', '墨页可以在哪里工作？'],
    ['zh-TW', '墨頁可以在哪裡工作？'],
  ])('speaks %s', async (language, title) => {
    stage = await setStage({ language });
    const page = await stage.context.newPage();
    await page.goto(`chrome-extension://${stage.id}/welcome.html`);
    await page.getByRole('heading', { name: title }).waitFor({ timeout: 5000 });
  });
});
