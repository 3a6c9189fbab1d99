import type { SiteMemory } from '../notices/recurring';
import { NO_MEMORY } from '../notices/recurring';
import { readMemory } from '../settings/schema';
import { browser } from './api';

/** Under this key stand the sites that are remembered, the one that was read last at the end. */
const SITES = 'memory';
const keyOf = (host: string) => `memory:${host}`;

/** So many sites are remembered; the one that was not read for longest makes room. */
const SITES_AT_MOST = 40;

/** What was learned of a site; nothing where that is not known or cannot be read. */
export async function loadMemory(host: string): Promise<SiteMemory> {
  const key = keyOf(host);
  const stored = await browser.storage.local.get(key);
  return readMemory(stored[key]) ?? NO_MEMORY;
}

/** Remembers what was learned of a site, on this device only; never in a private window. */
export async function saveMemory(host: string, memory: SiteMemory): Promise<void> {
  if (browser.extension.inIncognitoContext) return;
  const sites = [...(await rememberedSites()).filter((site) => site !== host), host];
  const gone = sites.splice(0, Math.max(0, sites.length - SITES_AT_MOST));
  await browser.storage.local.set({ [SITES]: sites, [keyOf(host)]: memory });
  if (gone.length > 0) await browser.storage.local.remove(gone.map(keyOf));
}

/** The sites of which something was learned. */
export async function rememberedSites(): Promise<string[]> {
  const stored = await browser.storage.local.get(SITES);
  const sites: unknown = stored[SITES];
  return Array.isArray(sites) ? sites.filter((site) => typeof site === 'string') : [];
}

/** Forgets what was learned of all sites. */
export async function forgetSites(): Promise<void> {
  await browser.storage.local.remove([SITES, ...(await rememberedSites()).map(keyOf)]);
}
