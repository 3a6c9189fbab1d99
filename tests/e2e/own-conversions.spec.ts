import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { change, pageOf, readingOf, type Stage, setStage, store } from './moye';

/** How long a page is waited for: a busy machine takes its time. */
const SOON = { timeout: 15_000 };

let stage: Stage;
let options: Page;
let chapter: Page;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

beforeEach(async () => {
  for (const page of stage.context.pages().slice(1)) await page.close();
  await store(stage, { script: 'hant-TW' });
  chapter = await stage.visit(pageOf(stage.site, 'mobile'));
  await readingOf(stage, chapter);
  options = await stage.context.newPage();
  await options.goto(`chrome-extension://${stage.id}/options.html#own`);
});

const field = () => options.getByRole('textbox', { name: '自定义转换' });

async function save(text: string): Promise<void> {
  await field().fill(text);
  await options.getByRole('button', { name: '保存转换' }).click();
}

const expectShown = (text: string) =>
  expect.poll(async () => (await chapter.locator('body').innerText()).includes(text), SOON).toBe(true);

describe('own conversions', () => {
  it('change an open chapter when they are saved, and change it back when the field is emptied', async () => {
    await expectShown('永寧宮的桂花開了');
    await save('# 宫名\n永宁宫 => 永甯宮\n桂花\t木犀\n');
    await options.getByText('已保存 2 条').waitFor();
    await expectShown('永甯宮的木犀開了');
    await options.reload();
    expect(await field().inputValue()).toBe('# 宫名\n永宁宫 => 永甯宮\n桂花\t木犀\n');
    await save('');
    await options.getByText('已保存 0 条').waitFor();
    await expectShown('永寧宮的桂花開了');
  });

  it('name a line that cannot be read, and keep both the text and what was stored', async () => {
    await save('永宁宫=永甯宮');
    await expectShown('永甯宮的桂花開了');
    const wrong = '桂花=木犀\n永宁宫永宁殿';
    await save(wrong);
    await options.getByRole('alert').getByText('第 2 行：缺少 =。').waitFor();
    expect(await field().inputValue()).toBe(wrong);
    await options.getByText('尚未保存；已保存 1 条').waitFor();
    await chapter.reload();
    await expectShown('永甯宮的桂花開了');
    await save('桂花=木犀');
    await expectShown('永寧宮的木犀開了');
    expect(await options.getByRole('alert').count()).toBe(0);
  });

  it('leave a chapter alone that is not converted', async () => {
    await save('永宁宫=永甯宮');
    await expectShown('永甯宮的桂花開了');
    await change(stage, chapter, { script: 'original' });
    expect(await chapter.locator('body').innerText()).toContain('永宁宫的桂花开了');
  });
});
