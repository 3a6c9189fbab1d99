import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserContext, chromium } from 'playwright-core';
import { labelledPages, type Part } from '../tests/fixtures/pages';
import { findBrowser } from './browser/find';
import { inTabs } from './browser/in-tabs';
import { report } from './eval/report';
import { type Score, scorePage } from './eval/score';
import { type Labelled, truthOf } from './eval/truth';
import { openChromium } from './inspect/chromium';
import { nothing } from './inspect/inspector';
import { type OpenedPage, openedPage, readManifest, savedPages } from './inspect/pages';
import { openInTab } from './inspect/tab';

const USAGE = `npm run eval -- [--json] [FOLDER]
  FOLDER holds saved pages and a manifest.json: {"pages": [{"page", "kind", "url", "charset", "body", "remove",
  "first", "last", "title", "next"}]}. Without one, the project's own test pages are scored; --part=fit for those that
  the weights were fitted on.`;

/** `npm run eval`: scores detection on labelled pages, with Mozilla's Readability beside it. */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, part: { type: 'string' } },
  });
  const [folder, ...more] = positionals;
  if (more.length > 0 || (values.part && !['fit', 'test'].includes(values.part))) throw new Error(USAGE);
  if (folder !== undefined) return await evaluate(folder, values.json ?? false);
  const own = writeOwnPages((values.part ?? 'test') as Part);
  try {
    return await evaluate(own, values.json ?? false);
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

async function evaluate(folder: string, asJson: boolean): Promise<number> {
  const manifest = join(folder, 'manifest.json');
  if (!existsSync(manifest)) throw new Error(`${manifest} is not there.\n${USAGE}`);
  const labels = readManifest<Labelled>(manifest);
  const pages = savedPages([folder], undefined, labels).filter((page) => labels[page.name]);
  const inspector = await openChromium();
  const plain = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  const context = await plain.newContext();
  try {
    const scores = await inTabs(pages, async (saved, index): Promise<Score> => {
      const label = { ...labels[saved.name]!, page: saved.name };
      const opened = openedPage(saved, index);
      const truth = await truthIn(context, opened, label);
      const inspection = await inspector
        .inspect(opened, undefined)
        .catch((error) => nothing([String(error)]));
      console.error(saved.name);
      return scorePage(label, truth, inspection);
    });
    process.stdout.write(asJson ? `${JSON.stringify(scores, null, 1)}\n` : `${report(scores)}\n`);
  } finally {
    await plain.close();
    await inspector.close();
  }
  return 0;
}

async function truthIn(context: BrowserContext, opened: OpenedPage, label: Labelled) {
  const page = await openInTab(context, opened);
  try {
    return await truthOf(page, label);
  } finally {
    await page.close();
  }
}

/** Writes the project's own pages and their manifest into a folder that is gone afterwards. */
function writeOwnPages(part: Part): string {
  const folder = mkdtempSync(join(tmpdir(), 'moye-pages-'));
  mkdirSync(folder, { recursive: true });
  const pages = labelledPages(part).map(({ html, ...label }) => {
    writeFileSync(join(folder, label.page), html);
    return { ...label, charset: 'utf-8' };
  });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ pages }));
  return folder;
}
