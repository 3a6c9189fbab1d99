import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import type { Inspection } from '../../utils/reading/inspection';
import { askReader, bringReader, type Moye } from '../browser/launch';
import { charsetOf } from './charset';
import type { SavedPage } from './saved-pages';

/** How long a page may take to show that it is a chapter, and to be there at all. */
const PATIENCE = 1600;
const LOAD_WITHIN = 8000;

/** Opens a saved page in a tab of its own. Nothing that it links, loads or goes on to comes in. */
export async function openSaved(context: BrowserContext, saved: SavedPage, index: number): Promise<Page> {
  const bytes = readFileSync(saved.path);
  if (bytes.includes(0)) throw new Error('The file is not a page of text.');
  const page = await context.newPage();
  // The fragment tells apart two pages of the same address.
  const url = `${saved.url.replace(/#.*$/, '')}#${index}`;
  const charset = saved.charset ?? charsetOf(bytes);
  let isServed = false;
  await page.route('**/*', (route) => {
    if (isServed || !route.request().isNavigationRequest()) return route.abort('aborted');
    isServed = true;
    return route.fulfill({ body: bytes, contentType: `text/html${charset ? `; charset=${charset}` : ''}` });
  });
  page.on('dialog', (dialog) => void dialog.dismiss());
  await page.goto(url, { waitUntil: 'commit', timeout: LOAD_WITHIN });
  // A saved page that sends its visitors to its own host never reports its load as done; it is there all the same.
  await page.waitForFunction(() => document.readyState !== 'loading', null, { timeout: LOAD_WITHIN });
  return page;
}

/** What Moye makes of a saved page. `look` may do more with the open tab. */
export async function inspectSaved(
  moye: Moye,
  saved: SavedPage,
  index: number,
  look: (page: Page) => Promise<void> = async () => {},
): Promise<Inspection> {
  const page = await openSaved(moye.context, saved, index);
  try {
    const inspection = await waitForReading(moye, page);
    await look(page);
    return inspection ?? noInspection([]);
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

/** The account of a page that is no chapter, or could not be read. */
export function noInspection(errors: string[]): Inspection {
  return { chapter: null, timings: { detect: 0, plan: 0, apply: 0, longestTask: 0 }, errors };
}
