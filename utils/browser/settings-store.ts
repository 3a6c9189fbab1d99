import type { Entry } from '../hints/model';
import type { OwnLine } from '../notices/own-lines';
import type { OwnPhrase } from '../script/overlay';
import type { Kept } from '../script/repair/kept';
import { addKept } from '../script/repair/kept';
import { effectiveSettings } from '../settings/effective';
import type { Settings, SiteSettings } from '../settings/model';
import { textOfPhrases } from '../settings/own-phrases';
import type { Read } from '../settings/schema';
import { readGlossary, readKept, readLines, readPhrases, readSettings, readSites } from '../settings/schema';
import { browser } from './api';

/** Everything the reader has stored. */
export interface Stored {
  everywhere: Partial<Settings>;
  sites: Record<string, SiteSettings>;
  glossary: Entry[];
  /** What stays as it stands on the site, the newest last. */
  kept: Kept[];
  /** The reader's own conversions. */
  phrases: OwnPhrase[];
  /** The lines that the reader hides for good, or wants to see. */
  lines: OwnLine[];
}

/** Small things go with the reader's browser account; the rest stays on the device. */
const SETTINGS = 'settings';
const SITES = 'sites';
const GLOSSARY = 'glossary';
const KEPT = 'kept';
const PHRASES = 'phrases';
const LINES = 'lines';
/** The phrases as the reader wrote them down, with comments. */
const PHRASES_TEXT = 'phrases:text';
/** What could not be read is kept here, whole, so that nothing is lost. */
const ASIDE = 'unreadable';

/** Reads what is stored. What is broken is set aside, and the rest still holds. */
export async function loadStored(): Promise<Stored> {
  const [synced, local] = await Promise.all([
    browser.storage.sync.get(SETTINGS),
    browser.storage.local.get([SITES, GLOSSARY, KEPT, PHRASES, LINES]),
  ]);
  const everywhere = await orAside(SETTINGS, synced[SETTINGS], readSettings(synced[SETTINGS]));
  const sites = await orAside(SITES, local[SITES], readSites(local[SITES]));
  const glossary = await orAside(GLOSSARY, local[GLOSSARY], readGlossary(local[GLOSSARY]));
  const kept = await orAside(KEPT, local[KEPT], readKept(local[KEPT]));
  const phrases = await orAside(PHRASES, local[PHRASES], readPhrases(local[PHRASES]));
  const lines = await orAside(LINES, local[LINES], readLines(local[LINES]));
  return { everywhere, sites, glossary, kept, phrases, lines };
}

async function orAside<T>(key: string, raw: unknown, read: Read<T>): Promise<T> {
  if (read.broken.length > 0) {
    await browser.storage.local.set({ [`${ASIDE}:${key}`]: { raw, broken: read.broken } });
  }
  return read.value;
}

/** Stores the settings that hold everywhere. Rejects when the browser refuses, for example because it is full. */
export async function saveEverywhere(settings: Partial<Settings>): Promise<void> {
  await browser.storage.sync.set({ [SETTINGS]: settings });
}

/** Changes some of the settings that hold everywhere, and leaves the others. */
export async function patchEverywhere(patch: Partial<Settings>): Promise<void> {
  const { everywhere } = await loadStored();
  await saveEverywhere({ ...everywhere, ...patch });
}

/** Stores what holds for one site; nothing at all forgets the site. */
export async function saveSite(host: string, settings: SiteSettings): Promise<void> {
  const { sites } = await loadStored();
  if (Object.keys(settings).length === 0) delete sites[host];
  else sites[host] = settings;
  await browser.storage.local.set({ [SITES]: sites });
}

/** Remembers one more stretch that stays as it stands on the site. */
export async function rememberKept(added: Kept): Promise<void> {
  const { kept } = await loadStored();
  await browser.storage.local.set({ [KEPT]: addKept(kept, added) });
}

/** Forgets everything that stays as it stands on the site: it is mended again. */
export async function forgetKept(): Promise<void> {
  await browser.storage.local.remove(KEPT);
}

/** Changes the lines that the reader hides for good or wants to see. */
export async function changeLines(change: (lines: readonly OwnLine[]) => OwnLine[]): Promise<void> {
  const { lines } = await loadStored();
  await browser.storage.local.set({ [LINES]: change(lines) });
}

/** Stores the reader's own phrases, and the text that says them. */
export async function savePhrases(phrases: readonly OwnPhrase[], text: string): Promise<void> {
  await browser.storage.local.set({ [PHRASES]: phrases, [PHRASES_TEXT]: text });
}

/** The text that says the stored phrases, as the reader wrote it where that is known. */
export async function loadPhrasesText(phrases: readonly OwnPhrase[]): Promise<string> {
  const local = await browser.storage.local.get(PHRASES_TEXT);
  return textOfPhrases(phrases, local[PHRASES_TEXT]);
}

/** Calls back whenever something stored has changed, here or anywhere else, until the signal ends it. */
export function onStoredChange(listener: (stored: Stored) => void, signal: AbortSignal): void {
  const changed = async (changes: Record<string, unknown>) => {
    if (![SETTINGS, SITES, GLOSSARY, KEPT, PHRASES, LINES].some((key) => key in changes)) return;
    const stored = await loadStored();
    if (!signal.aborted) listener(stored);
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed));
}

/** Whether Moye may act on the site of an address. */
export async function isOnFor(url: string | undefined): Promise<boolean> {
  if (url === undefined) return false;
  const { everywhere, sites } = await loadStored();
  return effectiveSettings(everywhere, sites[new URL(url).hostname] ?? {}, {}).on;
}
