import type { Entry } from '../hints/model';

/** An entry as a file has it: what the file does not say is left out, so that it changes nothing. */
export type Draft = Partial<Omit<Entry, 'term' | 'gloss'>> & {
  term: string;
  gloss?: Partial<Entry['gloss']>;
};

/** A draft and where it stands in its file. */
export interface Row {
  /** The line of a text, the number of an entry in other files; from 1. */
  line: number;
  draft: Draft;
}

/** Why a row could not be read, or not wholly. */
export type RowFault =
  | 'no-term'
  | 'no-meaning'
  | 'no-sign'
  | 'too-long'
  | 'open-quote'
  | 'broken'
  | 'too-many';

/** A row that could not be read, or of which a part was left out. */
export interface RowProblem {
  line: number;
  because: RowFault;
  /** What it is about: the part that is broken, or the beginning of the row. */
  value?: string;
}

/** The formats that are read. */
export type Format = 'moye' | 'csv' | 'pairs' | 'json' | 'yomitan' | 'cedict';

/** What a file holds. */
export interface GlossaryFile {
  format: Format;
  /** The name that the file gives itself. */
  name: string | null;
  rows: Row[];
  /** The first problems; `faults` counts all. */
  problems: RowProblem[];
  faults: number;
}

/** Why a file could not be read at all. */
export type FileFault =
  | 'empty'
  | 'too-large'
  | 'unknown-text'
  | 'bad-json'
  | 'other-json'
  | 'bad-zip'
  | 'cut-zip'
  | 'zip-bomb'
  | 'not-yomitan'
  | 'old-yomitan'
  | 'newer-version'
  | 'nothing-found';

/** Thrown where a file cannot be read at all; nothing has happened then. */
export class FileError extends Error {
  constructor(
    readonly because: FileFault,
    readonly value = '',
  ) {
    super(value === '' ? because : `${because}: ${value}`);
  }
}

/** So much is read; what is larger is refused before it fills the memory. */
export const LIMITS = {
  /** Bytes of a text file. */
  text: 96 * 1024 * 1024,
  /** Bytes of a packed file. */
  zip: 256 * 1024 * 1024,
  /** Bytes that a packed file may become. */
  unpacked: 768 * 1024 * 1024,
  /** Bytes of a single file in it. */
  unpackedFile: 96 * 1024 * 1024,
  entries: 500_000,
  /** Problems that are kept to be shown. */
  problems: 200,
} as const;
