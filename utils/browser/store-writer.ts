import type { ChangeName, Wish } from '../settings/changes';
import { CHANGES } from '../settings/changes';
import type { StoreFailure } from '../settings/failures';
import type { Items, Stored } from '../settings/stored';
import { isSameItem, itemsOf, PARTS, partOf, readItems } from '../settings/stored';
import { VERSION, VERSION_KEY } from '../settings/versions';
import { keepCopies } from './copies';
import type { Snapshot } from './snapshot';
import { failureOf, itemsIn, SYNC_KEY, takeSnapshot } from './snapshot';
import type { Area } from './storage';
import { asStoreError, clearArea, StoreError, writeArea } from './storage';

/** What could not be read is put aside under this and its key, whole, before it is written over. */
const ASIDE = 'unreadable:';
const SETTINGS = PARTS.everywhere.key;

/** One writer at a time, be it the background or a page of the extension: they share its origin. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('moye-store', work);
}

/** Carries out a change on what is stored at this moment. @returns why it is not saved; null where it is */
export async function carryOut<Name extends ChangeName>(
  name: Name,
  wish: Wish<Name>,
): Promise<StoreFailure | null> {
  try {
    await alone(async () => {
      const snapshot = await takeSnapshot();
      const { stored } = readItems(itemsIn(snapshot));
      const change = CHANGES[name] as (stored: Stored, wish: Wish<Name>) => Partial<Stored>;
      await save(snapshot, change(stored, wish));
    });
    return null;
  } catch (error) {
    const { because, detail } = asStoreError(error);
    return { because, detail };
  }
}

/** Takes over parts in place of what is stored of them, all or none. @throws StoreError */
export function replaceParts(parts: Partial<Stored>): Promise<void> {
  return alone(async () => save(await takeSnapshot(), parts));
}

/**
 * Moves the settings into the reader's browser account, or back onto the device. What the account holds stays there
 * for the reader's other devices; where both say something, this device is right, as nothing that shows may change.
 *
 * @throws StoreError
 */
export function setSync(on: boolean): Promise<void> {
  return alone(async () => {
    const { home, ...snapshot } = await takeSnapshot();
    const wanted: Area = on ? 'sync' : 'local';
    if (home === wanted) return;
    const failure = snapshot.local.failure ?? snapshot.sync.failure;
    if (failure) throw failure;
    const merged = {
      ...(snapshot[wanted].items?.[SETTINGS] as object | undefined),
      ...(snapshot[home].items?.[SETTINGS] as object | undefined),
    };
    // The switch is turned when its settings have arrived, and not before.
    if (on) {
      await writeArea('sync', { [SETTINGS]: merged, [VERSION_KEY]: VERSION });
      await clearArea('local', [SYNC_KEY, SETTINGS]);
    } else await writeArea('local', { [SETTINGS]: merged, [SYNC_KEY]: false, [VERSION_KEY]: VERSION });
  });
}

/** Takes what an earlier version stored over into this one, and copies what has no copy yet. */
export async function settle(): Promise<void> {
  await alone(async () => {
    const snapshot = await takeSnapshot();
    await save(snapshot, {});
    await keepCopies({}, itemsIn(snapshot));
  }).catch(() => {});
}

/** Brings the stores in line with parts of what is to be stored; the rest stays as it is. */
async function save(snapshot: Snapshot, parts: Partial<Stored>): Promise<void> {
  const failure = failureOf(snapshot);
  if (failure) throw failure;
  const wanted = itemsOf(parts);
  const { broken } = readItems(wanted);
  if (broken.length > 0) throw new StoreError('refused', broken.join(', '));
  const before = itemsIn(snapshot);
  const isReplaced = (key: string) => Object.hasOwn(parts, partOf(key) ?? '');
  const kept = Object.entries(before).filter(([key]) => !isReplaced(key));
  const aside = readItems(before)
    .broken.filter(isReplaced)
    .map((key) => [ASIDE + key, before[key]]);
  const after = { ...Object.fromEntries([...kept, ...aside]), ...wanted };
  const isIn = (area: Area) => (key: string) => (key === SETTINGS ? snapshot.home : 'local') === area;
  // The account's store has the narrower limits: where it refuses, nothing has happened yet.
  if (Object.hasOwn(parts, 'everywhere')) await align('sync', snapshot, after, isIn('sync'));
  try {
    await align('local', snapshot, after, isIn('local'));
  } catch (error) {
    await align('sync', await takeSnapshot(), before, isIn('sync')).catch(() => {});
    throw error;
  }
  await keepCopies(before, after);
}

/** Writes what differs into one store. What must go goes last: cut short, there is rather too much than too little. */
async function align(
  area: Area,
  snapshot: Snapshot,
  after: Items,
  isHere: (key: string) => boolean,
): Promise<void> {
  const { raw } = snapshot[area];
  const target: Items = { ...after, [VERSION_KEY]: VERSION };
  const changed = Object.entries(target).filter(
    ([key, value]) => (isHere(key) || key === VERSION_KEY) && !isSameItem(raw[key], value),
  );
  await writeArea(area, Object.fromEntries(changed));
  const isGone = (key: string) => isHere(key) && !Object.hasOwn(target, key);
  await clearArea(area, Object.keys(raw).filter(isGone));
}
