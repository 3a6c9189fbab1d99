import { spawnSync } from 'node:child_process';
import { builtExtension } from './browser/build';
import { ensureChineseFont, findBrowser } from './browser/find';
import { findFirefox, NO_FIREFOX } from './browser/find-firefox';

/** A name, and what Node is started with. */
type Step = readonly [name: string, args: string[]];

/** Everything that must hold, the quickest first; stops at the first failure. */
const STEPS: readonly Step[] = [
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
  ['Faults', ['node_modules/vitest/vitest.mjs', 'run', '--project', 'faults']],
];
const FIREFOX: Step = ['Firefox tests', ['node_modules/vitest/vitest.mjs', 'run', '--project', 'firefox']];

/** `npm test`. */
export async function main(): Promise<number> {
  builtExtension('chrome');
  builtExtension('firefox');
  const browser = findBrowser();
  const firefox = findFirefox();
  ensureChineseFont();
  console.error(`Browsers: ${browser}, ${firefox ?? 'no Firefox'}`);
  for (const [name, args] of firefox ? [...STEPS, FIREFOX] : STEPS) {
    console.error(`\n— ${name}`);
    const { status } = spawnSync(process.execPath, args, {
      stdio: 'inherit',
      env: { ...process.env, MOYE_BROWSER: browser, ...(firefox ? { MOYE_FIREFOX: firefox } : {}) },
    });
    if (status !== 0) return status ?? 1;
  }
  if (!firefox) console.error(`\n— FIREFOX TESTS SKIPPED. ${NO_FIREFOX}`);
  return 0;
}
