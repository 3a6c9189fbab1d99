import type { PageState } from '../reading/report';
import { browser, type Tabs } from './api';
import { injectReader } from './inject';
import { sendToReader } from './messages';

/**
 * The tab whose page the popup is about: the active one; or, where the popup itself stands in a tab, the web page
 * that was looked at last.
 */
export async function pageTab(): Promise<Tabs.Tab | undefined> {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  if (active && !active.url?.startsWith(browser.runtime.getURL(''))) return active;
  const tabs = await browser.tabs.query({ currentWindow: true });
  return tabs
    .filter((tab) => /^https?:/.test(tab.url ?? ''))
    .sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}

/** The state of a tab's page, bringing the reader there if need be; null where the browser forbids that. */
export async function bringReader(tabId: number): Promise<PageState | null> {
  try {
    return await sendToReader(tabId, 'state', {});
  } catch {
    // No reader there yet.
  }
  try {
    await injectReader(tabId);
    return await sendToReader(tabId, 'state', {});
  } catch {
    return null;
  }
}
