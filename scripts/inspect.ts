import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { builtExtension } from './browser/build';
import { ensureChineseFont } from './browser/find';
import { inTabs } from './browser/in-tabs';
import { launchMoye, type Moye } from './browser/launch';
import { inspectSaved, noInspection } from './inspect/open-saved';
import { glossaryOf, settingsOf } from './inspect/options';
import { readManifest, type SavedPage, savedPages } from './inspect/saved-pages';

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
  const pages = savedPages(positionals, values.url, values.manifest ? readManifest(values.manifest) : {});
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
  const inspect = (saved: SavedPage, index: number) =>
    inspectSaved(moye, saved, index, async (page) => {
      const name = `${saved.name.replaceAll(/[\\/]/g, '_')}.png`;
      if (screenshots) await page.screenshot({ path: join(screenshots, name), fullPage: true });
    }).catch((error) =>
      noInspection([error instanceof Error ? error.message.split('\n')[0]! : String(error)]),
    );
  await inTabs(pages, inspect, (result, i) => {
    const { name } = pages[i]!;
    process.stdout.write(`${JSON.stringify({ page: name, ...result })}\n`);
    console.error(
      `${name}: ${result.chapter ? `${result.chapter.paragraphs.length} paragraphs` : 'no chapter'}`,
    );
  });
}
