import type { Plugin } from 'vite';
import { packContext } from './dictionaries/context.ts';
import { packRegions, packToHans, packToHant } from './dictionaries/pack.ts';
import { regionalWords } from './dictionaries/regional.ts';
import { foldTable, identifyTable } from './dictionaries/tables.ts';

/** The modules that are compiled from opencc-js's dictionaries, by the name under which they are imported. */
const MODULES: Record<string, () => unknown> = {
  'virtual:moye/to-hans': packToHans,
  'virtual:moye/to-hant': packToHant,
  'virtual:moye/regions': packRegions,
  'virtual:moye/context': packContext,
  'virtual:moye/fold': foldTable,
  'virtual:moye/regional-words': regionalWords,
  'virtual:moye/identify': identifyTable,
};

/** Makes the compiled dictionaries importable, each as the default export of a virtual module. */
export function dictionaries(): Plugin {
  return {
    name: 'moye-dictionaries',
    resolveId: (id) => (Object.hasOwn(MODULES, id) ? `\0${id}` : undefined),
    load(id) {
      const make = id.startsWith('\0') ? MODULES[id.slice(1)] : undefined;
      return make && { code: `export default ${JSON.stringify(make())};`, map: null };
    },
  };
}
