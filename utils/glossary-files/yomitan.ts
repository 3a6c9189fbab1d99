import type { Draft, GlossaryFile } from './model';
import { FileError } from './model';
import { glossOf, Rows } from './rows';
import { contentText } from './structured-content';
import { unzip } from './unzip';

/** The format that is read: https://github.com/yomidevs/yomitan/blob/master/docs/making-yomitan-dictionaries.md. */
const FORMAT = 3;
const INDEX = 'index.json';
const BANK = /^term_bank_\d+\.json$/;

/**
 * Reads the terms of a Yomitan dictionary, a zip file. Several definitions of a term become one explanation.
 *
 * @param decode UTF-8 to text
 * @throws {FileError} where the file is no such dictionary
 */
export async function readYomitan(
  chunks: AsyncIterable<Uint8Array>,
  decode: (bytes: Uint8Array) => string,
): Promise<GlossaryFile> {
  const rows = new Rows('yomitan');
  let isIndexed = false;
  let banks = 0;
  let line = 0;
  await unzip(
    chunks,
    (name) => name === INDEX || BANK.test(name),
    (name, bytes) => {
      const data = parse(name, decode(bytes));
      if (name === INDEX) {
        rows.file.name = titleOf(data);
        isIndexed = true;
        return;
      }
      if (!Array.isArray(data)) throw new FileError('not-yomitan', name);
      banks++;
      for (const item of data as unknown[]) addTerm(rows, ++line, item);
    },
  );
  if (!isIndexed) throw new FileError('not-yomitan', INDEX);
  if (banks === 0) throw new FileError('nothing-found');
  return rows.file;
}

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FileError('not-yomitan', name);
  }
}

function titleOf(index: unknown): string | null {
  const { title, format, version } = (index ?? {}) as Record<string, unknown>;
  const number = format ?? version;
  if (typeof number !== 'number') throw new FileError('not-yomitan', INDEX);
  if (number !== FORMAT) throw new FileError('old-yomitan', String(number));
  return typeof title === 'string' ? title.slice(0, 200) : null;
}

/** A term is `[term, reading, tags, rules, score, definitions, sequence, tags]`. */
function addTerm(rows: Rows, line: number, item: unknown): void {
  if (!Array.isArray(item) || typeof item[0] !== 'string' || !Array.isArray(item[5])) {
    rows.fault(line, 'broken');
    return;
  }
  const [term, reading, , , , definitions] = item as [string, unknown, unknown, unknown, unknown, unknown[]];
  const text = definitions.map(contentText).filter(Boolean).join('；');
  if (text === '') {
    rows.fault(line, 'no-meaning', term.slice(0, 20));
    return;
  }
  const draft: Draft = { term, gloss: glossOf(text) };
  if (typeof reading === 'string' && reading !== '' && reading !== term)
    draft.reading = reading.slice(0, 200);
  rows.add(line, draft);
}
