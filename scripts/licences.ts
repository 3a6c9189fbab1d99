import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Licence } from '../components/options/Licences';

/** Beside the dependencies: data that is compiled into the dictionaries, and the framework's few lines. */
const BUILT_IN = ['tongwen-core', '@node-rs/jieba', 'wxt', '@wxt-dev/browser'];
const MODULE = 'virtual:moye/licences';
const LICENCE_FILE = /^(?:licen[cs]e|notice|third[-_]party)[^/]*$/i;

interface PackageJson {
  name: string;
  version: string;
  license: string;
  homepage?: string;
  author?: string | { name: string };
}

const read = (path: string) => readFileSync(path, 'utf8');

/** The names of all packages of which something is in the extension. */
export function bundledPackages(): string[] {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  return [...Object.keys(dependencies), ...BUILT_IN].sort((a, b) => a.localeCompare(b, 'en'));
}

/** What the installed packages say of their licences; where one brings no text, who it is by. */
export function licencesOf(names: readonly string[]): Licence[] {
  return names.map((name) => {
    const folder = join('node_modules', name);
    const about = JSON.parse(read(join(folder, 'package.json'))) as PackageJson;
    const files = readdirSync(folder, { withFileTypes: true })
      .filter((file) => file.isFile() && LICENCE_FILE.test(file.name))
      .map((file) => read(join(folder, file.name)).trim());
    const text = files.length > 0 ? files.join('\n\n') : authorOf(about);
    return { name, version: about.version, licence: about.license, text };
  });
}

function authorOf({ author, homepage }: PackageJson): string {
  const name = typeof author === 'string' ? author : author?.name;
  return [name, homepage].filter(Boolean).join('\n');
}

/**
 * Makes the licences importable as the default export of `virtual:moye/licences`, and lets no build pass that bundles
 * a package which is not among them.
 */
export function licences(): Plugin {
  return {
    name: 'moye-licences',
    resolveId: (id) => (id === MODULE ? `\0${id}` : undefined),
    load: (id) =>
      id === `\0${MODULE}`
        ? { code: `export default ${JSON.stringify(licencesOf(bundledPackages()))};`, map: null }
        : undefined,
    generateBundle(_, bundle) {
      const listed = bundledPackages();
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const name = packageOf(id);
          if (renderedLength === 0 || name === null || listed.includes(name)) continue;
          this.error(`${chunk.fileName} holds ${name}, whose licence scripts/licences.ts does not name.`);
        }
      }
    },
  };
}

/** The package that a module is from; null where it is none of a package. */
export function packageOf(id: string): string | null {
  const path = id.split('\\').join('/').split('/node_modules/').at(-1)!;
  if (path === id || id.startsWith('\0')) return null;
  const [scope = '', name = ''] = path.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}
