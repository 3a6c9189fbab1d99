/** The engine as a script in a tab; the extension's dictionary files have been injected before it. */
import { fromShelf } from '../../../utils/browser/shelf';
import { createConverter } from '../../../utils/script/converter';
import type { ConvertOptions } from '../../../utils/script/model';
import { Packs } from '../../../utils/script/packs';
import { packsFor } from '../../../utils/script/plan';
import type { Injected } from './injected';

const options: ConvertOptions = { from: 'hans', to: 'hant-TW', phrases: false };

(globalThis as Injected).convertChapter = (text) => {
  const packs = new Packs();
  for (const name of packsFor(options)) packs.add(name, fromShelf(name)!);
  const converter = createConverter(options, packs);
  // Kept, as the reader keeps it for the next chapter.
  (globalThis as Injected).kept = converter;
  return converter.convert(text);
};
