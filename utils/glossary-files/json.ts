import { fold } from '../script/fold';
import type { Column } from './columns';
import { columnNamed, draftOf } from './columns';
import type { Draft, GlossaryFile } from './model';
import { FileError } from './model';
import { meaningOf, Rows } from './rows';

/** What Moye's own files say of themselves. */
export const MARK = 'moye-glossary';
export const VERSION = 1;

/**
 * Reads JSON: Moye's own, a list of entries or of records with named fields, a list of rows, or a map from terms to
 * meanings.
 *
 * @throws {FileError} where it is no JSON, or says nothing of terms
 */
export function readJson(text: string): GlossaryFile {
  const data = parse(text);
  if (isRecord(data) && data.format === MARK) return readOwn(data);
  if (Array.isArray(data)) return readList(data);
  if (isRecord(data)) return Array.isArray(data.entries) ? readList(data.entries) : readMap(data);
  throw new FileError('other-json');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FileError('bad-json', error instanceof Error ? error.message : '');
  }
}

function readOwn(data: Record<string, unknown>): GlossaryFile {
  if (typeof data.version !== 'number' || data.version > VERSION) throw new FileError('newer-version');
  if (!Array.isArray(data.entries)) throw new FileError('other-json');
  const rows = new Rows('moye', typeof data.name === 'string' ? data.name.slice(0, 200) : null);
  data.entries.forEach((entry: unknown, i) => {
    if (isRecord(entry) && typeof entry.term === 'string') rows.add(i + 1, entry as unknown as Draft);
    else rows.fault(i + 1, 'no-term');
  });
  return rows.file;
}

function readList(list: readonly unknown[]): GlossaryFile {
  const rows = new Rows('json');
  list.forEach((item, i) => {
    if (Array.isArray(item)) rows.add(i + 1, ofRow(item));
    else if (isRecord(item)) rows.add(i + 1, ofRecord(item));
    else rows.fault(i + 1, 'broken');
  });
  return rows.file;
}

function readMap(map: Record<string, unknown>): GlossaryFile {
  const rows = new Rows('json');
  Object.entries(map).forEach(([term, value], i) => {
    if (typeof value === 'string') rows.add(i + 1, { term, ...meaningOf(value) });
    else if (isRecord(value)) rows.add(i + 1, { ...ofRecord(value), term });
    else rows.fault(i + 1, 'no-meaning', term.slice(0, 20));
  });
  return rows.file;
}

function ofRow(row: readonly unknown[]): Draft {
  const [term, meaning, note] = row.map((cell) => (typeof cell === 'string' ? cell : ''));
  return { term: term ?? '', ...meaningOf(meaning ?? ''), ...(note ? { note } : {}) };
}

/** An entry as Moye writes it, or a record whose fields go by the names that columns go by. */
function ofRecord(record: Record<string, unknown>): Draft {
  if (typeof record.term === 'string' && isRecord(record.gloss)) return record as unknown as Draft;
  const cells = new Map<Column, string>();
  for (const [name, value] of Object.entries(record)) {
    const column = columnNamed(name, fold);
    const cell = Array.isArray(value) ? value.filter((one) => typeof one === 'string').join('|') : value;
    if (column && !cells.has(column) && (typeof cell === 'string' || typeof cell === 'number')) {
      cells.set(column, String(cell));
    }
  }
  return draftOf(cells, fold);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
