import type { Items, Stored } from '../settings/stored';
import { readItems } from '../settings/stored';
import type { Copy } from './copies';
import { copiesOfLost, dropCopies } from './copies';
import { forgetImported } from './glossary-store';
import { forgetLearned } from './learned-store';
import { forgetSites } from './site-memory';
import { failureOf, itemsIn, takeSnapshot } from './snapshot';
import { replaceParts } from './store-writer';

/** Everything that is stored. @throws StoreError where it cannot be read, so that no half is taken for the whole */
export async function allStored(): Promise<Stored> {
  const snapshot = await takeSnapshot();
  const failure = failureOf(snapshot);
  if (failure) throw failure;
  return readItems(itemsIn(snapshot)).stored;
}

/** Takes over everything in a backup in place of everything that is stored. @throws StoreError */
export function takeOver(backup: Stored): Promise<void> {
  return replaceParts(backup);
}

/** Forgets everything that the reader has stored and Moye has learned, here and in the browser account. @throws StoreError */
export async function resetAll(): Promise<void> {
  await replaceParts(readItems({}).stored);
  await forgetImported();
  await forgetSites();
  await forgetLearned();
}

/** What is lost and could be brought back. */
export interface LastGood {
  keys: string[];
  /** When the newest of it was whole, in milliseconds since 1970. */
  at: number;
}

/** What is missing or broken in the store and has a copy; null where nothing is. */
export async function findLost(): Promise<LastGood | null> {
  const copies = await lostCopies();
  const keys = Object.keys(copies);
  return keys.length > 0 ? { keys, at: Math.max(...Object.values(copies).map(({ at }) => at)) } : null;
}

/** Brings back the last good copies of what is lost; all else stays. @throws StoreError */
export async function restoreLost(): Promise<void> {
  const copies = Object.entries(await lostCopies());
  const found: Items = Object.fromEntries(copies.map(([key, { value }]) => [key, value]));
  const now = itemsIn(await takeSnapshot());
  const { stored } = readItems({ ...now, ...found });
  await replaceParts(stored);
}

/** Lets what is lost be lost. */
export async function dismissLost(): Promise<void> {
  await dropCopies(Object.keys(await lostCopies()));
}

async function lostCopies(): Promise<Record<string, Copy>> {
  const snapshot = await takeSnapshot();
  return failureOf(snapshot) ? {} : copiesOfLost(itemsIn(snapshot));
}
