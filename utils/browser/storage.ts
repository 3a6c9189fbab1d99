import type { StoreFailure } from '../settings/failures';
import type { Items } from '../settings/stored';
import { browser } from './api';
import { translate } from './i18n';

/** The browser's two stores: on the device, and with the reader's browser account. */
export type Area = 'local' | 'sync';

/** Why a store failed, in words; `$1` takes what the browser said. */
const WORDS = {
  silent: 'storeSilent',
  full: 'storeFull',
  refused: 'storeRefused',
  newer: 'storeNewer',
} as const satisfies Record<StoreFailure['because'], string>;

/** What is thrown when the store fails. Its message is in the reader's language. */
export class StoreError extends Error implements StoreFailure {
  constructor(
    readonly because: StoreFailure['because'],
    readonly detail: string = because,
  ) {
    super(translate(WORDS[because], detail));
  }
}

/** A store that has not answered after so many milliseconds counts as one that never will. */
const PATIENCE = 3000;

/** Items of a store; all of them without `keys`. @throws StoreError */
export function readArea(area: Area, keys: readonly string[] | null): Promise<Items> {
  return answered(browser.storage[area].get(keys === null ? null : [...keys]));
}

/** Puts items into a store, all or none of them. @throws StoreError */
export async function writeArea(area: Area, items: Items): Promise<void> {
  if (Object.keys(items).length > 0) await answered(browser.storage[area].set({ ...items }));
}

/** Takes items out of a store. @throws StoreError */
export async function clearArea(area: Area, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await answered(browser.storage[area].remove([...keys]));
}

async function answered<T>(request: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreError('silent')), PATIENCE);
  });
  try {
    return await Promise.race([request, silence]);
  } catch (error) {
    throw asStoreError(error);
  } finally {
    clearTimeout(timer);
  }
}

/** What a browser throws, put in our words. Both name their limits “quota”. */
export function asStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new StoreError(/quota|MAX_WRITE|disk|space/i.test(detail) ? 'full' : 'refused', detail);
}
