import { effectiveSettings, wantsWholePage } from '../settings/effective';
import type { Settings, SiteSettings } from '../settings/model';

/** What is stored, as far as this question needs it; the reader validates it all before it acts on it. */
interface Raw {
  settings?: Partial<Settings>;
  sites?: Record<string, SiteSettings>;
}

/**
 * Whether the reader wants everything on a site's pages converted. Asked on every page of the sites that are granted,
 * so it does without the polyfill and without the schemas.
 */
export async function wantsWholePageOf(host: string): Promise<boolean> {
  const [synced, local]: [Raw, Raw] = await Promise.all([
    chrome.storage.sync.get('settings'),
    chrome.storage.local.get('sites'),
  ]);
  return wantsWholePage(effectiveSettings(synced.settings ?? {}, local.sites?.[host] ?? {}, {}));
}
