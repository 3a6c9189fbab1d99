/** What sort of thing a term names. */
export type TermKind =
  | 'person'
  | 'place'
  | 'organisation'
  | 'work'
  | 'technique'
  | 'rank'
  | 'term'
  | 'slang'
  | 'stand-in';

/** Where an entry holds: in one book on whatever site it is read, on one site, as part of a pack, or everywhere. */
export type HintScope =
  | { kind: 'book'; book: string }
  | { kind: 'site'; host: string }
  | { kind: 'pack'; pack: string }
  | { kind: 'everywhere' };

/** Where an entry comes from: the reader, a suggestion the reader took, a pack, or the chapter's own words. */
export type Origin = 'reader' | 'suggested' | 'pack' | 'text';

/** Where a word is at home: on the mainland, in Taiwan, in Hong Kong. */
export type Region = 'cn' | 'tw' | 'hk';

/** One glossary entry: a term and what a reader should know of it. What is not known is left out. */
export interface Entry {
  id: string;
  /** The term, in either script; it matches both. Latin terms match in any case. */
  term: string;
  /** Other writings of the term. */
  variants?: string[];
  /** Other names of the same thing (李总 for 李明远). */
  aliases?: string[];
  kind: TermKind;
  /** The real name behind a disguise, or the standard or regional word. */
  means?: string;
  /** A short explanation (at most 40 characters in Chinese), by language. */
  gloss: { zh: string; en: string };
  /** Whatever else the reader wants to know again. */
  note?: string;
  /** How it is read aloud, in pinyin. */
  reading?: string;
  /** The right way to write a Latin term (ai → AI). */
  caseForm?: string;
  /** Longer words that hold the term by chance and must not match. */
  exclude?: string[];
  /** The one region that says so; readers from there need no hint. */
  region?: Region;
  /** Everywhere, where it is left out. */
  scope?: HintScope;
  /** The first chapter in which the entry may show, so that it gives nothing away. */
  since?: number;
  /** The reader, where it is left out. */
  origin?: Origin;
  /** Switched off, but kept. */
  off?: boolean;
  /** When the entry was made and last changed, in milliseconds since 1970. */
  created?: number;
  changed?: number;
}

/** A named set of entries that can be switched on or off as one. */
export interface Pack {
  id: string;
  name: { zh: string; en: string };
  entries: Entry[];
}

/** A term found in a text: `[start, end)` in UTF-16 code units of that text. */
export interface Hint {
  start: number;
  end: number;
  entry: Entry;
}
