import type { Entry } from '../model';

/** What is done to a list of entries: some are put in, each in place of the one with its id, and some are taken out. */
export interface ListEdit {
  put: readonly Entry[];
  removed: readonly string[];
}

/** A list after an edit. Entries that were there keep their places. */
export function editList(entries: readonly Entry[], { put, removed }: ListEdit): Entry[] {
  const byId = new Map(put.map((entry) => [entry.id, entry]));
  const gone = new Set(removed);
  const kept = entries
    .filter(({ id }) => byId.has(id) || !gone.has(id))
    .map((entry) => byId.get(entry.id) ?? entry);
  const known = new Set(entries.map(({ id }) => id));
  return [...kept, ...put.filter(({ id }) => !known.has(id))];
}

/** What takes an edit back, on the list as it was before. */
export function inverse(entries: readonly Entry[], { put, removed }: ListEdit): ListEdit {
  const touched = new Set([...put.map(({ id }) => id), ...removed]);
  const before = entries.filter(({ id }) => touched.has(id));
  const known = new Set(before.map(({ id }) => id));
  return { put: before, removed: put.filter(({ id }) => !known.has(id)).map(({ id }) => id) };
}
