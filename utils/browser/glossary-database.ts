import { createStore, delMany, getMany, keys, setMany, update } from 'idb-keyval';
import type { ImportedGlossary } from '../hints/imported';
import { readImported } from '../hints/imported';
import type { StoredGlossary, Utf8 } from '../hints/stored-glossary';
import { isStoredGlossary } from '../hints/stored-glossary';

/*
 * Imported glossaries lie in a database of the extension's origin, each in three records: what is known of it, its
 * terms, its entries. Nothing here needs the extension API, so that a worker may use it.
 */
const database = createStore('moye-glossaries', 'records');
const INFO = 'info/';
const keysOf = (id: string) => [INFO + id, `terms/${id}`, `entries/${id}`] as const;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** How the entries of stored glossaries are written. */
export const utf8: Utf8 = {
  encode: (text) => encoder.encode(text),
  decode: (bytes) => decoder.decode(bytes),
};

/** What is imported: what can be read, and the ids of what cannot, which stays until it is removed. */
export interface ImportedList {
  glossaries: ImportedGlossary[];
  broken: string[];
}

/** The imported glossaries, the earliest first. */
export async function listImported(): Promise<ImportedList> {
  const all = await keys<string>(database);
  const ids = all.filter((key) => key.startsWith(INFO)).map((key) => key.slice(INFO.length));
  const raw = await getMany<unknown>(
    ids.map((id) => INFO + id),
    database,
  );
  const read = ids.map((id, i) => ({ id, glossary: readImported(raw[i]) }));
  const isWhole = (one: { id: string; glossary: ImportedGlossary | null }) => one.glossary?.id === one.id;
  return {
    glossaries: read
      .filter(isWhole)
      .map(({ glossary }) => glossary!)
      .sort((a, b) => a.added - b.added),
    broken: read.filter((one) => !isWhole(one)).map(({ id }) => id),
  };
}

/** The contents of an imported glossary; null where there are none that this version understands. */
export async function loadImported(id: string): Promise<StoredGlossary | null> {
  const [, ...contents] = keysOf(id);
  const [terms, entries] = await getMany<unknown>(contents, database);
  const raw = { terms, entries };
  return isStoredGlossary(raw) ? raw : null;
}

/** Stores a glossary in place of the one with its id: all of it, or, where that fails, nothing. */
export async function putImported(glossary: ImportedGlossary, contents: StoredGlossary): Promise<void> {
  const [info, terms, entries] = keysOf(glossary.id);
  await setMany(
    [
      [info, glossary],
      [terms, contents.terms],
      [entries, contents.entries],
    ],
    database,
  );
}

/** Changes what is known of an imported glossary, but not what it contains. */
export async function patchImported(
  id: string,
  patch: Partial<Pick<ImportedGlossary, 'name' | 'on' | 'scope'>>,
): Promise<void> {
  await update<unknown>(
    INFO + id,
    (raw) => {
      const glossary = readImported(raw);
      return glossary ? { ...glossary, ...patch } : raw;
    },
    database,
  );
}

/** Removes glossaries with all that they contain, readable or not. */
export async function removeImported(ids: readonly string[]): Promise<void> {
  await delMany(ids.flatMap(keysOf), database);
}
