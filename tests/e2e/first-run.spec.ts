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
