import { spawnSync } from 'node:child_process';
import { builtExtension } from './browser/build';
import { ensureChineseFont, findBrowser } from './browser/find';

/** Everything that must hold, the quickest first; stops at the first failure. */
const STEPS: readonly [name: string, args: string[]][] = [
  ['Types', ['node_modules/wxt/bin/wxt.mjs', 'prepare']],
  ['Types', ['node_modules/typescript/bin/tsc', '--noEmit']],
  ['Types of the core', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.core.json']],
  ['Lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']],
  [
    'Unit, view and house tests',
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      'unit',
      '--project',
      'views',
      '--project',
      'house',
    ],
  ],
  ['Browser tests', ['node_modules/vitest/vitest.mjs', 'run', '--project', 'browser']],
];

/** `npm test`. */
export async function main(): Promise<number> {
  builtExtension('chrome');
  builtExtension('firefox');
  const browser = findBrowser();
  ensureChineseFont();
  console.error(`Browser: ${browser}`);
  for (const [name, args] of STEPS) {
    console.error(`\n— ${name}`);
    const { status } = spawnSync(process.execPath, args, {
      stdio: 'inherit',
      env: { ...process.env, MOYE_BROWSER: browser },
    });
    if (status !== 0) return status ?? 1;
  }
  return 0;
}
