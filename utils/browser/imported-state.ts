import { browser } from './api';
import { readArea } from './storage';

/** What pages must know of the imported glossaries, which they cannot see: how many are on, and when they changed. */
export interface ImportedState {
  on: number;
  revision: string;
}

/** Where the state is stored; whoever listens to the storage hears of every change. */
const KEY = 'importedGlossaries';

/** The state as it was announced last; null where nothing was ever imported, or where it cannot be read. */
export async function importedState(): Promise<ImportedState | null> {
  const items = await readArea('local', [KEY]).catch(() => ({}) as Record<string, unknown>);
  const { on, revision } = (items[KEY] ?? {}) as Partial<ImportedState>;
  return typeof on === 'number' && typeof revision === 'string' ? { on, revision } : null;
}

/** Tells every page that the imported glossaries have changed, or are about to. @param on how many are on */
export async function announceState(on: number): Promise<void> {
  const state: ImportedState = { on, revision: crypto.randomUUID() };
  await browser.storage.local.set({ [KEY]: state });
}

/** Calls back whenever the imported glossaries have changed, here or anywhere else, until the signal ends it. */
export function onImportedChange(listener: () => void, signal: AbortSignal): void {
  const changed = (changes: Record<string, unknown>) => {
    if (KEY in changes) listener();
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed));
}
