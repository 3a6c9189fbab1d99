import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { dictionaries } from '../dictionaries';

const OUTPUT = resolve('node_modules', '.cache', 'moye-bench');

/**
 * Times the matching of terms beside a plain trie of Maps, in one run. What is timed is bundled first, for modules run
 * one by one are slower than what a browser gets. `--json` prints the figures for machines.
 */
export async function main(args: string[]): Promise<number> {
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [dictionaries()],
    build: {
      ssr: 'scripts/bench/hints-run.ts',
      outDir: OUTPUT,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'hints-run.mjs' } },
    },
  });
  const words = createRequire(resolve('package.json')).resolve('@node-rs/jieba/dict.txt');
  const { status } = spawnSync(process.execPath, [join(OUTPUT, 'hints-run.mjs'), words, ...args], {
    stdio: 'inherit',
  });
  return status ?? 1;
}
