/*
 * What the tools do inside the extension. Each function is sent there as text, so it stands alone; Firefox knows
 * `chrome` with promises, too.
 */

/** Sends a message to the reader in the tab with an address; null where there is none. */
export async function messageTab({ url, message }: { url: string; message: object }): Promise<unknown> {
  const tabs = await chrome.tabs.query({});
  const tab = tabs.find((one) => one.url === url);
  if (tab?.id === undefined) return null;
  return await chrome.tabs.sendMessage(tab.id, message, { frameId: 0 }).catch(() => null);
}

/** Injects the reader into the tab with an address, as the popup does. */
export async function injectIntoTab({ url, css }: { url: string; css: string }): Promise<void> {
  const tabs = await chrome.tabs.query({});
  const tabId = tabs.find((one) => one.url === url)?.id;
  if (tabId === undefined) return;
  await chrome.scripting.insertCSS({ target: { tabId }, css });
  await chrome.scripting.executeScript({ target: { tabId }, files: ['reader.js'] });
}

/** Stores settings, the reader's own glossary and what is kept as on the site, in place of everything that was stored. */
export async function storeAnew(stored: {
  settings: object;
  glossary?: unknown[] | undefined;
  kept?: unknown[] | undefined;
}): Promise<void> {
  await chrome.storage.local.clear();
  await chrome.storage.sync.set({ settings: stored.settings });
  if (stored.glossary) await chrome.storage.local.set({ glossary: stored.glossary });
  if (stored.kept) await chrome.storage.local.set({ kept: stored.kept });
}
