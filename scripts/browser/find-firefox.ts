import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { canInstallPackages, installPackages, isExecutable, onPath } from './system';

/** Firefox by the names under which it is installed, the slower and steadier line first. */
const NAMES = ['firefox-esr', 'firefox'];
const PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];
/** The oldest one in which Moye runs; see wxt.config.ts. */
const OLDEST = 140;

/** What to say where there is no Firefox. */
export const NO_FIREFOX = `No Firefox ${OLDEST} or newer was found and none could be installed; install one, or set MOYE_FIREFOX to its path.`;

/**
 * The path of a Firefox that can run Moye: the one that `MOYE_FIREFOX` names, an installed one, or one that is
 * installed now; undefined where there is none.
 *
 * @throws when `MOYE_FIREFOX` names no file
 */
export function findFirefox(): string | undefined {
  const named = process.env.MOYE_FIREFOX;
  if (named) {
    if (!existsSync(named)) throw new Error(`MOYE_FIREFOX names no file: ${named}`);
    return named;
  }
  const installed = installedFirefox();
  if (installed || !canInstallPackages()) return installed;
  console.error('Installing Firefox …');
  installPackages('firefox-esr');
  return installedFirefox();
}

function installedFirefox(): string | undefined {
  return [...onPath(...NAMES), ...PLACES.filter(isExecutable)].find((path) => versionOf(path) >= OLDEST);
}

function versionOf(path: string): number {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return Number(/Firefox (\d+)/.exec(stdout ?? '')?.[1] ?? 0);
}
