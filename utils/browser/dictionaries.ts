import type { Pack } from '../hints/model';
import type { PackName, Packs } from '../script/packs';
import { sendToBackground } from './messages';
import { fromShelf } from './shelf';

/**
 * Adds dictionaries to `packs`; their files are loaded into this frame when they are first asked for.
 *
 * @throws when a file cannot be loaded, for example after the extension was updated under an open page
 */
export async function loadPacks(packs: Packs, names: readonly PackName[]): Promise<void> {
  const missing = names.filter((name) => !packs.has(name));
  if (missing.length === 0) return;
  await sendToBackground('loadPacks', { names: missing });
  for (const name of missing) {
    const packed = fromShelf(name);
    if (packed) packs.add(name, packed);
    else if (!packs.has(name)) throw new Error(`The dictionary “${name}” could not be loaded.`);
  }
}

/**
 * The built-in packs of hints; their file is loaded into this frame. To be asked for once.
 *
 * @throws when the file cannot be loaded
 */
export async function loadHintPacks(): Promise<readonly Pack[]> {
  await sendToBackground('loadPacks', { names: ['hints'] });
  const packs = fromShelf('hints');
  if (!packs) throw new Error('The built-in hints could not be loaded.');
  return packs;
}
