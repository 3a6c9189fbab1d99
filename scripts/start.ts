import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startSite } from '../tests/fixtures/server';
import type { Report } from '../utils/reading/report';
import { builtExtension } from './browser/build';
import { ensureChineseFont } from './browser/find';
import { launchMoye, type Moye } from './browser/launch';
import { pictureDetails, pictureSample, SAMPLE_ADDRESS } from './pictures/sample';

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
  const pictures: string[] = [];
  const picture = async (name: string) => {
    // A window is there to be looked at; it also has no fixed size.
    if (isWindow) return;
    const path = join(PICTURES, `${name}.png`);
    await page.screenshot({ path });
    pictures.push(path);
  };
  mkdirSync(PICTURES, { recursive: true });
  const { original, shown } = await pictureSample(moye, page, 'hant-TW', picture);
  await pictureDetails(moye, page, picture);
  print(SAMPLE_ADDRESS, original, shown);
  if (pictures.length > 0) console.log(`Pictures      ${pictures.join('\n              ')}`);
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

function hasDisplay(): boolean {
  if (process.env.CI) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
