import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Standard output belongs to the tool itself; what others say goes to standard error. */
const QUIETLY: ['ignore', number, number] = ['ignore', 2, 2];

/** Where commands of these names are installed, in the order of the names. */
export function onPath(...names: string[]): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).filter(isExecutable);
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether packages of the system can be installed without asking anybody. */
export function canInstallPackages(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get').length > 0;
}

/** Installs packages of the system; whether that worked shows in what is there afterwards. */
export function installPackages(...packages: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: QUIETLY, env });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    stdio: QUIETLY,
    env,
  });
}
