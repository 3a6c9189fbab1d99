import { importedState } from '../../utils/browser/imported-state';
import { sendToBackground } from '../../utils/browser/messages';
import type { Place } from '../../utils/hints/in-force';
import type { Entry } from '../../utils/hints/model';
import type { Converter } from '../../utils/script/model';

/** The entries of imported glossaries that texts of a page may mention, as they are written or as they are shown. */
export async function importedFor(
  texts: readonly string[],
  converter: Converter | null,
  place: Place,
): Promise<Entry[]> {
  if (!(await importedState())?.on) return [];
  const shown = converter ? texts.map((text) => converter.convert(text)) : [];
  // A chapter is worth reading without them, too.
  return sendToBackground('importedEntries', { texts: [...texts, ...shown], place }).catch(() => []);
}
