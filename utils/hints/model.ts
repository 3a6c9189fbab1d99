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

/** One glossary entry: a term and what a reader should know of it. */
export interface Entry {
  id: string;
  /** The term, in either script; it matches both. Latin terms match in any case. */
  term: string;
  /** Other writings and names of the same thing. */
  variants?: string[];
  kind: TermKind;
  /** The real name behind a disguise, or the standard or regional word. */
  means?: string;
  /** A short explanation (at most 40 characters in Chinese), by language. */
  gloss: { zh: string; en: string };
  /** The right way to write a Latin term (ai → AI). */
  caseForm?: string;
  /** Longer words that hold the term by chance and must not match. */
  exclude?: string[];
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
