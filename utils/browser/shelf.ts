import type { PackedDictionaries, PackName } from '../script/packs';

/** Where dictionary files leave their data for the reader in the same frame. */
const shelf = globalThis as { moyeDictionaries?: Partial<Record<PackName, PackedDictionaries>> };

/** Leaves packed dictionaries on the shelf. */
export function shelve(name: PackName, packed: PackedDictionaries): void {
  shelf.moyeDictionaries = { ...shelf.moyeDictionaries, [name]: packed };
}

/** Takes packed dictionaries from the shelf, if their file has been loaded into this frame. */
export function fromShelf(name: PackName): PackedDictionaries | undefined {
  const { [name]: packed, ...others } = shelf.moyeDictionaries ?? {};
  shelf.moyeDictionaries = others;
  return packed;
}
