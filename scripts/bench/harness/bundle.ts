import { basename, join, resolve } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { dictionaries } from '../../dictionaries';

/** Inside the project, so that a bundle finds the packages it leaves out. */
const FOLDER = '.output/bench';

/** Bundles a module for Node, minified as the extension is, and gives the path of the result. */
export async function bundleForNode(entry: string): Promise<string> {
  const name = `${basename(entry, '.ts')}.mjs`;
  await build({
    ...settings('node'),
    build: { ...output('node', name), ssr: entry },
    // The peers are timed as a bundler leaves them, like everything else.
    ssr: { noExternal: ['opencc-js', 'tongwen-core', /^virtual:/] },
  });
  return resolve(FOLDER, 'node', name);
}

/** Bundles a module as a plain script for pages. */
export async function bundleForPage(entry: string): Promise<string> {
  const name = `${basename(entry, '.ts')}.js`;
  const { rollupOptions, ...others } = output('page', name);
  await build({
    ...settings('page'),
    build: {
      ...others,
      modulePreload: { polyfill: false },
      rollupOptions: { input: entry, output: { ...rollupOptions.output, format: 'iife' } },
    },
  });
  return resolve(FOLDER, 'page', name);
}

function settings(target: string): InlineConfig {
  return {
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [dictionaries()],
    cacheDir: join(FOLDER, `cache-${target}`),
  };
}

function output(folder: string, name: string) {
  return {
    outDir: join(FOLDER, folder),
    emptyOutDir: false,
    minify: true,
    target: 'esnext',
    rollupOptions: { output: { entryFileNames: name } },
  } as const;
}
