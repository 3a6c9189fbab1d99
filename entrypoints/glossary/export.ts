import { type Written, writeCsv, writeJson, writePairs } from '../../utils/glossary-files/write';
import type { Entry } from '../../utils/hints/model';
import { download } from '../options/download';

/** Hands entries to the reader as a file. @returns how many of them the format could not hold */
export function exportEntries(name: string, entries: readonly Entry[], format: Written): number {
  const file = name.replace(/[\\/:*?"<>|]/g, '-');
  switch (format) {
    case 'json':
      download(`${file}.json`, writeJson(name, entries));
      return 0;
    case 'csv':
      download(`${file}.csv`, writeCsv(entries), 'text/csv');
      return 0;
    case 'pairs': {
      const { text, left } = writePairs(entries);
      download(`${file}.txt`, text, 'text/plain');
      return left;
    }
  }
}
