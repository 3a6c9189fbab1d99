import type { GlossaryScope } from '../hints/imported';
import { entriesInForce, type Place, reaches } from '../hints/in-force';
import type { Glossary } from '../hints/matcher';
import { entriesMentioned } from '../hints/mentioned';
import type { Entry } from '../hints/model';
import { openGlossary } from '../hints/stored-glossary';
import { listImported, loadImported, removeImported, utf8 } from './glossary-database';
import { announceState, importedState } from './imported-state';

/** Tells every page that the imported glossaries have changed. */
export async function announceImported(): Promise<void> {
  const { glossaries } = await listImported();
  await announceState(glossaries.filter(({ on }) => on).length);
}

/** Forgets every imported glossary, readable or not. */
export async function forgetImported(): Promise<void> {
  const { glossaries, broken } = await listImported();
  if (glossaries.length + broken.length === 0) return;
  await removeImported([...glossaries.map(({ id }) => id), ...broken]);
  await announceState(0);
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
  const revision = (await importedState())?.revision ?? null;
  if (opened?.revision !== revision) opened = { revision, glossaries: openAll() };
  const glossaries = await opened!.glossaries.catch((error) => {
    opened = null;
    throw error;
  });
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
