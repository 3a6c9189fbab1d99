import type { CompiledTerms } from './compiled';
import { compileTerms } from './compiled';
import type { Glossary } from './matcher';
import type { Entry } from './model';
import { TermIndex } from './term-index';

/** A glossary as a few large arrays: stored whole, and opened again without being read entry by entry. */
export interface StoredGlossary {
  terms: CompiledTerms;
  /** All entries as JSON, one after the other, in UTF-16 code units. */
  json: Uint16Array;
  /** Where each entry begins in `json`, and where the last one ends. */
  bounds: Uint32Array;
}

/** Compiles entries into the form in which they are stored. */
export function storeGlossary(entries: readonly Entry[]): StoredGlossary {
  const texts = entries.map((entry) => JSON.stringify(entry));
  const bounds = new Uint32Array(texts.length + 1);
  texts.forEach((text, i) => {
    bounds[i + 1] = bounds[i]! + text.length;
  });
  const json = new Uint16Array(bounds[texts.length]!);
  texts.forEach((text, i) => {
    for (let at = 0; at < text.length; at++) json[bounds[i]! + at] = text.charCodeAt(at);
  });
  return { terms: compileTerms(entries), json, bounds };
}

/** Opens a stored glossary. An entry is read when a text mentions it, and kept. */
export function openGlossary({ terms, json, bounds }: StoredGlossary): Glossary {
  const read = new Map<number, Entry>();
  return {
    index: new TermIndex(terms),
    entry(number) {
      let entry = read.get(number);
      if (!entry) {
        entry = JSON.parse(
          String.fromCharCode(...json.subarray(bounds[number], bounds[number + 1])),
        ) as Entry;
        read.set(number, entry);
      }
      return entry;
    },
  };
}
