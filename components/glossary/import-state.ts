import type { Choice, Difference } from '../../utils/glossary-files/merge';
import type { FileFault, Format, Row, RowFault, RowProblem } from '../../utils/glossary-files/model';
import type { GlossaryScope } from '../../utils/hints/imported';
import type { MessageKey } from '../ui/translate';

/** A list of which only the beginning is at hand. */
export interface Some<T> {
  count: number;
  first: readonly T[];
}

/** A file that has been read and compared, and what the reader decides about it. */
export interface Preview {
  file: string;
  format: Format;
  count: number;
  problems: readonly RowProblem[];
  faults: number;
  /** Where the terms go: `own`, `new`, or the id of an imported glossary. */
  target: string;
  name: string;
  scope: GlossaryScope;
  added: Some<Row>;
  same: number;
  differs: Some<Difference>;
  repeated: Some<Row>;
  choice: Choice;
  exceptions: ReadonlyMap<number, Choice>;
}

/** What an import is doing. */
export type ImportState =
  /** @param part how much has been read; null where that cannot be said */
  | { step: 'working'; doing: 'reading' | 'comparing' | 'storing'; file: string; part: number | null }
  | { step: 'preview'; preview: Preview }
  | { step: 'failed'; file: string; because: FileFault | 'other'; value: string }
  | { step: 'done'; added: number; changed: number; glossary: string };

export const FORMATS = {
  moye: 'formatMoye',
  csv: 'formatCsv',
  pairs: 'formatPairs',
  json: 'formatJson',
  yomitan: 'formatYomitan',
  cedict: 'formatCedict',
} as const satisfies Record<Format, MessageKey>;

export const FILE_FAULTS = {
  empty: 'importEmpty',
  'too-large': 'importTooLarge',
  'unknown-text': 'importUnknownText',
  'bad-json': 'importBadJson',
  'other-json': 'importOtherJson',
  'bad-zip': 'importBadZip',
  'cut-zip': 'importCutZip',
  'zip-bomb': 'importZipBomb',
  'not-yomitan': 'importNotYomitan',
  'old-yomitan': 'importOldYomitan',
  'newer-version': 'importNewer',
  'nothing-found': 'importNothing',
  other: 'importOther',
} as const satisfies Record<FileFault | 'other', MessageKey>;

export const ROW_FAULTS = {
  'no-term': 'rowNoTerm',
  'no-meaning': 'rowNoMeaning',
  'no-sign': 'rowNoSign',
  'too-long': 'rowTooLong',
  'open-quote': 'rowOpenQuote',
  broken: 'rowBroken',
  'too-many': 'rowTooMany',
} as const satisfies Record<RowFault, MessageKey>;

export const CHOICES = {
  mine: 'choiceMine',
  theirs: 'choiceTheirs',
  both: 'choiceBoth',
} as const satisfies Record<Choice, MessageKey>;
