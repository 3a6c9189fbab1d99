import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { askReader } from '../../scripts/browser/launch';
import { hasSameNodes, pageAsText, rememberPage } from '../fixtures/in-page';
import { change, pageOf, type Stage, setStage, store } from './moye';

const SOON = { timeout: 15_000 };

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());
afterEach(async () => {
  for (const page of stage.context.pages().slice(1)) await page.close();
});

/** Chooses an item of the context menu, which no tool can click. */
async function choose(page: Page, menuItemId: string): Promise<void> {
  await stage.worker.evaluate(
    async ({ url, menuItemId }) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      const { onClicked } = chrome.contextMenus as unknown as {
        onClicked: { dispatch(click: object, tab: object | undefined): void };
      };
      onClicked.dispatch({ menuItemId, frameId: 0 }, tab);
    },
    { url: page.url(), menuItemId },
  );
}

/** Selects from the first place of `from` to the next end of `to`. */
async function select(page: Page, from: string, to = from): Promise<void> {
  await page.evaluate(
    ({ from, to }) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let start: { node: Text; at: number } | null = null;
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        if (!start && node.data.includes(from)) start = { node, at: node.data.indexOf(from) };
        if (!start || !node.data.includes(to)) continue;
        const end = node.data.indexOf(to, node === start.node ? start.at : 0) + to.length;
        document.getSelection()!.setBaseAndExtent(start.node, start.at, node, end);
        return;
      }
      throw new Error(`The page does not hold ${from} … ${to}.`);
    },
    { from, to },
  );
}

const detail = (page: Page) => page.locator('#content').innerText();

async function openNews(): Promise<{ page: Page; before: string }> {
  await store(stage, {});
  const page = await stage.visit(pageOf(stage.site, 'others-news'));
  await page.waitForLoadState('load');
  return { page, before: await page.evaluate(rememberPage) };
}

