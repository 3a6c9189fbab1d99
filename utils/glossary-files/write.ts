import Papa from 'papaparse';
import type { Entry } from '../hints/model';
import type { Column } from './columns';
import { MARK, VERSION } from './json';

/** The formats that are written. */
export type Written = 'json' | 'csv' | 'pairs';

/** A glossary as Moye's own JSON, which loses nothing; an entry on each line. */
export function writeJson(name: string, entries: readonly Entry[]): string {
  const head = JSON.stringify({ format: MARK, version: VERSION, name }).slice(0, -1);
  const list = entries.map((entry) => JSON.stringify(entry)).join(',\n');
  return `${head},"entries":[\n${list}\n]}\n`;
}

const HEADINGS: readonly Column[] = [
  'term',
  'means',
  'zh',
  'en',
  'kind',
  'reading',
  'variants',
  'aliases',
  'caseForm',
  'exclude',
  'note',
  'book',
  'site',
  'since',
  'off',
];
const NAMES: Partial<Record<Column, string>> = { zh: 'gloss_zh', en: 'gloss_en', caseForm: 'case_form' };

/** A glossary as comma-separated values with headings; the mark at the beginning tells spreadsheets the encoding. */
export function writeCsv(entries: readonly Entry[]): string {
  const rows = entries.map((entry) => HEADINGS.map((column) => cellOf(entry, column)));
  const text = Papa.unparse([HEADINGS.map((column) => NAMES[column] ?? column), ...rows], {
    newline: '\r\n',
  });
  return `\ufeff${text}\r\n`;
}

function cellOf(entry: Entry, column: Column): string {
  switch (column) {
    case 'zh':
    case 'en':
      return entry.gloss[column];
    case 'book':
      return entry.scope?.kind === 'book' ? entry.scope.book : '';
    case 'site':
      return entry.scope?.kind === 'site' ? entry.scope.host : '';
    case 'variants':
    case 'aliases':
    case 'exclude':
      return (entry[column] ?? []).join(' | ');
    case 'since':
      return entry.since === undefined ? '' : String(entry.since);
    case 'off':
      return entry.off ? '1' : '';
    case 'term':
    case 'means':
    case 'kind':
    case 'reading':
    case 'caseForm':
    case 'note':
      return entry[column] ?? '';
    default:
      return '';
  }
}

/**
 * A glossary as lines of `term=meaning`. Only the term and what it means or is explained by go along; entries that have
 * neither, or whose term holds a sign, are left out and counted.
 */
export function writePairs(entries: readonly Entry[]): { text: string; left: number } {
  const lines = entries.flatMap(({ term, means, gloss }) => {
    const meaning = (means || gloss.zh || gloss.en).replace(/\s+/g, ' ').trim();
    return meaning === '' || /[=＝→\n]|->|^#|^\/\//.test(term) ? [] : [`${term}=${meaning}\n`];
  });
  return { text: lines.join(''), left: entries.length - lines.length };
}
