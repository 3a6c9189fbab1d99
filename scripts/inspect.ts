import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Inspection } from '../utils/reading/inspection';
import { ensureChineseFont } from './browser/find';
import { inTabs } from './browser/in-tabs';
import { openChromium } from './inspect/chromium';
import { openFirefox } from './inspect/firefox';
import { type Inspector, nothing } from './inspect/inspector';
import { glossaryOf, keptOf, settingsOf } from './inspect/options';
import { openedPage, readManifest, type SavedPage, savedPages } from './inspect/pages';

const BROWSERS = { chromium: openChromium, firefox: openFirefox };

const USAGE = `npm run inspect -- [options] FILE_OR_FOLDER …
  --script=original|hans|hant|hant-TW|hant-HK   --phrases   --repair[=characters,case,punctuation]
  --settings=FILE   --glossary=FILE   --kept=FILE   --url=URL   --manifest=FILE   --screenshot=FOLDER   --browser=chromium|firefox`;

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
      kept: { type: 'string' },
      url: { type: 'string' },
      manifest: { type: 'string' },
      screenshot: { type: 'string' },
      browser: { type: 'string' },
    },
  });
  if (positionals.length === 0) throw new Error(USAGE);
  const { browser = 'chromium' } = values;
  if (browser !== 'chromium' && browser !== 'firefox') {
    throw new Error(`--browser=${browser}: must be chromium or firefox.`);
  }
  const settings = settingsOf(values);
  const glossary = glossaryOf(values.glossary);
  const kept = keptOf(values.kept);
  const pages = savedPages(positionals, values.url, values.manifest ? readManifest(values.manifest) : {});
  if (values.screenshot) {
    mkdirSync(values.screenshot, { recursive: true });
    ensureChineseFont();
  }
  const inspector = await BROWSERS[browser]();
  try {
    await inspector.store(settings, glossary, kept);
    await inspectAll(inspector, pages, values.screenshot);
  } finally {
    await inspector.close();
  }
  return 0;
}

/** Several tabs work through the pages; the lines come out in the order of the pages. */
async function inspectAll(
  inspector: Inspector,
  pages: SavedPage[],
  screenshots: string | undefined,
): Promise<void> {
  const inspect = (page: SavedPage, i: number) => inspectPage(inspector, page, i, screenshots).catch(failure);
  await inTabs(pages, inspect, (result, i) => {
    const { name } = pages[i]!;
    process.stdout.write(`${JSON.stringify({ page: name, ...result })}\n`);
    console.error(
      `${name}: ${result.chapter ? `${result.chapter.paragraphs.length} paragraphs` : 'no chapter'}`,
    );
  });
}

/** Rejects where the file is no page. */
async function inspectPage(
  inspector: Inspector,
  page: SavedPage,
  index: number,
  screenshots: string | undefined,
): Promise<Inspection> {
  return inspector.inspect(openedPage(page, index), screenshots && pictureOf(page, screenshots));
}

function pictureOf({ name }: SavedPage, folder: string): string {
  return join(folder, `${name.replaceAll(/[\\/]/g, '_')}.png`);
}

function failure(error: unknown): Inspection {
  return nothing([error instanceof Error ? error.message.split('\n')[0]! : String(error)]);
}