describe('the context menu', () => {
  it('is there for selected text, in the browser’s language', async () => {
    // Creating an item again under the same name fails where it is there.
    const errors = await stage.worker.evaluate(() =>
      Promise.all(
        ['menuConvertHans', 'menuConvertHant', 'menuConvertOriginal', 'menuCopyHans', 'menuCopyHant'].map(
          (id) =>
            new Promise<string>((resolve) => {
              chrome.contextMenus.create({ id, title: id, contexts: ['selection'] }, () =>
                resolve(chrome.runtime.lastError?.message ?? ''),
              );
            }),
        ),
      ),
    );
    for (const error of errors) expect(error).toMatch(/duplicate/);
  });

  it('converts the selected text alone, on a page without a chapter, and takes it back', async () => {
    const { page, before } = await openNews();
    await select(page, '软件公司');
    await choose(page, 'menuConvertHant');
    await expect.poll(() => detail(page), SOON).toContain('在一家軟件公司上班，她给父亲算过一笔账');
    expect(await page.evaluate(() => document.getSelection()!.toString())).toBe('軟件公司');
    await choose(page, 'menuConvertOriginal');
    await expect.poll(() => page.evaluate(pageAsText), SOON).toBe(before);
    await choose(page, 'menuConvertHant');
    await expect.poll(() => detail(page), SOON).toContain('軟件公司');
    await choose(page, 'menuConvertHans');
    await expect.poll(() => page.evaluate(pageAsText), SOON).toBe(before);
    await choose(page, 'menuConvertHant');
    await expect.poll(() => detail(page), SOON).toContain('軟件公司');
    await change(stage, page, { on: false });
    expect(await page.evaluate(pageAsText)).toBe(before);
    expect(await page.evaluate(hasSameNodes)).toBe(true);
  });

  it('converts over several paragraphs, each selection beside the others', async () => {
    const { page, before } = await openNews();
    await select(page, '东头的老赵', '据了解');
    await choose(page, 'menuConvertHant');
    await expect.poll(() => detail(page), SOON).toContain('“東頭的老趙手最快');
    await select(page, '织布街形成');
    await choose(page, 'menuConvertHant');
    await expect.poll(() => detail(page), SOON).toContain('據瞭解，織布街形成于上世纪');
    expect(await detail(page)).toContain('“以前这条街上修表的有九家。”');
    await select(page, '織布街形成');
    await choose(page, 'menuConvertOriginal');
    await expect.poll(() => detail(page), SOON).toContain('據瞭解，织布街形成于');
    await select(page, '東頭', '據瞭解');
    await choose(page, 'menuConvertOriginal');
    await expect.poll(() => page.evaluate(pageAsText), SOON).toBe(before);
  });

  it('understands what is selected by its line, be the word split by a tag', async () => {
    const { page } = await openNews();
    await page.evaluate(() => {
      document
        .querySelector('#content')!
        .insertAdjacentHTML('beforeend', '<p id="split">她的头<b>发</b>白了，发现得晚。</p>');
    });
    await select(page, '发');
    await page.evaluate(() =>
      document.getSelection()!.selectAllChildren(document.querySelector('#split b')!),
    );
    await choose(page, 'menuConvertHant');
    await expect.poll(() => page.locator('#split').innerHTML(), SOON).toBe('她的头<b>髮</b>白了，发现得晚。');
  });

  it('lies over what a chapter is shown in, as long as that stays', async () => {
    await store(stage, { script: 'hans' });
    const page = await stage.visit(pageOf(stage.site, 'spa', '/read/7/1'));
    const body = () => page.locator('.reader-body').innerText();
    await expect.poll(body, SOON).toContain('这不是比喻。');
    await select(page, '这不是');
    await choose(page, 'menuConvertHant');
    await expect.poll(body, SOON).toContain('這不是比喻。三年前，上一任维修员');
    await change(stage, page, { script: 'original' });
    expect(await body()).toContain('這不是比喻。三年前，上一任維修員');
    await change(stage, page, { script: 'hans' });
    expect(await body()).toContain('这不是比喻。三年前，上一任维修员');
  });

  it('copies the selected text converted, and leaves the page as it is', async () => {
    const { page } = await openNews();
    await page.evaluate(() =>
      document.body.insertAdjacentHTML('beforeend', '<textarea id="paste"></textarea>'),
    );
    const before = await page.evaluate(pageAsText);
    await select(page, '何师傅把表打开', '没有说话');
    await page.keyboard.press('Shift');
    await choose(page, 'menuCopyHant');
    await expect.poll(async () => (await askReader(stage, page, 'state'))?.kind, SOON).toBe('no-chapter');
    await expect
      .poll(async () => {
        await page.locator('#paste').fill('');
        await page.locator('#paste').focus();
        await page.keyboard.press('Control+V');
        return await page.locator('#paste').inputValue();
      }, SOON)
      .toBe('何師傅把錶打開，看了足足五分鐘，沒有說話');
    await page.locator('#paste').fill('');
    expect(await page.evaluate(pageAsText)).toBe(before);
  });
});

describe('without any site granted', () => {
  it('the menu works on a page that the reader has opened Moye on', async () => {
    const bare = await setStage({ granted: [] });
    const granted = stage;
    try {
      stage = bare;
      const page = await stage.visit(pageOf(stage.site, 'others-news'));
      await page.bringToFront();
      const browser = await stage.context.browser()!.newBrowserCDPSession();
      const { targetInfos } = await browser.send('Target.getTargets', { filter: [{ type: 'tab' }] });
      const tab = targetInfos.find((target) => target.url === page.url())!;
      await browser.send(
        'Extensions.triggerAction' as never,
        { id: stage.id, targetId: tab.targetId } as never,
      );
      await select(page, '软件公司');
      await choose(page, 'menuConvertHant');
      await expect.poll(() => detail(page), SOON).toContain('在一家軟件公司上班');
    } finally {
      stage = granted;
      await bare.close();
    }
  });
});
