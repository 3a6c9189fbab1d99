import type { SiteMemory } from '../notices/recurring';
import { NO_MEMORY } from '../notices/recurring';
import { readMemory } from '../settings/schema';
import { Recent } from './recent';

const sites = new Recent('memory', 40);

/** What was learned of a site; nothing where that is not known or cannot be read. */
export async function loadMemory(host: string): Promise<SiteMemory> {
  return readMemory(await sites.load(host)) ?? NO_MEMORY;
}

/** Remembers what was learned of a site, on this device only; never in a private window. */
export function saveMemory(host: string, memory: SiteMemory): Promise<void> {
  return sites.save(host, memory);
}

/** The sites of which something was learned. */
export function rememberedSites(): Promise<string[]> {
  return sites.names();
}

/** Forgets what was learned of all sites. */
export function forgetSites(): Promise<void> {
  return sites.forget();
}
