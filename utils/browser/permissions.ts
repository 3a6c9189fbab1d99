import { browser } from './api';

/** Every web site, as the manifest offers it. */
export const EVERY_SITE = ['*://*/*'];

/** The match patterns of one site, its subdomains not included. */
export function patternsOf(url: string): string[] {
  const { hostname } = new URL(url);
  return [`*://${hostname}/*`];
}

/** Asks the reader for sites; must be called straight from a click. */
export function requestSites(origins: string[]): Promise<boolean> {
  return browser.permissions.request({ origins });
}

/** Gives sites back. */
export function withdrawSites(origins: string[]): Promise<boolean> {
  return browser.permissions.remove({ origins });
}

/** The web sites that the reader has granted, as match patterns. */
export async function grantedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^(?:\*|https?):/.test(origin) || origin === '<all_urls>');
}

/** Calls back whenever a site is granted or given back, until the signal ends it. */
export function onGrantsChange(listener: () => void, signal?: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  for (const event of [onAdded, onRemoved]) {
    event.addListener(listener);
    signal?.addEventListener('abort', () => event.removeListener(listener));
  }
}

/** Whether a page may be read without being asked for each time. */
export function mayRead(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: patternsOf(url) });
}

/** Whether every site is granted. */
export function readsEverySite(): Promise<boolean> {
  return browser.permissions.contains({ origins: EVERY_SITE });
}

/** Where Moye starts by itself, as far as the site of an address is concerned. */
export async function startsAt(url: string): Promise<'nowhere' | 'here' | 'everywhere'> {
  if (await readsEverySite()) return 'everywhere';
  return (await mayRead(url)) ? 'here' : 'nowhere';
}
