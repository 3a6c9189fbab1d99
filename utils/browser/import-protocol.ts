import type { Choice, Difference, Outcome } from '../glossary-files/merge';
import type { FileFault, Format, Row, RowProblem } from '../glossary-files/model';
import type { GlossaryScope, ImportedGlossary } from '../hints/imported';
import type { ListEdit } from '../hints/list/edits';
import type { Entry } from '../hints/model';
import type { BackupProblem, PartPreview } from '../settings/backup';
import type { Stored } from '../settings/stored';

/** Where a file's terms go: among the reader's own, into a new glossary, or into one that was imported before. */
export type ImportTarget =
  | { kind: 'own'; entries: Entry[] }
  | { kind: 'new' }
  | { kind: 'imported'; id: string };

/** Said to the worker, which knows one file at a time. */
export type ToImporter =
  | { kind: 'read'; file: File }
  /** Compare what was read with a target. Rows that name no place of their own get `scope`. */
  | { kind: 'compare'; target: ImportTarget; scope: GlossaryScope }
  /** Carry out what was compared last; a glossary is stored by the worker, the reader's own terms are sent back. */
  | { kind: 'store'; name: string; choice: Choice; exceptions: [place: number, choice: Choice][] }
  /** Change entries of an imported glossary. */
  | { kind: 'edit'; id: string; edit: ListEdit }
  /** Write a backup of everything: of what the page sends, and of the imported glossaries. */
  | { kind: 'write-backup'; stored: Stored; at: number }
  /** Read a backup … */
  | { kind: 'open-backup'; file: File }
  /** … and store the glossaries in it; the rest is stored by the page. */
  | { kind: 'restore-glossaries' };

/** A backup, and the names of glossaries for which it has no room. */
export interface WrittenBackup {
  file: Blob;
  left: string[];
}

/** A backup that was read, and what it would do to the imported glossaries. */
export type OpenedBackup = { imported: PartPreview } & (
  | { stored: Stored; problem: null }
  | { stored: null; problem: BackupProblem }
);

/** What is shown of a file. */
export interface FileSummary {
  format: Format;
  name: string | null;
  count: number;
  problems: RowProblem[];
  faults: number;
}

/** How many there are, and the first of them. */
export interface Some<T> {
  count: number;
  first: T[];
}

/** What a file would do. */
export interface Comparison {
  added: Some<Row>;
  same: number;
  differs: Some<Difference>;
  repeated: Some<Row>;
}

/** What the worker answers. */
export type Answer =
  | { kind: 'summary'; summary: FileSummary }
  | { kind: 'comparison'; comparison: Comparison }
  | { kind: 'stored'; outcome: Outcome; glossary: ImportedGlossary | null }
  | { kind: 'edited' }
  | ({ kind: 'backup-written' } & WrittenBackup)
  | { kind: 'backup-opened'; backup: OpenedBackup }
  | { kind: 'glossaries-restored' }
  | { kind: 'failed'; because: FileFault | 'other'; value: string };

/** Said by the worker: an answer to the message with a number, or how much of a file has been read. */
export type FromImporter =
  | { kind: 'answer'; id: number; answer: Answer }
  | { kind: 'progress'; part: number };
