import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { canInstallPackages, installPackages, isExecutable, onPath } from './system';

/** Browsers by the names under which they are installed. Google's own Chrome no longer loads unpacked extensions. */
const NAMES = ['chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable'];
const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];
const HELP =
  'No browser was found and none could be installed. Install Chromium, or set MOYE_BROWSER to the path of a Chromium or Edge.';

const log = (message: string) => console.error(message);

/**
 * The path of a browser that can load an unpacked extension: the one that `MOYE_BROWSER` names, an installed one, or
 * one that is installed now.
 *
 * @throws with one sentence that says what to do
 */
export function findBrowser(): string {
  const named = process.env.MOYE_BROWSER;
  if (named) {
    if (!existsSync(named)) throw new Error(`MOYE_BROWSER names no file: ${named}`);
    return named;
  }
  return installedBrowser() ?? installBrowser();
}

function installedBrowser(): string | undefined {
  return [...onPath(...NAMES), ...PLACES, playwrightsOwn()].find(isExecutable);
}

function installBrowser(): string {
  if (canInstallPackages()) {
    log('Installing Chromium and a Chinese font …');
    installPackages('chromium', 'fonts-noto-cjk');
    const found = installedBrowser();
    if (found) return found;
  }
  log('Installing a browser of its own …');
  const cli = join('node_modules', 'playwright-core', 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 2, 2] });
  if (isExecutable(playwrightsOwn())) return playwrightsOwn();
  throw new Error(HELP);
}

/** Pictures of Chinese pages are blank squares without a Chinese font. */
export function ensureChineseFont(): void {
  if (!canInstallPackages() || onPath('fc-list').length === 0) return;
  const fonts = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout;
  if (fonts.trim() === '') installPackages('fonts-noto-cjk');
}

function playwrightsOwn(): string {
  return chromium.executablePath();
}
