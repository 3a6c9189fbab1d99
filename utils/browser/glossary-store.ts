import type { GlossaryScope } from '../hints/imported';
import { entriesInForce, type Place, reaches } from '../hints/in-force';
import type { Glossary } from '../hints/matcher';
import { entriesMentioned } from '../hints/mentioned';
import type { Entry } from '../hints/model';
import { openGlossary } from '../hints/stored-glossary';
import { browser } from './api';
import { listImported, loadImported, utf8 } from './glossary-database';
import { IMPORTED, type ImportedState, readImportedState } from './imported-state';

/** Tells every page that the imported glossaries have changed, or are about to. */
export async function announceImported(): Promise<void> {
  const { glossaries } = await listImported();
  const state: ImportedState = {
    on: glossaries.filter(({ on }) => on).length,
    revision: crypto.randomUUID(),
  };
  await browser.storage.local.set({ [IMPORTED]: state });
}

/** An imported glossary, opened. */
interface Opened {
  scope: GlossaryScope;
  glossary: Glossary;
}

/** What was opened last; the background may be ended at any time, and opens it again. */
let opened: { revision: string | null; glossaries: Promise<Opened[]> } | null = null;

/**
 * The entries of the imported glossaries that texts may mention at a place, in the order in which they claim writings.
 * To be called by the background, where the glossaries stay open.
 */
export async function importedEntries(texts: readonly string[], place: Place): Promise<Entry[]> {
  const local = await browser.storage.local.get(IMPORTED);
  const revision = readImportedState(local[IMPORTED])?.revision ?? null;
  if (opened?.revision !== revision) opened = { revision, glossaries: openAll() };
  const glossaries = await opened.glossaries;
  return glossaries
    .filter(({ scope }) => reaches(scope, place))
    .flatMap(({ glossary }) => entriesInForce(entriesMentioned(glossary, texts), place));
}

async function openAll(): Promise<Opened[]> {
  const { glossaries } = await listImported();
  const contents = await Promise.all(
    glossaries
      .filter(({ on }) => on)
      .map(async ({ id, scope }) => ({ scope, stored: await loadImported(id) })),
  );
  return contents.flatMap(({ scope, stored }) =>
    stored ? [{ scope, glossary: openGlossary(stored, utf8) }] : [],
  );
}
