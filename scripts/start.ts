import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { startSite } from '../tests/fixtures/server';
import type { PageState, Report } from '../utils/reading/report';
import { builtExtension } from './browser/build';
import { ensureChineseFont } from './browser/find';
import { askReader, launchMoye, type Moye } from './browser/launch';
import { Shadow } from './browser/shadow';

const HOST = 'www.shuwu-mirror.test';
const CHAPTER = '/book/20150309/1.html';
/** Where the story begins on the page, in pixels. */
const STORY_TOP = 420;
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
  const page = await moye.context.newPage();
  const address = `http://${HOST}${CHAPTER}`;
  const pictures: string[] = [];
  const picture = async (name: string) => {
    // A window is there to be looked at; it also has no fixed size.
    if (isWindow) return;
    const path = join(PICTURES, `${name}.png`);
    await page.screenshot({ path });
    pictures.push(path);
  };
  mkdirSync(PICTURES, { recursive: true });
  await setSettings(moye, { on: false });
  await page.goto(address);
  await page.evaluate((top) => scrollTo(0, top), STORY_TOP);
  await picture('before');
  await setSettings(moye, {});
  await page.reload();
  const original = await reportOf(moye, page);
  await askReader(moye, page, 'chooseScript', { script: 'hant-TW' });
  const shown = await reportOf(moye, page);
  await page.evaluate((top) => scrollTo(0, top), STORY_TOP);
  await picture('after');
  await pictureDetails(moye, page, picture);
  print(address, original, shown);
  if (pictures.length > 0) console.log(`Pictures      ${pictures.join('\n              ')}`);
}

/** The card of a term, and the panel of the button. */
async function pictureDetails(
  moye: Moye,
  page: Page,
  picture: (name: string) => Promise<void>,
): Promise<void> {
  const shadow = await Shadow.of(page);
  await askReader(moye, page, 'suggestions');
  for (let step = 0; step < 3; step++) await page.keyboard.press('Alt+n');
  await shadow.find('moye-card', 'section', /./);
  await picture('card');
  await page.keyboard.press('Escape');
  const more = (await shadow.all('moye-button', 'button')).find(
    ({ attributes }) => attributes.class === 'more',
  );
  if (more) await shadow.click(more);
  await page.waitForTimeout(200);
  await picture('panel');
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
async function reportOf(moye: Moye, page: Page): Promise<Report> {
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
