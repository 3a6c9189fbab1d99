import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askReader } from '../../scripts/browser/launch';
import { pageOf, readingOf, type Stage, setStage, store } from './moye';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());
beforeEach(() => store(stage, {}));

describe('the popup', () => {
  it('says what was found on the page', async () => {
    const page = await stage.visit(pageOf(stage.site, 'messy'));
    await readingOf(stage, page);
    const popup = await stage.popup();
    const text = await popup.locator('main').innerText();
    expect(text).toContain('第1章 重回二零一五');
    expect(text).toMatch(/89\s*段/);
    expect(await popup.getByRole('button', { name: '折叠重复内容：查看全部 44 处' }).count()).toBe(1);
    await popup.close();
    await page.close();
  });

  it('switches each feature off and on', async () => {
    const page = await stage.visit(pageOf(stage.site, 'messy'));
    await readingOf(stage, page);
    const popup = await stage.popup();
    const hidden = (kind: string) => async () =>
      (await askReader(stage, page, 'inspect'))!.chapter!.paragraphs.filter((one) => one.hidden === kind)
        .length;
    const hints = async () =>
      (await askReader(stage, page, 'inspect'))!.chapter!.paragraphs.flatMap((one) => one.hints).length;
    await popup.getByRole('switch', { name: '折叠重复内容' }).uncheck();
    await expect.poll(hidden('duplicate')).toBe(0);
    await popup.getByRole('switch', { name: '折叠重复内容' }).check();
    await expect.poll(hidden('duplicate')).toBe(44);
    await popup.getByRole('switch', { name: '隐藏网站插入的话' }).uncheck();
    await expect.poll(hidden('notice')).toBe(0);
    await popup.getByRole('switch', { name: '解释词语' }).uncheck();
    await expect.poll(hints).toBe(0);
    await popup.getByRole('switch', { name: '修复受损文字' }).uncheck();
    await page.getByText('他隻是死死盯着').first().waitFor({ state: 'attached' });
    await popup.close();
    await page.close();
  });

  it('says that there is no chapter on another page, and leaves it alone', async () => {
    const page = await stage.visit(pageOf(stage.site, 'others-news'));
    const before = await page.content();
    const popup = await stage.popup();
    await popup.getByText('此页没有小说章节').waitFor();
    await popup.close();
    expect(await page.content()).toBe(before);
    await page.close();
  });
});

describe('the options page', () => {
  it('changes what holds everywhere', async () => {
    const options = await stage.context.newPage();
    await options.goto(`chrome-extension://${stage.id}/options.html#hints`);
    await options.getByRole('switch', { name: '解释词语' }).uncheck();
    const page = await stage.visit(pageOf(stage.site, 'messy'));
    const chapter = await readingOf(stage, page);
    expect(chapter.paragraphs.flatMap((paragraph) => paragraph.hints)).toEqual([]);
    await options.close();
    await page.close();
  });

  it('changes every open chapter at once, and shows what changes elsewhere', async () => {
    const pages = [
      await stage.visit(pageOf(stage.site, 'plist')),
      await stage.visit(pageOf(stage.site, 'messy')),
    ];
    for (const page of pages) await readingOf(stage, page);
    const options = await stage.context.newPage();
    await options.goto(`chrome-extension://${stage.id}/options.html#script`);
    await options.locator('#script label', { hasText: /^简体$/ }).click();
    for (const page of pages) {
      await expect
        .poll(async () => {
          const state = await askReader(stage, page, 'state');
          return state?.kind === 'chapter' ? state.report.converted : 0;
        })
        .toBeGreaterThan(0);
    }
    await askReader(stage, pages[0]!, 'chooseScript', { script: 'original' });
    await askReader(stage, pages[0]!, 'change', { patch: { script: 'hant-HK' }, scope: 'everywhere' });
    await expect.poll(() => options.locator('#script input:checked').getAttribute('value')).toBe('hant-HK');
    await options.close();
    for (const page of pages) await page.close();
  });

  it('lists what differs on single sites, and takes it back in the open chapter', async () => {
    const page = await stage.visit(pageOf(stage.site, 'messy'));
    await readingOf(stage, page);
    await askReader(stage, page, 'change', { patch: { hints: false }, scope: 'site' });
    const options = await stage.context.newPage();
    await options.goto(`chrome-extension://${stage.id}/options.html#differing`);
    await options.getByText('www.shuwu-mirror.test').waitFor();
    await options.getByRole('button', { name: '重设 www.shuwu-mirror.test' }).click();
    await options.getByText('还没有。只为某个网站作的选择会列在这里。').waitFor();
    await readingOf(stage, page, ({ paragraphs }) => paragraphs.some(({ hints }) => hints.length > 0));
    await options.close();
    await page.close();
  });
});
