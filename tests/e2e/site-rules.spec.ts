import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askReader, storeSettings } from '../../scripts/browser/launch';
import type { SiteRule } from '../../utils/chapter/site-rules';
import { Kit, pageOf } from '../fixtures/pages/kit';
import { setSite } from './site';

const HOST = 'http://rules.test';
const kit = new Kit(78);
const [story, letters] = [kit.story(12), kit.story(30)];
const asParagraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('');
const PAGES: Record<string, string> = {
  // The letters of readers are longer than the chapter, and nothing says what is what.
  '/book/7/12.html': pageOf(
    '第12章 雨夜来客_借月记',
    `<h1>第12章 雨夜来客</h1><div class="a1"><div>${asParagraphs(letters)}</div></div><div class="b2"><span class="who">编者按</span>${asParagraphs(story)}</div>
<div><a href="/book/7/11.html">上一章</a> <a href="/book/7/13.html">下一章</a><a id="more" href="/book/7/12b.html">…</a></div>`,
  ),
  // Nothing here looks like a chapter.
  '/text/one': pageOf('一篇文字', `<div class="menu">首页</div><div class="it">${asParagraphs(story)}</div>`),
};

const moye = setSite(PAGES);
let options: Page;
beforeEach(async () => {
  await storeSettings(moye(), {});
  options = await moye().context.newPage();
  await options.goto(`chrome-extension://${moye().id}/options.html#rules`);
});
afterEach(() => options.close());

const stored = async (): Promise<SiteRule[]> =>
  (await moye().worker.evaluate(async () => (await chrome.storage.local.get('rules')).rules)) as SiteRule[];

async function write(text: string): Promise<void> {
  await options.getByRole('button', { name: '添加规则' }).click();
  await options.getByLabel('规则（JSON 格式）').fill(text);
  await options.getByRole('button', { name: '保存规则' }).click();
}

const RULE = {
  hosts: ['rules.test'],
  paths: ['/book/*/*.html'],
  body: '.b2',
  remove: ['.who'],
  next: '#more',
};

describe('site rules', () => {
  it('say where a chapter stands as soon as they are saved, and no longer when they rest', async () => {
    const page = await moye().context.newPage();
    await page.goto(`${HOST}/book/7/12.html`);
    const chapter = async () => (await askReader(moye(), page, 'inspect'))?.chapter;
    await expect.poll(async () => (await chapter())?.paragraphs.length).toBe(letters.length);
    await write(JSON.stringify(RULE));
    await expect.poll(async () => (await chapter())?.paragraphs.map((one) => one.text)).toEqual(story);
    expect(await chapter()).toMatchObject({
      source: 'rule',
      title: '第12章 雨夜来客',
      links: { previous: `${HOST}/book/7/11.html`, next: `${HOST}/book/7/12b.html` },
    });
    await options.getByRole('switch', { name: 'rules.test' }).uncheck();
    await expect.poll(async () => (await chapter())?.source).toBe('generic');
    await page.close();
  });

  it('bring the reader to pages that look like no chapter', async () => {
    await write(JSON.stringify({ hosts: ['rules.test'], paths: ['/text/*'], body: '.it' }));
    await options.getByRole('switch', { name: 'rules.test' }).waitFor();
    await expect
      .poll(() =>
        moye().worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length),
      )
      .toBe(2);
    const page = await moye().context.newPage();
    await page.goto(`${HOST}/text/one`);
    await expect
      .poll(async () => (await askReader(moye(), page, 'inspect'))?.chapter?.paragraphs.length)
      .toBe(story.length);
    await page.close();
  });

  it('are refused with the line of what is wrong, and nothing is lost', async () => {
    await write(`{\n  "hosts": ["rules.test"],\n  "body": "${'p'.repeat(5000)}",\n  "next": "a:::b"\n}`);
    const alert = options.getByRole('alert');
    await expect.poll(() => alert.innerText()).toContain('第 3 行');
    await options.getByLabel('规则（JSON 格式）').fill('{\n  "hosts": ["rules.test"],\n  "next": "a:::b"\n}');
    await options.getByRole('button', { name: '保存规则' }).click();
    await expect.poll(() => alert.innerText()).toContain('第 3 行，next：不是 CSS 选择器。');
    expect(await options.getByLabel('规则（JSON 格式）').inputValue()).toContain('a:::b');
    expect(await stored()).toBeUndefined();
  });

  it('are edited, deleted, and brought back', async () => {
    await write(JSON.stringify(RULE));
    await options.getByRole('button', { name: '编辑 rules.test 的规则' }).click();
    await options.getByLabel('规则（JSON 格式）').fill(JSON.stringify({ ...RULE, name: '样例' }));
    await options.getByRole('button', { name: '保存规则' }).click();
    await options.getByRole('button', { name: '删除 样例 的规则' }).click();
    await expect.poll(stored).toBeUndefined();
    await options.getByRole('button', { name: '撤销' }).click();
    await expect.poll(stored).toEqual([{ ...RULE, name: '样例' }]);
  });

  it('go into a file and come out of one, the good ones among the bad', async () => {
    await write(JSON.stringify(RULE));
    await options.getByRole('switch', { name: 'rules.test' }).waitFor();
    const saving = options.waitForEvent('download');
    await options.getByRole('button', { name: '保存为文件' }).click();
    const file = readFileSync(await (await saving).path(), 'utf8');
    expect(JSON.parse(file)).toEqual({ rules: [RULE] });

    const other = { hosts: ['other.test'], never: true };
    const path = join(tmpdir(), `moye-rules-${process.pid}.json`);
    writeFileSync(path, JSON.stringify({ rules: [RULE, { hosts: ['x.test'], body: '*' }, other] }, null, 1));
    await options.locator('input[type=file]').setInputFiles(path);
    await expect.poll(stored).toEqual([RULE, other]);
    await expect.poll(() => options.getByRole('alert').innerText()).toMatch(/第 \d+ 行，body/);
  });

  it('cost themselves alone where what is stored is broken', async () => {
    await moye().worker.evaluate((rules) => chrome.storage.local.set({ rules }), [
      { hosts: ['rules.test'], body: '*' },
      7,
      RULE,
    ] as unknown[]);
    const page = await moye().context.newPage();
    await page.goto(`${HOST}/book/7/12.html`);
    await expect
      .poll(async () => (await askReader(moye(), page, 'inspect'))?.chapter?.paragraphs.length)
      .toBe(story.length);
    await page.close();
  });
});
