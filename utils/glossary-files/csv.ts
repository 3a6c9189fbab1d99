import Papa from 'papaparse';
import { fold } from '../script/fold';
import type { Column } from './columns';
import { columnNamed, draftOf } from './columns';
import type { GlossaryFile } from './model';
import { Rows } from './rows';

/** What columns hold whose headings do not say it. */
const BY_POSITION: readonly Column[] = ['term', 'text', 'note'];
const DELIMITERS = [',', '\t', ';', '|', '，'];

/**
 * Reads comma- or tab-separated values (RFC 4180): quoted cells may hold separators and line breaks. Columns go by their
 * headings in either language; without headings they are term, meaning and note.
 */
export function readCsv(text: string): GlossaryFile {
  const { data, errors } = Papa.parse(text, { delimiter: startOf(text).meta.delimiter });
  const rows = new Rows('csv');
  const headings = headingsOf(data[0] ?? []);
  const columns = headings ?? BY_POSITION;
  const open = new Set(
    errors.flatMap(({ code, row }) => (code.includes('Quotes') && row !== undefined ? [row] : [])),
  );
  let line = 1;
  data.forEach((cells, i) => {
    const at = line;
    line += 1 + breaksIn(cells);
    if ((headings && i === 0) || cells.every((cell) => cell.trim() === '')) return;
    if (open.has(i)) rows.fault(at, 'open-quote', cells[0]?.slice(0, 20) ?? '');
    else rows.add(at, draftOf(cellsOf(columns, cells), fold));
  });
  return rows.file;
}

/** Whether a text looks like a table: the lines have the same number of columns, and more than one. */
export function looksLikeTable(sample: string): boolean {
  const widths = startOf(sample).data.map((cells) => cells.length);
  return (
    widths.length > 0 &&
    widths[0]! > 1 &&
    widths.filter((one) => one === widths[0]).length >= widths.length * 0.6
  );
}

/** The first rows of a table, and by what its cells are told apart. */
function startOf(text: string) {
  return Papa.parse(text.slice(0, 20_000), {
    delimitersToGuess: DELIMITERS,
    skipEmptyLines: 'greedy',
    preview: 20,
  });
}

/** The columns by their headings; null where the first row is none. */
function headingsOf(first: readonly string[]): (Column | null)[] | null {
  const columns = first.map((heading) => columnNamed(heading, fold));
  return columns.includes('term') && first.length > 0 ? columns : null;
}

function cellsOf(columns: readonly (Column | null)[], cells: readonly string[]): Map<Column, string> {
  const named = new Map<Column, string>();
  cells.forEach((cell, i) => {
    const column = columns[i];
    if (column && !named.has(column)) named.set(column, cell);
  });
  return named;
}

function breaksIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) if (cell.includes('\n')) count += cell.split('\n').length - 1;
  return count;
}
