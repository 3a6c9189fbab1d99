import type { Entry, Region, TermKind } from '../model';

/** An entry of a kind; its id is the term itself, which stands once in all packs. */
export function of(term: string, kind: TermKind, zh: string, en: string, exclude: string[] = []): Entry {
  const entry: Entry = { id: term, term, kind, gloss: { zh, en }, origin: 'pack' };
  return exclude.length > 0 ? { ...entry, exclude } : entry;
}

/** A term of some trade. */
export function term(name: string, zh: string, en: string, exclude: string[] = []): Entry {
  return of(name, 'term', zh, en, exclude);
}

/** A word of the net or of games. */
export function slang(name: string, zh: string, en: string, exclude: string[] = []): Entry {
  return of(name, 'slang', zh, en, exclude);
}

/** A Latin term, written as it should be. */
export function latin(name: string, zh: string, en: string, exclude: string[] = []): Entry {
  return { ...of(name, 'term', zh, en, exclude), caseForm: name };
}

/** A disguised name and the real one. */
export function standIn(name: string, means: string, zh: string, en: string, exclude: string[] = []): Entry {
  return { ...of(name, 'stand-in', zh, en, exclude), means };
}

/** An entry with other writings. */
export function also(entry: Entry, variants: string[]): Entry {
  return { ...entry, variants };
}

/** A word of one region and what another region says. */
export function regionalWord(
  region: Region,
  name: string,
  means: string,
  en: string,
  exclude: string[] = [],
): Entry {
  return { ...of(name, 'term', '地区用词，各地说法不同', en, exclude), means, region };
}
