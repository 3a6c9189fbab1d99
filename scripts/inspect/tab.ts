import type { BrowserContext, Page } from 'playwright-core';
import { LOAD_WITHIN } from './inspector';
import type { OpenedPage } from './pages';

/** Opens a saved page in a tab of its own. Nothing that it links, loads or goes on to comes in. */
export async function openInTab(
  context: BrowserContext,
  { url, bytes, contentType }: OpenedPage,
): Promise<Page> {
  const page = await context.newPage();
  let isServed = false;
  await page.route('**/*', (route) => {
    if (isServed || !route.request().isNavigationRequest()) return route.abort('aborted');
    isServed = true;
    return route.fulfill({ body: bytes, contentType });
  });
  page.on('dialog', (dialog) => void dialog.dismiss());
  try {
    await page.goto(url, { waitUntil: 'commit', timeout: LOAD_WITHIN });
    // A saved page that sends its visitors to its own host never reports its load as done; it is there all the same.
    await page.waitForFunction(() => document.readyState !== 'loading', null, { timeout: LOAD_WITHIN });
  } catch (error) {
    await page.close();
    throw error;
  }
  return page;
}
