import type { CompiledTerms } from './compiled';
import { compileTerms } from './compiled';
import type { Glossary } from './matcher';
import type { Entry } from './model';
import { TermIndex } from './term-index';

/** A glossary as a few large arrays: stored whole, and opened again without being read entry by entry. */
export interface StoredGlossary {
  terms: CompiledTerms;
  entries: StoredEntries;
}

/** Entries as JSON in UTF-8, one after the other. */
export interface StoredEntries {
  version: 1;
  json: Uint8Array;
  /** Where each entry begins in `json`, and where the last one ends. */
  bounds: Uint32Array;
}

/** Text as UTF-8 and back; the runtime has it. */
export interface Utf8 {
  encode(text: string): Uint8Array;
  decode(bytes: Uint8Array): string;
}

/** Compiles entries into the form in which they are stored. */
export function storeGlossary(entries: readonly Entry[], utf8: Utf8): StoredGlossary {
  const texts = entries.map((entry) => utf8.encode(JSON.stringify(entry)));
  const bounds = new Uint32Array(texts.length + 1);
  texts.forEach((text, i) => {
    bounds[i + 1] = bounds[i]! + text.length;
  });
  const json = new Uint8Array(bounds[texts.length]!);
  texts.forEach((text, i) => {
    json.set(text, bounds[i]);
  });
  return { terms: compileTerms(entries), entries: { version: 1, json, bounds } };
}

/** Opens a stored glossary. An entry is read when a text mentions it, and kept. */
export function openGlossary({ terms, entries }: StoredGlossary, utf8: Utf8): Glossary {
  const read = new Map<number, Entry>();
  return {
    index: new TermIndex(terms),
    entry(number) {
      let entry = read.get(number);
      if (!entry) {
        entry = entryAt(entries, number, utf8);
        read.set(number, entry);
      }
      return entry;
    },
  };
}

/** How many entries are stored. */
export function countOf({ bounds }: StoredEntries): number {
  return bounds.length - 1;
}

/** One entry of those that are stored. */
export function entryAt({ json, bounds }: StoredEntries, number: number, utf8: Utf8): Entry {
  return JSON.parse(utf8.decode(json.subarray(bounds[number], bounds[number + 1]))) as Entry;
}

/** Whether what was stored is such a glossary, written by a version that this one understands. */
export function isStoredGlossary(raw: { terms: unknown; entries: unknown }): raw is StoredGlossary {
  const terms = raw.terms as Partial<CompiledTerms> | undefined;
  const entries = raw.entries as Partial<StoredEntries> | undefined;
  return (
    terms?.version === 1 &&
    entries?.version === 1 &&
    entries.json instanceof Uint8Array &&
    entries.bounds instanceof Uint32Array &&
    entries.bounds.at(-1) === entries.json.length &&
    ARRAYS_OF_TERMS.every((name) => ArrayBuffer.isView(terms[name])) &&
    typeof terms.longest === 'number'
  );
}

const ARRAYS_OF_TERMS = [
  'units',
  'bounds',
  'entries',
  'slots',
  'starts',
  'contextBounds',
  'contexts',
  'contextUnits',
] as const satisfies readonly (keyof CompiledTerms)[];
