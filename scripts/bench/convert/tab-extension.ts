import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { builtExtension } from '../../browser/build';
import { bundleForPage } from '../harness/bundle';

/** The scripts that are injected into tabs. */
export interface TabFiles {
  /** The engine without dictionaries. */
  moye: string;
  /** The dictionary files of the built extension. */
  dictionaries: string[];
  opencc: string;
}

/** Builds the scripts. */
export async function tabFiles(): Promise<TabFiles> {
  const extension = builtExtension('chrome');
  return {
    moye: await bundleForPage('scripts/bench/convert/injected-moye.ts'),
    opencc: await bundleForPage('scripts/bench/convert/injected-opencc.ts'),
    dictionaries: ['regions', 'to-hant', 'to-hans'].map((name) => join(extension, `dictionary-${name}.js`)),
  };
}

/** Writes a throw-away extension that holds the scripts, with one that begins a measurement and one that ends it. */
export function writeTabExtension(folder: string, files: TabFiles): void {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  for (const path of [files.moye, files.opencc, ...files.dictionaries]) {
    copyFileSync(path, join(folder, basename(path)));
  }
  write('worker.js', '');
  write('nothing.js', 'globalThis.kept = null;');
  write('begin.js', 'globalThis.began = performance.now();');
  write(
    'end.js',
    `(() => {
      const result = globalThis.convertChapter(document.querySelector('p').textContent);
      const time = performance.now() - globalThis.began;
      return { time, result };
    })();`,
  );
  write(
    'manifest.json',
    JSON.stringify({
      manifest_version: 3,
      name: 'Benchmark',
      version: '1',
      permissions: ['scripting'],
      host_permissions: ['http://*/*'],
      background: { service_worker: 'worker.js' },
    }),
  );
}

/** The files of one injection, in their order. */
export function injectionOf(engine: 'moye' | 'opencc' | 'nothing'): string[] {
  if (engine === 'nothing') return ['nothing.js'];
  const scripts =
    engine === 'moye'
      ? ['dictionary-regions.js', 'dictionary-to-hant.js', 'injected-moye.js']
      : ['injected-opencc.js'];
  return ['begin.js', ...scripts, 'end.js'];
}
