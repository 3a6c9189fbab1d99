import type { Knowledge } from '../hints/knowledge';
import type { PackName, Packs } from '../script/packs';
import { sendToBackground } from './messages';
import { clearShelf, fileOf, fromShelf, isOnShelf, type Shelved, type ShelvedName } from './shelf';

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
    if (away.length > 0) await bring(away);
    return take();
  } finally {
    coming--;
  }
}

/** Into a page of a site the background brings files; a page of Moye's own loads them itself. */
async function bring(names: ShelvedName[]): Promise<void> {
  if (location.protocol.endsWith('-extension:')) await Promise.all(names.map(loadScript));
  else await sendToBackground('loadPacks', { names });
}

function loadScript(name: ShelvedName): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `/${fileOf(name)}`;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`The file “${name}” could not be loaded.`)));
    document.head.append(script);
  });
}
