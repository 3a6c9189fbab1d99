import type { StoreFailure } from '../settings/failures';
import type { Items } from '../settings/stored';
import { keysFor, PARTS } from '../settings/stored';
import { OLD_KEYS, upgrade, VERSION_KEY } from '../settings/versions';
import type { Area } from './storage';
import { asStoreError, readArea, StoreError } from './storage';

/** Where the device remembers that its settings stay on it. */
export const SYNC_KEY = 'sync';

/** One of the browser's stores at one moment. */
export interface AreaState {
  /** What lies there. */
  raw: Items;
  /** The same as this version keeps it; null where it cannot be read or is of a newer version. */
  items: Items | null;
  failure: StoreFailure | null;
}

/** Both stores at one moment. */
export interface Snapshot extends Record<Area, AreaState> {
  /** Which of them holds the settings that hold everywhere. */
  home: Area;
}

const SETTINGS = PARTS.everywhere.key;

/** Reads both stores; never rejects. @param host the only site that matters; every site without it */
export async function takeSnapshot(host?: string): Promise<Snapshot> {
  const keys = host === undefined ? null : [...keysFor(host), ...OLD_KEYS, VERSION_KEY, SYNC_KEY];
  const [local, sync] = await Promise.all([stateOf('local', keys), stateOf('sync', [SETTINGS, VERSION_KEY])]);
  return { local, sync, home: local.raw[SYNC_KEY] === false ? 'local' : 'sync' };
}

async function stateOf(area: Area, keys: readonly string[] | null): Promise<AreaState> {
  try {
    const raw = await readArea(area, keys);
    const items = upgrade(raw);
    return { raw, items, failure: items ? null : new StoreError('newer') };
  } catch (error) {
    return { raw: {}, items: null, failure: asStoreError(error) };
  }
}

/** All that can be read, in one. */
export function itemsIn({ local, sync, home }: Snapshot): Items {
  const { [SETTINGS]: here, ...others } = local.items ?? {};
  const everywhere = home === 'local' ? here : sync.items?.[SETTINGS];
  return everywhere === undefined ? others : { ...others, [SETTINGS]: everywhere };
}

/** What is wrong with the stores that are in use. */
export function failureOf({ local, sync, home }: Snapshot): StoreFailure | null {
  return local.failure ?? (home === 'sync' ? sync.failure : null);
}
