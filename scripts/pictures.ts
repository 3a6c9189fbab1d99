import { copyFileSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { type Site, startSite } from '../tests/fixtures/server';
import type { Target } from '../utils/script/model';
import { builtExtension } from './browser/build';
import { ensureChineseFont } from './browser/find';
import { launchMoye } from './browser/launch';
import { pictureDetails, pictureSample } from './pictures/sample';
import { pictureOwnPages, picturePopup } from './pictures/views';

/** The languages of the interface, each with the script that its readers read. */
const LANGUAGES: Record<string, Target> = { 'zh-TW': 'hant-TW', 'zh-CN': 'hans', 'en-US': 'hant-TW' };
const SCHEMES = ['light', 'dark'] as const;

const ALL = resolve('.output', 'pictures', 'views');
const KEPT = resolve('docs', 'pictures');

/** Those that the README shows: where they are kept, and which they are. */
const CHOSEN: Record<string, string> = {
  'before.png': 'zh-TW-light-before.png',
  'after.png': 'zh-TW-light-after.png',
  'card.png': 'en-US-light-card.png',
  'panel.png': 'en-US-light-panel.png',
  'popup.png': 'en-US-light-popup.png',
  'popup-dark.png': 'zh-TW-dark-popup.png',
  'first-run.png': 'en-US-light-first-run.png',
  'first-run-dark.png': 'zh-CN-dark-first-run.png',
  'options.png': 'en-US-light-options.png',
  'glossary.png': 'zh-TW-light-glossary.png',
};

type Scheme = (typeof SCHEMES)[number];

/** Makes a picture of every view in every language, light and dark, and keeps those that the README shows. */
export async function main(): Promise<number> {
  const extension = builtExtension();
  ensureChineseFont();
  rmSync(ALL, { recursive: true, force: true });
  mkdirSync(ALL, { recursive: true });
  const site = await startSite();
  try {
    for (const language of Object.keys(LANGUAGES)) {
      for (const scheme of SCHEMES) await pictureAll(extension, site, language, scheme);
    }
  } finally {
    await site.close();
  }
  for (const [kept, name] of Object.entries(CHOSEN)) copyFileSync(join(ALL, name), join(KEPT, kept));
  const kilobytes = readdirSync(KEPT).reduce((sum, name) => sum + statSync(join(KEPT, name)).size, 0) / 1024;
  console.log(`${readdirSync(ALL).length} pictures in ${ALL}`);
  console.log(`${Object.keys(CHOSEN).length} of them in ${KEPT}: ${Math.round(kilobytes)} kB`);
  return 0;
}

async function pictureAll(extension: string, site: Site, language: string, scheme: Scheme): Promise<void> {
  const moye = await launchMoye({ extension, granted: ['http://*.test/*'], port: site.port, language });
  const open = async () => {
    const page = await moye.context.newPage();
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    return page;
  };
  const pictureOf = (page: Page) => async (name: string) => {
    await page.screenshot({ path: join(ALL, `${language}-${scheme}-${name}.png`), animations: 'disabled' });
  };
  try {
    const chapter = await open();
    await pictureSample(moye, chapter, LANGUAGES[language]!, pictureOf(chapter));
    await pictureDetails(moye, chapter, pictureOf(chapter));
    const own = await open();
    const shop = site.pages.find(({ slug }) => slug === 'others-shop')!;
    const other = `http://${shop.host}${shop.path}`;
    await picturePopup({ moye, chapter, other }, own, pictureOf(own));
    await pictureOwnPages(moye, own, pictureOf(own));
  } finally {
    await moye.close();
  }
}
