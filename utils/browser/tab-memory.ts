import type { PageRecord, TabMemory } from '../reading/page-record';
import { lastBefore, rememberPage } from '../reading/page-record';
import { browser } from './api';

const keyOf = (tabId: number) => `tab:${tabId}`;

/** What a tab remembers is kept in memory only, where no page and no content script can read it. */
async function memoryOf(tabId: number): Promise<TabMemory | null> {
  const key = keyOf(tabId);
  const stored = await browser.storage.session.get(key);
  return (stored[key] as TabMemory | undefined) ?? null;
}

/** The page that was read in a tab before the one at an address. */
export async function pageBefore(tabId: number, address: string): Promise<PageRecord | null> {
  return lastBefore(await memoryOf(tabId), address);
}

/** Has a tab remember a page that was read in it. */
export async function notePage(tabId: number, page: PageRecord): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: rememberPage(await memoryOf(tabId), page) });
}

/** Forgets what a tab remembers. */
export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}
