import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ImportedGlossary } from '../hints/imported';
import { readImported } from '../hints/imported';
import type { StoredGlossary, Utf8 } from '../hints/stored-glossary';
import { isStoredGlossary } from '../hints/stored-glossary';

/*
 * Imported glossaries lie in the extension's own IndexedDB, each in three records: what it is, its terms, its entries.
 * Nothing here needs the extension API, so that a worker may use it.
 */

interface Schema extends DBSchema {
  glossaries: { key: string; value: unknown };
  terms: { key: string; value: unknown };
  entries: { key: string; value: unknown };
}

const NAME = 'glossaries';
const VERSION = 1;
const ALL = ['glossaries', 'terms', 'entries'] as const;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** How the entries of stored glossaries are written. */
export const utf8: Utf8 = {
  encode: (text) => encoder.encode(text),
  decode: (bytes) => decoder.decode(bytes),
};

/** What is imported: what can be read, in order, and the ids of what cannot; these stay until they are removed. */
export interface ImportedList {
  glossaries: ImportedGlossary[];
  broken: string[];
}

/** The imported glossaries, the earliest first. */
export async function listImported(): Promise<ImportedList> {
  return withDatabase(async (database) => {
    const [keys, values] = await Promise.all([
      database.getAllKeys('glossaries'),
      database.getAll('glossaries'),
    ]);
    const read = keys.map((id, i) => ({ id, glossary: readImported(values[i]) }));
    return {
      glossaries: read
        .flatMap(({ id, glossary }) => (glossary?.id === id ? [glossary] : []))
        .sort((a, b) => a.added - b.added),
      broken: read.filter(({ id, glossary }) => glossary?.id !== id).map(({ id }) => id),
    };
  });
}

/** The contents of an imported glossary; null where there are none that this version understands. */
export async function loadImported(id: string): Promise<StoredGlossary | null> {
  return withDatabase(async (database) => {
    const [terms, entries] = await Promise.all([database.get('terms', id), database.get('entries', id)]);
    const raw = { terms, entries };
    return isStoredGlossary(raw) ? raw : null;
  });
}

/** Stores a glossary in place of the one with its id: all of it, or, where that fails, nothing. */
export async function putImported(glossary: ImportedGlossary, contents: StoredGlossary): Promise<void> {
  await withDatabase(async (database) => {
    const transaction = database.transaction(ALL, 'readwrite');
    await Promise.all([
      transaction.objectStore('glossaries').put(glossary, glossary.id),
      transaction.objectStore('terms').put(contents.terms, glossary.id),
      transaction.objectStore('entries').put(contents.entries, glossary.id),
      transaction.done,
    ]);
  });
}

/** Changes what is known of an imported glossary, but not what it contains. */
export async function patchImported(
  id: string,
  patch: Partial<Pick<ImportedGlossary, 'name' | 'on' | 'scope'>>,
): Promise<void> {
  await withDatabase(async (database) => {
    const { store, done } = database.transaction('glossaries', 'readwrite');
    const glossary = readImported(await store.get(id));
    if (glossary) await store.put({ ...glossary, ...patch }, id);
    await done;
  });
}

/** Removes a glossary with all that it contains, readable or not. */
export async function removeImported(id: string): Promise<void> {
  await withDatabase(async (database) => {
    const transaction = database.transaction(ALL, 'readwrite');
    await Promise.all([...ALL.map((name) => transaction.objectStore(name).delete(id)), transaction.done]);
  });
}

/** Opens the database for one piece of work; nothing keeps it open, so nothing stands in the way of a newer version. */
async function withDatabase<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const database = await openDB<Schema>(NAME, VERSION, {
    upgrade: (fresh) => {
      for (const name of ALL) fresh.createObjectStore(name);
    },
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}
