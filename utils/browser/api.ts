import type { Browser } from 'webextension-polyfill';

export type { Menus, Runtime, Tabs } from 'webextension-polyfill';

/** The API's names: `browser` in Firefox, `chrome` in Chromium; Manifest 3 has promises in both. */
const { browser: firefox, chrome: chromium } = globalThis as unknown as {
  browser?: Browser;
  chrome?: Browser;
};

/** The one door to the browser's extension API. */
export const browser = (firefox?.runtime ? firefox : chromium) as Browser;
