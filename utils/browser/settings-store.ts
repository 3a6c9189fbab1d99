import { effectiveSettings } from '../settings/effective';
import type { StoreProblem } from '../settings/failures';
import type { Settings } from '../settings/model';
import { textOfPhrases } from '../settings/own-phrases';
import type { Stored } from '../settings/stored';
import { keysFor, partOf, readItems } from '../settings/stored';
import { VERSION_KEY } from '../settings/versions';
import { browser } from './api';
import { evenOrphaned } from './orphan';
import { failureOf, itemsIn, SYNC_KEY, takeSnapshot } from './snapshot';

export type { Stored } from '../settings/stored';
export { changeStore } from './change-store';

/** What is stored, and what is wrong with it. */
export interface Loaded extends Stored {
  problem: StoreProblem | null;
  /** Whether the settings that hold everywhere go with the reader's browser account. */
  synced: boolean;
}

/**
 * Reads what is stored. Never rejects: what cannot be read costs itself alone, and what holds by default takes its
 * place. Nothing is written.
 *
 * @param host the only site that matters; every site without it
 */
export async function loadStored(host?: string): Promise<Loaded> {
  const snapshot = await takeSnapshot(host);
  const { stored, broken } = readItems(itemsIn(snapshot));
  const problem = broken.length > 0 ? { because: 'broken' as const, detail: broken.join(', ') } : null;
  return { ...stored, problem: failureOf(snapshot) ?? problem, synced: snapshot.home === 'sync' };
}

/** The text that says the stored phrases, as the reader wrote it where it still says just these. */
export function phrasesTextOf({ phrases, phrasesText }: Stored): string {
  return textOfPhrases(phrases, phrasesText);
}

/**
 * Calls back whenever something stored has changed, here or anywhere else, until the signal ends it.
 *
 * @param host the only site that matters; every site without it
 */
export function onStoredChange(listener: (stored: Loaded) => void, signal: AbortSignal, host?: string): void {
  const mine = host === undefined ? null : new Set(keysFor(host));
  const matters = (key: string) =>
    key === SYNC_KEY || key === VERSION_KEY || (mine ? mine.has(key) : partOf(key) !== null);
  const changed = async (changes: Record<string, unknown>) => {
    if (!Object.keys(changes).some(matters)) return;
    const stored = await loadStored(host);
    if (!signal.aborted) listener(stored);
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () =>
    evenOrphaned(() => browser.storage.onChanged.removeListener(changed)),
  );
}

/** The settings that hold for the site of an address; null where there is none. */
export async function settingsFor(url: string | undefined): Promise<Settings | null> {
  if (url === undefined) return null;
  const { hostname } = new URL(url);
  const { everywhere, sites } = await loadStored(hostname);
  return effectiveSettings(everywhere, sites[hostname] ?? {}, {});
}
