import { browser } from './api';

/** So often a page asks whether its extension is still there: a property is read, nothing more. */
const EVERY = 2000;

/** True in a page that outlived its extension: the browser updated, reloaded, disabled or removed it. */
export function isOrphan(): boolean {
  try {
    return !browser.runtime?.id;
  } catch {
    return true;
  }
}

/** Calls back once when the extension is gone; browsers give no sign of it. */
export function whenOrphaned(listener: () => void, signal: AbortSignal): void {
  const timer = setInterval(() => {
    if (!isOrphan()) return;
    clearInterval(timer);
    listener();
  }, EVERY);
  signal.addEventListener('abort', () => clearInterval(timer));
}

/** Does what may fail in a page that outlived its extension, such as ceasing to listen to it. */
export function evenOrphaned(work: () => void): void {
  try {
    work();
  } catch {
    // There is nobody left to cease listening to.
  }
}
