import { browser } from './api';

/** True in a page that outlived its extension: the browser updated, reloaded, disabled or removed it. */
export function isOrphan(): boolean {
  try {
    return !browser.runtime?.id;
  } catch {
    return true;
  }
}
