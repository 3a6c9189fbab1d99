import type { DictionaryName } from '../script/model';

/** Where dictionary files leave their data for the reader in the same frame. */
const shelf = globalThis as { moyeDictionaries?: Partial<Record<DictionaryName, string>> };

/** Leaves a packed dictionary on the shelf. */
export function shelve(name: DictionaryName, packed: string): void {
  shelf.moyeDictionaries = { ...shelf.moyeDictionaries, [name]: packed };
}

/** A packed dictionary, if its file has been loaded into this frame. */
export function fromShelf(name: DictionaryName): string | undefined {
  return shelf.moyeDictionaries?.[name];
}
