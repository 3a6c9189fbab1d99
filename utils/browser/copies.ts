import { createStore, delMany, entries, setMany } from 'idb-keyval';
import type { Items } from '../settings/stored';
import { isSameItem, partOf, readItems } from '../settings/stored';

/** An item as it was when it could last be read as a whole. */
export interface Copy {
  value: unknown;
  /** When that was, in milliseconds since 1970. */
  at: number;
}

/**
 * The last good copy of each item lies in a database of its own, which what damages or empties the browser's store does
 * not reach. It belongs to the extension's origin, so only the background and the extension's pages have it.
 */
const database = () => createStore('moye', 'copies');

/** Takes note that items changed, and of those that are whole. A copy is a convenience: it never stands in the way. */
export async function keepCopies(before: Items, after: Items): Promise<void> {
  const broken = new Set(readItems(after).broken);
  const isGood = (key: string) => partOf(key) !== null && !broken.has(key);
  const at = Date.now();
  const changed = Object.entries(after)
    .filter(([key, value]) => !isSameItem(before[key], value) && isGood(key))
    .map(([key, value]): [string, Copy] => [key, { value, at }]);
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  try {
    if (changed.length > 0) await setMany(changed, database());
    if (gone.length > 0) await delMany(gone, database());
  } catch {
    // A private window, or a disk that is full: then there is no copy.
  }
}

/** The copies of what is stored no longer, or cannot be read any more, by key. */
export async function copiesOfLost(items: Items): Promise<Record<string, Copy>> {
  const broken = new Set(readItems(items).broken);
  try {
    const copies = await entries<string, Copy>(database());
    const isLost = ([key]: [string, Copy]) => items[key] === undefined || broken.has(key);
    return Object.fromEntries(copies.filter(isLost));
  } catch {
    return {};
  }
}

/** Forgets copies. */
export async function dropCopies(keys: readonly string[]): Promise<void> {
  try {
    await delMany([...keys], database());
  } catch {
    // Then there are none.
  }
}
