import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

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
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...PLACES, playwrightsOwn()].find(isExecutable);
}

function installBrowser(): string {
  if (process.platform === 'linux' && process.getuid?.() === 0 && has('apt-get')) {
    log('Installing Chromium and a Chinese font …');
    aptInstall(['chromium', 'fonts-noto-cjk']);
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
  if (process.platform !== 'linux' || !has('fc-list') || process.getuid?.() !== 0 || !has('apt-get')) return;
  const fonts = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout;
  if (fonts.trim() === '') aptInstall(['fonts-noto-cjk']);
}

function aptInstall(packages: string[]): void {
  const options = {
    stdio: ['ignore', 2, 2] as ['ignore', number, number],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}

function playwrightsOwn(): string {
  return chromium.executablePath();
}

function has(command: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
