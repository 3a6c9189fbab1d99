import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { bundleForNode } from './bench/harness/bundle';

/** Each file of this folder is a benchmark, and exports `main(args)`, which gives the exit code. */
const FOLDER = 'scripts/bench';
const DEFAULT = 'convert';

/**
 * `npm run bench -- [NAME] [options]`. A benchmark is bundled as the extension is, and runs in a process of its own:
 * code under a development server's module loader is several times slower.
 */
export async function main(args: string[]): Promise<number> {
  const names = readdirSync(FOLDER).filter((file) => file.endsWith('.ts'));
  const known = names.map((file) => file.slice(0, -3));
  const isNamed = args[0] !== undefined && !args[0].startsWith('-');
  const name = isNamed ? args[0]! : DEFAULT;
  if (!known.includes(name)) {
    throw new Error(`There is no benchmark “${name}”; there are ${known.join(', ')}.`);
  }
  const bundle = await bundleForNode(`${FOLDER}/${name}.ts`);
  const run = `import(${JSON.stringify(pathToFileURL(bundle).href)})
    .then(({ main }) => main(process.argv.slice(1)))
    .then(
      (code) => { process.exitCode = code; },
      (error) => { console.error(process.env.DEBUG ? error : error.message); process.exitCode = 1; },
    );`;
  const { status } = spawnSync(process.execPath, ['-e', run, '--', ...args.slice(isNamed ? 1 : 0)], {
    stdio: 'inherit',
  });
  return status ?? 1;
}
