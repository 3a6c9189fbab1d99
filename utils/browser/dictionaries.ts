import type { DictionaryName } from '../script/model';
import { sendToBackground } from './messages';
import { fromShelf } from './shelf';

/**
 * A packed dictionary; loaded into this frame when it is first asked for.
 *
 * @throws when the file cannot be loaded, for example after the extension was updated under an open page
 */
export async function loadDictionary(name: DictionaryName): Promise<string> {
  if (!fromShelf(name)) await sendToBackground('loadDictionary', { name });
  const packed = fromShelf(name);
  if (!packed) throw new Error(`The dictionary “${name}” could not be loaded.`);
  return packed;
}
