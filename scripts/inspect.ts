import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import type { Inspection } from '../utils/reading/inspection';
import { builtExtension } from './browser/build';
import { ensureChineseFont } from './browser/find';
import { askReader, bringReader, launchMoye, type Moye } from './browser/launch';
import { charsetOf } from './inspect/charset';
import { glossaryOf, settingsOf } from './inspect/options';

/** How many pages are open at once, and how long a page may take to show that it is a chapter. */
const TABS = 6;
const PATIENCE = 1600;
const LOAD_WITHIN = 8000;

interface SavedPage {
  /** Its name in the output. */
  name: string;
  path: string;
  url: string;
  charset: string | undefined;
}

const USAGE = `npm run inspect -- [options] FILE_OR_FOLDER …
  --script=original|hans|hant|hant-TW|hant-HK   --phrases   --repair[=characters,case,punctuation]
  --settings=FILE   --glossary=FILE   --url=URL   --manifest=FILE   --screenshot=FOLDER   --browser=chromium`;

/** Runs the built extension on saved pages, and prints one line of JSON for each. */
export async function main(args: string[]): Promise<number> {
  // `--repair` may stand alone, which parseArgs has no form for.
  const { values, positionals } = parseArgs({
    args: args.map((arg) => (arg === '--repair' ? '--repair=characters,case,punctuation' : arg)),
    allowPositionals: true,
    options: {
      script: { type: 'string' },
      phrases: { type: 'boolean' },
      repair: { type: 'string' },
      settings: { type: 'string' },
      glossary: { type: 'string' },
      url: { type: 'string' },
      manifest: { type: 'string' },
      screenshot: { type: 'string' },
      browser: { type: 'string' },
    },
  });
  if (positionals.length === 0) throw new Error(USAGE);
  if ((values.browser ?? 'chromium') !== 'chromium') {
    throw new Error(`--browser=${values.browser}: only chromium can be driven so far.`);
  }
  const settings = settingsOf(values);
  const glossary = glossaryOf(values.glossary);
  const pages = savedPages(positionals, values.url, values.manifest);
  if (values.screenshot) {
    mkdirSync(values.screenshot, { recursive: true });
    ensureChineseFont();
  }
  const moye = await launchMoye({ extension: builtExtension(), granted: ['http://*/*', 'https://*/*'] });
  try {
    await moye.worker.evaluate(
      async ({ settings, glossary }) => {
        await chrome.storage.sync.set({ settings });
        await chrome.storage.local.set({ glossary });
      },
      { settings, glossary },
    );
    await inspectAll(moye, pages, values.screenshot);
  } finally {
    await moye.close();
  }
  return 0;
}

/** Several tabs work through the pages; the lines come out in the order of the pages. */
async function inspectAll(moye: Moye, pages: SavedPage[], screenshots: string | undefined): Promise<void> {
  const results: (string | undefined)[] = pages.map(() => undefined);
  let next = 0;
  let printed = 0;
  const work = async () => {
    for (let i = next++; i < pages.length; i = next++) {
      const page = pages[i]!;
      const result = await inspectPage(moye, page, i, screenshots).catch(failure);
      results[i] = JSON.stringify({ page: page.name, ...result });
      console.error(
        `${page.name}: ${result.chapter ? `${result.chapter.paragraphs.length} paragraphs` : 'no chapter'}`,
      );
      for (; results[printed] !== undefined; printed++) process.stdout.write(`${results[printed]}\n`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(TABS, pages.length) }, work));
}

async function inspectPage(
  moye: Moye,
  saved: SavedPage,
  index: number,
  screenshots: string | undefined,
): Promise<Inspection> {
  const bytes = readFileSync(saved.path);
  if (bytes.includes(0)) throw new Error('The file is not a page of text.');
  const page = await moye.context.newPage();
  try {
    // The fragment tells apart two pages of the same address.
    const url = `${saved.url.replace(/#.*$/, '')}#${index}`;
    const charset = saved.charset ?? charsetOf(bytes);
    let isServed = false;
    await page.route('**/*', (route) => {
      // The page itself, once; whatever it links, loads or goes on to stays out.
      if (isServed || !route.request().isNavigationRequest()) return route.abort('aborted');
      isServed = true;
      return route.fulfill({ body: bytes, contentType: `text/html${charset ? `; charset=${charset}` : ''}` });
    });
    page.on('dialog', (dialog) => void dialog.dismiss());
    await page.goto(url, { waitUntil: 'commit', timeout: LOAD_WITHIN });
    // A saved page that sends its visitors to its own host never reports its load as done; it is there all the same.
    await page.waitForFunction(() => document.readyState !== 'loading', null, { timeout: LOAD_WITHIN });
    const inspection = await waitForReading(moye, page);
    if (screenshots)
      await page.screenshot({
        path: join(screenshots, `${saved.name.replaceAll(/[\\/]/g, '_')}.png`),
        fullPage: true,
      });
    return inspection ?? nothing([]);
  } finally {
    await page.close();
  }
}

/**
 * Asks until the reader has found a chapter; after a while there is none. Where the detector has not called it by
 * then (it waits for pages that never finish loading), the reader has the last word, as after a click of the popup.
 */
async function waitForReading(moye: Moye, page: Page): Promise<Inspection | null> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    const found = await askReader(moye, page, 'inspect');
    if (found?.chapter) return found;
    await page.waitForTimeout(100);
  }
  await bringReader(moye, page);
  return await askReader(moye, page, 'inspect');
}

function nothing(errors: string[]): Inspection {
  return { chapter: null, timings: { detect: 0, plan: 0, apply: 0, longestTask: 0 }, errors };
}

function failure(error: unknown): Inspection {
  return nothing([error instanceof Error ? error.message.split('\n')[0]! : String(error)]);
}

/** All pages that are asked for: files as they are, and the HTML files of folders. */
function savedPages(targets: string[], url: string | undefined, manifest: string | undefined): SavedPage[] {
  const known = manifest === undefined ? {} : readManifest(manifest);
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
function readManifest(file: string): Record<string, { url?: string | null; charset?: string }> {
  const data = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(data.pages)) return data;
  return Object.fromEntries(data.pages.map((entry: { page: string }) => [entry.page, entry]));
}

function htmlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.x?html?$/i.test(name))
    .sort()
    .map((name) => join(folder, name));
}
