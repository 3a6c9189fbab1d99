import type { Settings, SiteSettings } from '../settings/model';

/** What is stored, as far as this question needs it; the reader validates it all before it acts on it. */
interface Raw {
  settings?: Partial<Settings>;
  sync?: boolean;
  [site: `site:${string}`]: unknown;
}

/**
 * Whether the reader wants everything on a site's pages converted, which by default nobody does. Asked on every page of
 * the sites that are granted, so it does without the polyfill, the schemas and the other defaults.
 */
export async function wantsWholePageOf(host: string): Promise<boolean> {
  const [synced, local]: [Raw, Raw] = await Promise.all([
    chrome.storage.sync.get('settings'),
    chrome.storage.local.get(['settings', 'sync', `site:${host}`]),
  ]);
  const { settings } = local.sync === false ? local : synced;
  const {
    on,
    scope,
    script = 'original',
  } = { ...settings, ...(local[`site:${host}`] as SiteSettings | undefined) };
  return scope === 'page' && script !== 'original' && on !== false;
}
