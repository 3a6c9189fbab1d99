import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser/find';
import { drawIcon } from './icons/draw';
import { ICONS } from './icons/model';
import { contactSheet } from './icons/sheet';

/** Draws every icon from its SVG source into `public/`, and a sheet on which all of them can be looked at. */
export async function main(): Promise<number> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    for (const icon of ICONS) {
      mkdirSync(dirname(icon.path), { recursive: true });
      writeFileSync(icon.path, await drawIcon(page, icon));
    }
    const sheet = resolve('.output', 'pictures', 'icons.png');
    mkdirSync(dirname(sheet), { recursive: true });
    await page.setViewportSize({ width: 760, height: 360 });
    await page.setContent(contactSheet());
    await page.screenshot({ path: sheet });
    console.log(
      `${ICONS.length} icons in public/, looked at together: ${join('.output', 'pictures', 'icons.png')}`,
    );
    return 0;
  } finally {
    await browser.close();
  }
}
