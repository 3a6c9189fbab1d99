import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startSite } from '../tests/fixtures/server';
import type { PageState, Report } from '../utils/reading/report';
import { builtExtension } from './browser/build';
import { ensureChineseFont } from './browser/find';
import { askReader, launchMoye, type Moye } from './browser/launch';

const HOST = 'www.shuwu-mirror.test';
const CHAPTER = '/book/20150309/1.html';
const PICTURES = resolve('.output', 'pictures');

/** Opens the messy sample chapter in a real browser and says what Moye did to it. */
export async function main(): Promise<number> {
  const extension = builtExtension();
  ensureChineseFont();
  const site = await startSite();
  const window = hasDisplay();
  const moye = await launchMoye({ extension, granted: ['http://*.test/*'], port: site.port, window });
  try {
    await show(moye, window);
    if (window) {
      console.log('The browser stays open; close it to end.');
      await moye.context.waitForEvent('close', { timeout: 0 });
    }
    return 0;
  } finally {
    await moye.close();
    await site.close();
  }
}

async function show(moye: Moye, isWindow: boolean): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const picture = (name: string) => join(PICTURES, `${name}.png`);
  const page = await moye.context.newPage();
  const address = `http://${HOST}${CHAPTER}`;
  await setSettings(moye, { on: false });
  await page.goto(address);
  if (!isWindow) await page.screenshot({ path: picture('before') });
  await setSettings(moye, {});
  await page.reload();
  const before = await reportOf(moye, page);
  await askReader(moye, page, 'chooseScript', { script: 'hant-TW' });
  const report = await reportOf(moye, page);
  if (!isWindow) await page.screenshot({ path: picture('after') });
  print(address, before, report);
  if (!isWindow) console.log(`Pictures      ${picture('before')}\n              ${picture('after')}`);
}

function print(address: string, original: Report, shown: Report): void {
  console.log(`Page          ${address}`);
  console.log(`Title         ${shown.title ?? '(none)'}`);
  console.log(`Paragraphs    ${shown.paragraphs}`);
  console.log(`Folded        ${shown.folded} paragraphs that repeat earlier ones`);
  console.log(`Site's lines  ${shown.notices} hidden`);
  console.log(`Repaired      ${original.repaired} characters, words and marks`);
  console.log(`Converted     ${shown.converted} characters, to Traditional (Taiwan)`);
  console.log(`Hints         ${shown.hints} terms`);
  console.log(`Next chapter  ${shown.links.next ?? '(none)'}`);
}

/** What the reader did to a page, as soon as there is one. */
async function reportOf(moye: Moye, page: Parameters<typeof askReader>[1]): Promise<Report> {
  for (let tries = 0; tries < 100; tries++) {
    const state: PageState | null = await askReader(moye, page, 'state');
    if (state?.kind === 'chapter') return state.report;
    await page.waitForTimeout(100);
  }
  throw new Error('Moye found no chapter on the sample page.');
}

async function setSettings(moye: Moye, settings: object): Promise<void> {
  await moye.worker.evaluate((value) => chrome.storage.sync.set({ settings: value }), settings);
}

function hasDisplay(): boolean {
  if (process.env.CI) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
