import type { TermCounts } from './counts';
import type { LearnedBook } from './learned';

/** A term in storage: its fold, its form, and its counts in the order of {@link COUNTS}. */
type Row = [folded: string, shown: string, ...counts: number[]];

/** A book as it is stored. */
export interface StoredBook {
  version: 1;
  chapters: string[];
  count: number;
  terms: Row[];
}

const COUNTS = ['count', 'chapters', 'bordered', 'known', 'before', 'behind', 'longer', 'bond'] as const;

/** The form in which a book is stored. */
export function packBook({ counts, chapters }: LearnedBook): StoredBook {
  const terms = Object.entries(counts.terms).map(
    ([folded, term]): Row => [folded, term.shown, ...COUNTS.map((name) => term[name])],
  );
  return { version: 1, chapters, count: counts.chapters, terms };
}

/** Reads a stored book; null for what is no such thing. */
export function unpackBook(raw: unknown): LearnedBook | null {
  const stored = raw as Partial<StoredBook> | null | undefined;
  if (stored?.version !== 1 || !Array.isArray(stored.terms) || !Array.isArray(stored.chapters)) {
    return null;
  }
  const terms = new Map<string, TermCounts>();
  for (const row of stored.terms) if (isRow(row)) terms.set(row[0], countsOf(row));
  const chapters = stored.chapters.filter((one) => typeof one === 'string');
  const count = Number.isInteger(stored.count) ? stored.count! : chapters.length;
  return { counts: { version: 1, chapters: count, terms: Object.fromEntries(terms) }, chapters };
}

function isRow(row: unknown): row is Row {
  if (!Array.isArray(row) || row.length !== COUNTS.length + 2) return false;
  const [folded, shown, ...counts] = row;
  return typeof folded === 'string' && typeof shown === 'string' && counts.every(Number.isFinite);
}

function countsOf([, shown, ...counts]: Row): TermCounts {
  const entries = COUNTS.map((name, i) => [name, counts[i]!] as const);
  return { shown, ...(Object.fromEntries(entries) as Record<(typeof COUNTS)[number], number>) };
}
