import { looksLikeCedict, readCedict } from './cedict';
import { combineRows } from './combine';
import { looksLikeTable, readCsv } from './csv';
import type { Decode } from './encoding';
import { decodeText } from './encoding';
import { readJson } from './json';
import type { GlossaryFile } from './model';
import { FileError, LIMITS } from './model';
import { looksLikePairs, readPairs } from './pairs';
import { isZip } from './unzip';
import { readYomitan } from './yomitan';

/** A file that is to be read. */
export interface Source {
  name: string;
  size: number;
  /** Its bytes, from the beginning; can be asked for more than once. */
  chunks(): AsyncIterable<Uint8Array>;
}

/**
 * Reads a glossary in any of the formats; which one it is its content says, and where that leaves a choice, its name.
 *
 * @throws {FileError} where the file cannot be read, is larger than the limits, or holds no term
 */
export async function readGlossaryFile(source: Source, decode: Decode): Promise<GlossaryFile> {
  if (source.size === 0) throw new FileError('empty');
  const file = (await startsAsZip(source))
    ? await readZip(source, decode)
    : readText(source.name, await textOf(source, decode));
  if (file.rows.length === 0 && file.faults === 0) throw new FileError('nothing-found');
  const isDictionary = file.format === 'cedict' || file.format === 'yomitan';
  return isDictionary ? { ...file, rows: combineRows(file.rows) } : file;
}

async function startsAsZip(source: Source): Promise<boolean> {
  for await (const chunk of source.chunks()) return isZip(chunk);
  return false;
}

function readZip(source: Source, decode: Decode): Promise<GlossaryFile> {
  if (source.size > LIMITS.zip) throw new FileError('too-large');
  return readYomitan(source.chunks(), (bytes) => decode(bytes, 'utf-8') ?? '');
}

async function textOf({ size, chunks }: Source, decode: Decode): Promise<string> {
  if (size > LIMITS.text) throw new FileError('too-large');
  const bytes = new Uint8Array(size);
  let at = 0;
  for await (const chunk of chunks()) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  const decoded = decodeText(bytes, decode);
  if (!decoded) throw new FileError('unknown-text');
  return decoded.text;
}

/** So many lines tell the format. */
const TELLING = 60;
const SAMPLE = 20_000;

function readText(name: string, text: string): GlossaryFile {
  const [, ending] = /\.([a-z0-9]+)$/i.exec(name.toLowerCase()) ?? [];
  const start = text.slice(0, SAMPLE);
  if (ending === 'json' || /^\s*[[{]/.test(start)) return readJson(text);
  const lines = start.split(/\r\n?|\n/).slice(0, TELLING);
  if (ending === 'u8' || looksLikeCedict(lines)) return readCedict(text);
  if (ending === 'csv' || ending === 'tsv') return readCsv(text);
  if (looksLikePairs(lines)) return readPairs(text);
  return looksLikeTable(start) ? readCsv(text) : readPairs(text);
}
