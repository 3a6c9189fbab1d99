import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { charsetOf } from './charset';

/** A page in a file. */
export interface SavedPage {
  /** Its name in the output. */
  name: string;
  path: string;
  url: string;
  charset: string | undefined;
}

/** What a manifest tells of a page; what else it tells is for scoring. */
export interface ManifestEntry {
  url?: string | null;
  charset?: string;
}

/** A page as a browser gets it. */
export interface OpenedPage {
  /** Its address, which no other page has. */
  url: string;
  bytes: Buffer;
  contentType: string;
}

/**
 * Reads a saved page.
 *
 * @param index its place among all pages
 * @throws when the file is no page of text
 */
export function openedPage(saved: SavedPage, index: number): OpenedPage {
  const bytes = readFileSync(saved.path);
  if (bytes.includes(0)) throw new Error('The file is not a page of text.');
  const charset = saved.charset ?? charsetOf(bytes);
  return {
    // The fragment tells apart two pages of the same address.
    url: `${saved.url.replace(/#.*$/, '')}#${index}`,
    bytes,
    contentType: `text/html${charset ? `; charset=${charset}` : ''}`,
  };
}

/** All pages that are asked for: files as they are, and the HTML files of folders. */
export function savedPages(
  targets: string[],
  url: string | undefined,
  known: Record<string, ManifestEntry>,
): SavedPage[] {
  return targets.flatMap((target) => {
    const isFolder = statSync(target, { throwIfNoEntry: false })?.isDirectory() ?? false;
    const files = isFolder ? htmlFiles(resolve(target)) : [resolve(target)];
    return files.map((path) => {
      const name = isFolder ? relative(resolve(target), path).split(sep).join('/') : basename(path);
      const entry = known[name] ?? known[basename(name)] ?? {};
      const address = url ?? entry.url ?? `http://saved.test/${encodeURI(name)}`;
      return { name, path, url: address, charset: entry.charset };
    });
  });
}

/** What is known of pages by name: `{name: {url, charset}}`, or `{pages: [{page, url, charset}]}`. */
export function readManifest<T extends ManifestEntry>(file: string): Record<string, T> {
  const data = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(data.pages)) return data;
  return Object.fromEntries(data.pages.map((entry: T & { page: string }) => [entry.page, entry]));
}

function htmlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.x?html?$/i.test(name))
    .sort()
    .map((name) => join(folder, name));
}
