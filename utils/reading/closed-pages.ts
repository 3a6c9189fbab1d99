/**
 * Why Moye does nothing on a page: it is the browser's own, a shop for extensions, a PDF, a file on the device; the
 * reader has not allowed it; an earlier Moye, of before an update, still stands in it; something else went wrong.
 */
export type WhyClosed = 'browser' | 'store' | 'pdf' | 'file' | 'permission' | 'outdated' | 'failed';

/** The shops to whose pages browsers let no extension, as hosts or hosts with the beginning of a path. */
const STORES = [
  'chromewebstore.google.com',
  'chrome.google.com/webstore',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com/addons',
];

/**
 * Why a page of this address cannot be read; null where its address is no hindrance. Browsers do not tell the address
 * of some of their own pages.
 */
export function whyClosed(url: string | undefined): WhyClosed | null {
  if (url === undefined) return 'browser';
  const [, scheme, place = ''] = /^([a-z-]+):(?:\/\/)?([^?#]*)/i.exec(url) ?? [];
  if (scheme === 'file') return place.toLowerCase().endsWith('.pdf') ? 'pdf' : 'file';
  if (scheme !== 'http' && scheme !== 'https') return 'browser';
  if (STORES.some((store) => place === store || place.startsWith(`${store}/`))) return 'store';
  return place.toLowerCase().endsWith('.pdf') ? 'pdf' : null;
}
