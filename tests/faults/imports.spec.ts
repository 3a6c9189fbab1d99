import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { storeSettings } from '../../scripts/browser/launch';
import { Glossaries } from '../e2e/glossary';
import { fault, ms, setScene, sized } from './scene';

const MB = 1024 * 1024;
const GOOD = sized(5, 50) * MB;
const OWN = { id: '1', term: '白度', kind: 'stand-in', means: '百度', gloss: { zh: '一个网站' }, created: 1 };

const scene = setScene({});
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'moye-imports-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A table of terms, each of its own, of so many bytes. */
function table(bytes: number): string {
  const lines: string[] = [];
  for (let size = 0, n = 0; size < bytes; n++) {
    const line = `龙渊${n}剑\t一把剑，编号${n}，${'传说'.repeat(20)}`;
    size += Buffer.byteLength(line) + 1;
    lines.push(line);
  }
  return lines.join('\n');
}

const bank = JSON.stringify([['白度', '', '', '', 0, ['一个网站'], 0, '']]);
const yomitan = (files: Record<string, Uint8Array>) =>
  zipSync({ 'index.json': strToU8('{"title":"t","format":3,"revision":"1"}'), ...files });

/** Files that cannot be taken over, and what is said of each. */
const BAD: [name: string, make: () => string | Uint8Array | number][] = [
  ['200 MB.txt', () => 200 * MB],
  ['truncated.zip', () => yomitan({ 'term_bank_1.json': strToU8(bank.repeat(50)) }).slice(0, -60)],
  ['bomb.zip', () => yomitan({ 'term_bank_1.json': new Uint8Array(100 * MB) })],
  ['cut.json', () => '{"白度":"百'],
];

/** Opens the page of glossaries with one term of the reader's own, and listens for tasks that block it. */
async function open(): Promise<{ glossaries: Glossaries; longest(): Promise<number> }> {
  await storeSettings(scene.moye, {}, [OWN]);
  const glossaries = await Glossaries.open(scene.moye);
  const { page } = glossaries;
  await page.evaluate(() => {
    const tasks: number[] = [0];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((one) => one.duration))).observe({
      type: 'longtask',
    });
  });
  return {
    glossaries,
    longest: () => page.evaluate(() => Math.max(...(globalThis as never as { tasks: number[] }).tasks)),
  };
}

async function choose(page: Page, name: string, content: string | Uint8Array | number): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'number' ? '' : content);
  if (typeof content === 'number') truncateSync(path, content);
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入文件', exact: true }).first().click();
  await (await chosen).setFiles(path);
}

const stored = () => scene.moye.worker.evaluate(() => chrome.storage.local.get('glossary'));

describe('A file to import', () => {
  fault(`${GOOD / MB} MB of terms`, 'all of it is taken over, and the page stays free', async () => {
    const { glossaries, longest } = await open();
    const start = performance.now();
    const text = table(GOOD);
    const count = text.split('\n').length;
    await choose(glossaries.page, 'good.txt', text);
    await glossaries.dialog.locator('.figures').waitFor({ timeout: 300_000 });
    expect((await glossaries.figures())[0]).toContain(String(count));
    await glossaries.dialog.getByRole('button', { name: '导入', exact: true }).click();
    await glossaries.dialog.getByRole('button', { name: '关闭', exact: true }).waitFor({ timeout: 300_000 });
    return { terms: count, all: ms(performance.now() - start), 'longest task': ms(await longest()) };
  });

  fault('broken and hostile files', 'each is refused, the page stays free, nothing is lost', async () => {
    const { glossaries, longest } = await open();
    const before = await stored();
    for (const [name, make] of BAD) {
      await choose(glossaries.page, name, make());
      await glossaries.dialog.getByRole('alert').waitFor({ timeout: 120_000 });
      await glossaries.page.keyboard.press('Escape');
      await glossaries.dialog.waitFor({ state: 'hidden' });
      expect(await stored(), name).toEqual(before);
    }
    return { refused: BAD.length, lost: 0, 'longest task': ms(await longest()) };
  });

  fault('__proto__ and a million brackets', 'no prototype is reached, no stack is full', async () => {
    const { glossaries } = await open();
    const before = await stored();
    await choose(glossaries.page, 'deep.json', `{"百毒":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`);
    await glossaries.dialog.locator('.figures, [role=alert]').first().waitFor({ timeout: 60_000 });
    await glossaries.page.keyboard.press('Escape');
    await glossaries.dialog.waitFor({ state: 'hidden' });
    expect(await stored()).toEqual(before);
    await choose(glossaries.page, 'proto.json', '{"__proto__":{"polluted":"1"},"百毒":"百度"}');
    await glossaries.figures();
    await glossaries.store();
    expect(await glossaries.page.evaluate(() => 'polluted' in {})).toBe(false);
    return { polluted: 0 };
  });
});
