import type { Knowledge } from '../hints/knowledge';
import type { PackName, Packs } from '../script/packs';
import { sendToBackground } from './messages';
import { clearShelf, fromShelf, isOnShelf, type Shelved, type ShelvedName } from './shelf';

/** How many files are asked for and not taken yet. */
let coming = 0;

/**
 * Adds dictionaries to `packs`. Some may have come with the reader; the files of the others are loaded into this frame.
 *
 * @throws when a file cannot be loaded, for example after the extension was updated under an open page
 */
export async function loadPacks(packs: Packs, names: readonly PackName[]): Promise<void> {
  const missing = names.filter((name) => !packs.has(name));
  await withFiles(missing, () => {
    for (const name of missing) {
      const packed = fromShelf(name);
      if (packed) packs.add(name, packed);
      else if (!packs.has(name)) throw new Error(`The dictionary “${name}” could not be loaded.`);
    }
  });
}

/**
 * What is known of terms; its file is loaded into this frame, unless it came with the reader. To be asked for once.
 *
 * @throws when the file cannot be loaded
 */
export function loadKnowledge(): Promise<Knowledge> {
  return loadFile('hints');
}

/**
 * What draws the cards of terms, as `entrypoints/dictionary-cards.ts` shelves it. To be asked for once.
 *
 * @throws when the file cannot be loaded
 */
export function loadCards(): Promise<object> {
  return loadFile('cards');
}

function loadFile<Name extends 'hints' | 'cards'>(name: Name): Promise<Shelved[Name]> {
  return withFiles([name], () => {
    const data = fromShelf(name);
    if (!data) throw new Error(`The file “${name}” could not be loaded.`);
    return data;
  });
}

/** Lets go of what came with the reader and is not needed on this page. */
export function forgetUnusedFiles(): void {
  if (coming === 0) clearShelf();
}

/** Brings files to the shelf, and takes from it. */
async function withFiles<T>(names: readonly ShelvedName[], take: () => T): Promise<T> {
  const away = names.filter((name) => !isOnShelf(name));
  coming++;
  try {
    if (away.length > 0) await sendToBackground('loadPacks', { names: away });
    return take();
  } finally {
    coming--;
  }
}
