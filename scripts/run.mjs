/**
 * `node scripts/run.mjs NAME [arguments]` runs `scripts/NAME.ts`, whose `main` gets the arguments and gives the exit
 * code. On a fresh machine it first installs the dependencies; it needs nothing but Node itself.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Moye's tools need Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** npm leaves this file behind when it is done; an older one than the lock file means that packages changed. */
const marker = join('node_modules', '.package-lock.json');
if (!existsSync(marker) || statSync(marker).mtimeMs < statSync('package-lock.json').mtimeMs) {
  run('npm', ['ci', '--no-audit', '--no-fund']);
}
if (!existsSync(join('.wxt', 'tsconfig.json')))
  run(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'prepare']);

const [name, ...args] = process.argv.slice(2);
const { runnerImport } = await import('vite');
const { dictionaries } = (await runnerImport('./scripts/dictionaries.ts', quiet())).module;
const { module } = await runnerImport(`./scripts/${name}.ts`, { ...quiet(), plugins: [dictionaries()] });
try {
  process.exitCode = await module.main(args);
} catch (error) {
  // What a user can do something about is said in one sentence; DEBUG shows where it came from.
  console.error(process.env.DEBUG ? error : error.message);
  process.exitCode = 1;
}

function quiet() {
  return { configFile: false, logLevel: 'error', root };
}

/** Runs a command with its output on standard error; standard output belongs to the tool itself. */
function run(command, commandArgs) {
  const { status } = spawnSync(command, commandArgs, {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
