import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageOf, readingOf, type Stage, setStage } from './moye';

let stage: Stage;
let folder: string;
beforeAll(async () => {
  stage = await setStage({ language: 'en' });
  folder = mkdtempSync(join(tmpdir(), 'moye-backup-'));
});
afterAll(async () => {
  await stage.close();
  rmSync(folder, { recursive: true });
});

async function options(): Promise<Page> {
  const page = await stage.context.newPage();
  await page.goto(`chrome-extension://${stage.id}/options.html#backup`);
  await page.getByRole('heading', { name: 'Backup', exact: true }).waitFor();
  return page;
}

async function saveBackup(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a backup' }).click(),
  ]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

/** What the reader stored; what Moye learns of a site again while its chapter stands open is left out. */
const stored = () =>
  stage.worker.evaluate(async () => {
    const local = Object.entries(await chrome.storage.local.get(null));
    return {
      local: Object.fromEntries(local.filter(([key]) => !/^memory(?::|$)/.test(key))),
      sync: await chrome.storage.sync.get(null),
    };
  });
const store = (local: object, sync: object) =>
  stage.worker.evaluate(
    async ([here, there]) => {
      await chrome.storage.local.set(here);
      await chrome.storage.sync.set(there);
    },
    [local, sync] as [Record<string, unknown>, Record<string, unknown>],
  );

describe('A backup', () => {
  it('brings everything back after all was forgotten, into the open chapter, too', async () => {
    await store({ 'site:messy.test': { hints: false } }, { settings: { script: 'hant-TW' } });
    const chapter = await stage.visit(pageOf(stage.site, 'messy', '/book/20150309/1.html'));
    await readingOf(stage, chapter);
    const shown = () => chapter.evaluate(() => document.body.innerText);
    const before = await shown();
    const page = await options();
    const path = await saveBackup(page);
    expect(JSON.parse(readFileSync(path, 'utf8')).items).toMatchObject({
      settings: { script: 'hant-TW' },
      'site:messy.test': { hints: false },
    });
    await page.getByRole('button', { name: 'Forget everything' }).click();
    await page.getByRole('button', { name: 'Forget everything' }).click();
    await expect.poll(stored).toEqual({ local: { version: 2 }, sync: { version: 2 } });
    await expect.poll(shown).not.toBe(before);
    await page.getByLabel('Restore a backup').setInputFiles(path);
    await page.getByText('Settings: 1 new, 0 changed, 0 removed').waitFor();
    await page.getByText('Sites: 1 new, 0 changed, 0 removed').waitFor();
    await page.getByRole('button', { name: 'Restore', exact: true }).click();
    await expect.poll(stored).toMatchObject({
      local: { 'site:messy.test': { hints: false } },
      sync: { settings: { script: 'hant-TW' } },
    });
    await expect.poll(shown).toBe(before);
    await page.close();
    await chapter.close();
  });

  it('brings imported glossaries back, and leaves those alone of which it says nothing', async () => {
    const glossaries = await stage.context.newPage();
    await glossaries.goto(`chrome-extension://${stage.id}/glossary.html`);
    const list = async () => glossaries.locator('nav a').allInnerTexts();
    const importFile = async (name: string) => {
      const path = join(folder, `${name}.csv`);
      const lines = Array.from({ length: 3000 }, (_, i) => `${name}${i.toString(36)}号,,解释${i}\n`);
      writeFileSync(path, lines.join(''));
      await glossaries.locator('input[type=file]').setInputFiles(path);
      await glossaries.getByRole('dialog').locator('.figures').waitFor();
      await glossaries.getByRole('dialog').locator('button.chief').click();
      await glossaries.getByRole('button', { name: 'Close' }).click();
    };
    const isListed = async (name: string) => (await list()).some((one) => one.includes(name));
    await importFile('词典');
    const page = await options();
    const path = await saveBackup(page);
    await page.getByRole('button', { name: 'Forget everything' }).click();
    await page.getByRole('button', { name: 'Forget everything' }).click();
    await expect.poll(() => isListed('词典')).toBe(false);
    await importFile('另外');
    await page.getByLabel('Restore a backup').setInputFiles(path);
    await page.getByText('Imported glossaries: 1 new, 0 changed, 0 removed').waitFor();
    await page.getByRole('button', { name: 'Restore', exact: true }).click();
    await expect.poll(() => isListed('词典')).toBe(true);
    expect(await isListed('另外')).toBe(true);
    await glossaries.getByRole('link', { name: '词典' }).click();
    await glossaries.locator('[role=grid][aria-rowcount="3001"]').waitFor();
    await page.getByLabel('Restore a backup').setInputFiles(path);
    await page.getByText(/would change nothing/).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await glossaries.close();
    await page.close();
  });

  it('that is cut short, foreign or hostile changes nothing', async () => {
    const page = await options();
    const before = await stored();
    const good = readFileSync(await saveBackup(page), 'utf8');
    const deep = `{"moye":"backup","items":{"settings":${'['.repeat(1e6)}${']'.repeat(1e6)}}}`;
    for (const [text, answer] of [
      [good.slice(0, -10), /cannot be read/],
      ['[1, 2]', /no backup/],
      [deep, /no backup/],
      [good.replace('"hant-TW"', '"klingon"'), /damaged/],
      ['{"moye":"backup","version":99,"items":{}}', /newer Moye/],
    ] as const) {
      const path = join(folder, 'bad.json');
      writeFileSync(path, text);
      await page.getByLabel('Restore a backup').setInputFiles(path);
      await page.getByRole('alert').filter({ hasText: answer }).waitFor();
    }
    expect(await stored()).toEqual(before);
    await page.close();
  });

  it('is not needed where a good copy is left', async () => {
    await stage.worker.evaluate(() => chrome.storage.local.clear());
    const page = await options();
    await page.getByText('A good copy from').waitFor();
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await expect
      .poll(async () => (await stored()).local)
      .toMatchObject({ 'site:messy.test': { hints: false } });
    await expect.poll(() => page.getByText('A good copy from').count()).toBe(0);
    await page.close();
  });

  it('is not needed to leave the browser account and come back', async () => {
    const page = await options();
    await page.getByRole('switch', { name: /browser account/ }).click();
    await expect
      .poll(async () => (await stored()).local)
      .toMatchObject({ sync: false, settings: { script: 'hant-TW' } });
    await page.getByRole('switch', { name: /browser account/ }).click();
    await expect.poll(async () => (await stored()).local).not.toHaveProperty('sync');
    expect((await stored()).sync).toMatchObject({ settings: { script: 'hant-TW' } });
    if (process.env.MOYE_PICTURE) await page.screenshot({ path: process.env.MOYE_PICTURE, fullPage: true });
    await page.close();
  });
});

describe('Two tabs', () => {
  it('that save at once lose nothing', async () => {
    const page = await options();
    const other = await options();
    const ask = (tab: Page, from: number) =>
      tab.evaluate(async (start) => {
        const wish = (i: number) => ({ text: `隻${i}`, start: 0, end: 1 });
        const asked = Array.from({ length: 20 }, (_, i) =>
          chrome.runtime.sendMessage({ kind: 'store', name: 'rememberKept', wish: wish(start + i) }),
        );
        return await Promise.all(asked);
      }, from);
    const answers = await Promise.all([ask(page, 0), ask(other, 100)]);
    expect(answers.flat().every((answer) => answer === null)).toBe(true);
    expect((await stored()).local.kept).toHaveLength(40);
    await page.close();
    await other.close();
  });
});
