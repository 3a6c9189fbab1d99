import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What the built extension is made of. */
const SOURCES = [
  'entrypoints',
  'components',
  'utils',
  'public',
  'scripts/dictionaries',
  'scripts/dictionaries.ts',
  'scripts/without-html.ts',
  'scripts/licences.ts',
  'wxt.config.ts',
  'package-lock.json',
];

/** Builds the extension where it is older than its sources, and gives the folder it is in. */
export function builtExtension(browser: 'chrome' | 'firefox' = 'chrome'): string {
  const folder = resolve('.output', `${browser}-mv3`);
  if (newest(join(folder, 'manifest.json')) < Math.max(...SOURCES.map(newest))) {
    const wxt = join('node_modules', 'wxt', 'bin', 'wxt.mjs');
    const args = [wxt, 'build', '-b', browser, '--mv3'];
    // Under a test runner the views would be built for debugging, with the names of their files in them.
    const env = { ...process.env, NODE_ENV: 'production' };
    const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 2, 2], env });
    if (status !== 0) throw new Error('The extension could not be built.');
  }
  return folder;
}

/** When the newest file at a path was written; 0 where there is none. */
function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
