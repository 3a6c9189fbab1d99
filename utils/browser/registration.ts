import { alwaysWanted } from '../settings/wanted';
import { browser } from './api';
import { grantedSites } from './permissions';
import { loadStored } from './settings-store';

type Script = Parameters<typeof browser.scripting.registerContentScripts>[0][number];

/** One after the other: two at once would register the same script twice. */
let work: Promise<void> = Promise.resolve();

/**
 * Registers the detector for exactly the sites that are granted, and for those on which the reader is always wanted the
 * script that asks for it. The browser keeps both; they are renewed when Moye is updated, or when grants, settings or
 * rules change. So the detector itself need not look anything up.
 */
export function syncDetector(): Promise<void> {
  work = work.then(sync, sync);
  return work;
}

async function sync(): Promise<void> {
  const granted = await grantedSites();
  const { matches, excludeMatches } = alwaysWanted(await loadStored(), granted);
  await register('detector', granted, []);
  await register('wanted', matches, excludeMatches);
}

async function register(id: string, matches: string[], excludeMatches: string[]): Promise<void> {
  const [now] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  const isSame =
    String(now?.matches ?? []) === String(matches) &&
    String(now?.excludeMatches ?? []) === String(excludeMatches);
  if (isSame) return;
  if (now) await browser.scripting.unregisterContentScripts({ ids: [id] });
  if (matches.length === 0) return;
  const script: Script = {
    id,
    js: [`${id}.js`],
    matches,
    ...(excludeMatches.length > 0 ? { excludeMatches } : {}),
    runAt: 'document_idle',
    persistAcrossSessions: true,
  };
  await browser.scripting.registerContentScripts([script]);
}
