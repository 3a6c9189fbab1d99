import { browser, type Menus, type Tabs } from './api';
import { translate } from './i18n';
import { injectReader } from './inject';
import { sendToReader } from './messages';

/** What can be done with selected text: the name of each item, and what the reader in the page is asked. */
const ITEMS: readonly [id: string, ask: (tabId: number) => Promise<unknown>][] = [
  ['menuAddTerm', (tabId) => sendToReader(tabId, 'addTerm', {})],
  ['menuConvertHans', (tabId) => sendToReader(tabId, 'convertSelection', { to: 'hans' })],
  ['menuConvertHant', (tabId) => sendToReader(tabId, 'convertSelection', { to: 'hant' })],
  ['menuConvertOriginal', (tabId) => sendToReader(tabId, 'convertSelection', { to: 'original' })],
  ['menuHideLine', (tabId) => sendToReader(tabId, 'hideSelection', {})],
  ['menuCopyHans', (tabId) => sendToReader(tabId, 'copySelection', { to: 'hans' })],
  ['menuCopyHant', (tabId) => sendToReader(tabId, 'copySelection', { to: 'hant' })],
];

/** Offers the items wherever text is selected on a web page. The browser keeps them until Moye is updated. */
export async function createMenus(): Promise<void> {
  // Firefox for Android has no such menus.
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  for (const [id] of ITEMS) {
    browser.contextMenus.create({
      id,
      title: translate(id),
      contexts: ['selection'],
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    });
  }
}

/** Carries out the chosen item in its tab, bringing the reader there if need be. The reader reads top frames only. */
export async function onMenu({ menuItemId, frameId }: Menus.OnClickData, tab?: Tabs.Tab): Promise<void> {
  const ask = ITEMS.find(([id]) => id === menuItemId)?.[1];
  if (!ask || tab?.id === undefined || (frameId ?? 0) !== 0) return;
  try {
    await ask(tab.id);
  } catch {
    // No reader in the page yet: the choice itself grants the tab for this once.
    await injectReader(tab.id);
    await ask(tab.id);
  }
}
