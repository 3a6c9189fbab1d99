import { type WhyClosed, whyClosed } from '../reading/closed-pages';
import type { PageState } from '../reading/report';
import { browser, type Tabs } from './api';
import { injectReader } from './inject';
import { sendToReader } from './messages';
import { mayRead } from './permissions';

/** A page on which Moye does nothing. */
interface Closed {
  kind: 'closed';
  why: WhyClosed;
}

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

/** The state of a tab's page, or why there is none; brings the reader there if need be. */
export async function lookAt(tab: Tabs.Tab | undefined): Promise<PageState | Closed> {
  const why = whyClosed(tab?.url);
  if (why || tab?.id === undefined) return { kind: 'closed', why: why ?? 'browser' };
  try {
    return await sendToReader(tab.id, 'state', {});
  } catch {
    // No reader there yet.
  }
  try {
    if (await hasRemains(tab.id)) return { kind: 'closed', why: 'outdated' };
    await injectReader(tab.id);
  } catch {
    return { kind: 'closed', why: (await mayRead(tab.url!)) ? 'failed' : 'permission' };
  }
  try {
    return await sendToReader(tab.id, 'state', {});
  } catch {
    return { kind: 'closed', why: 'failed' };
  }
}

/** Whether a reader that no longer answers still shows itself: Moye was updated under the open page. */
async function hasRemains(tabId: number): Promise<boolean> {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId },
    func: () =>
      document.querySelector('moye-button, moye-fold, moye-card') !== null ||
      ('highlights' in CSS && CSS.highlights.has('moye-hint')),
  });
  return answer?.result === true;
}

/** Closes the tab in which a page of Moye's own stands. */
export async function closeOwnTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
