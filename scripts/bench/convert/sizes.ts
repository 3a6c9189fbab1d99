import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { TabFiles } from './tab-extension';

/** Bytes of what each engine needs for all directions. */
export interface Sizes {
  moye: Size;
  opencc: Size;
}

interface Size {
  raw: number;
  gzip: number;
}

/** Weighs our engine with all its dictionaries, and opencc-js's own full bundle. */
export function weigh(files: TabFiles): Sizes {
  return {
    moye: sum([files.moye, ...files.dictionaries].map(sizeOf)),
    opencc: sizeOf('node_modules/opencc-js/dist/umd/full.js'),
  };
}

function sizeOf(path: string): Size {
  const bytes = readFileSync(path);
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
}

function sum(sizes: readonly Size[]): Size {
  return sizes.reduce((a, b) => ({ raw: a.raw + b.raw, gzip: a.gzip + b.gzip }));
}
