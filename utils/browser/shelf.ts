import type { Knowledge } from '../hints/knowledge';
import type { PackedDictionaries, PackName } from '../script/packs';

/** What lies in files of its own, by the name of the file: dictionaries, what is known of terms, their cards. */
export type Shelved = Record<PackName, PackedDictionaries> & { hints: Knowledge; cards: object };

/** The name of such a file. */
export type ShelvedName = keyof Shelved;

/** The file in which something is packed. */
export function fileOf(name: ShelvedName): string {
  return `dictionary-${name}.js`;
}

/** Where these files leave their data for the reader in the same frame. */
const shelf = globalThis as { moyeDictionaries?: Partial<Shelved> };

/** Leaves the data of a file on the shelf. */
export function shelve<Name extends ShelvedName>(name: Name, data: Shelved[Name]): void {
  shelf.moyeDictionaries = { ...shelf.moyeDictionaries, [name]: data };
}

/** Takes the data of a file from the shelf, if the file has been loaded into this frame. */
export function fromShelf<Name extends ShelvedName>(name: Name): Shelved[Name] | undefined {
  const data = shelf.moyeDictionaries?.[name];
  delete shelf.moyeDictionaries?.[name];
  return data;
}

/** Whether the data of a file is on the shelf. */
export function isOnShelf(name: ShelvedName): boolean {
  return shelf.moyeDictionaries?.[name] !== undefined;
}

/** Throws away what has been left on the shelf. */
export function clearShelf(): void {
  delete shelf.moyeDictionaries;
}
