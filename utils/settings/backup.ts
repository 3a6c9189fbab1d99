import { type ImportedGlossary, readImported } from '../hints/imported';
import type { Entry } from '../hints/model';
import type { StoredEntries } from '../hints/stored-glossary';
import { readGlossary } from './schema';
import type { PartName, Stored } from './stored';
import { isSameItem, itemsOf, PART_NAMES, readItems } from './stored';
import { upgrade, VERSION, VERSION_KEY, versionOf } from './versions';

/** So large may a backup be, in bytes: what can be read again without the browser running short of memory. */
export const MOST_BYTES = 128 * 1024 * 1024;
/** So much of it is kept free for what is no imported glossary: the browser's store for that holds 10 MB. */
const FOR_ALL_ELSE = 16 * 1024 * 1024;
/** Brackets within brackets: ours have some six. */
const DEEPEST = 64;

/** Why a file is no backup that can be taken over. */
export interface BackupProblem {
  because: 'too-large' | 'not-json' | 'not-moye' | 'newer' | 'broken';
  /** The keys of what is broken. */
  keys?: string[];
}

/** An imported glossary in a backup. */
export interface SavedGlossary {
  info: ImportedGlossary;
  entries: Entry[];
}

/** A file as it was read: all it holds, or why it is refused as a whole. Older ones hold no glossaries. */
export type ReadBackup =
  | { stored: Stored; problem: null; glossaries?: SavedGlossary[] }
  | { stored: null; problem: BackupProblem };

/** An imported glossary as it is stored. */
export interface GlossaryToSave {
  info: ImportedGlossary;
  entries: StoredEntries;
}

/**
 * Everything that is stored as one JSON file, in pieces of text and of UTF-8: glossaries are written as they lie there.
 *
 * @param at when, in milliseconds since 1970
 */
export function writeBackup(
  stored: Stored,
  at: number,
  glossaries: readonly GlossaryToSave[] = [],
): (string | Uint8Array<ArrayBuffer>)[] {
  const file = {
    moye: 'backup',
    [VERSION_KEY]: VERSION,
    saved: new Date(at).toISOString(),
    items: itemsOf(stored),
  };
  const head = JSON.stringify(file, null, 2).replace(/\n}$/, '');
  const pieces = glossaries.flatMap(({ info, entries }, i) => [
    `${i === 0 ? '' : ','}\n    ${JSON.stringify(info).slice(0, -1)},"entries":[`,
    separated(entries),
    ']}',
  ]);
  return [head, ',\n  "glossaries": [', ...pieces, glossaries.length === 0 ? ']\n}\n' : '\n  ]\n}\n'];
}

/** Glossaries of which a backup can hold all, the small ones first, and those for which it has no room. */
export function fitting(glossaries: readonly GlossaryToSave[]): {
  kept: GlossaryToSave[];
  left: GlossaryToSave[];
} {
  let room = MOST_BYTES - FOR_ALL_ELSE;
  const kept = new Set<GlossaryToSave>();
  for (const one of [...glossaries].sort((a, b) => sizeOf(a) - sizeOf(b))) {
    room -= sizeOf(one);
    if (room >= 0) kept.add(one);
  }
  return {
    kept: glossaries.filter((one) => kept.has(one)),
    left: glossaries.filter((one) => !kept.has(one)),
  };
}

function sizeOf({ entries }: GlossaryToSave): number {
  return entries.json.length + entries.bounds.length;
}

/** The entries as members of a JSON array, without its brackets. */
function separated({ json, bounds }: StoredEntries): Uint8Array<ArrayBuffer> {
  const count = bounds.length - 1;
  const text = new Uint8Array(json.length + Math.max(0, count - 1));
  for (let i = 0; i < count; i++) {
    if (i > 0) text[bounds[i]! + i - 1] = COMMA;
    text.set(json.subarray(bounds[i], bounds[i + 1]), bounds[i]! + i);
  }
  return text;
}

/** Reads a backup. What is broken in part is refused as a whole. */
export function readBackup(text: string): ReadBackup {
  if (text.length > MOST_BYTES) return refused('too-large');
  if (isTooDeep(text)) return refused('not-moye');
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return refused('not-json');
  }
  if (!isRecord(file) || file.moye !== 'backup' || !isRecord(file.items)) return refused('not-moye');
  if (versionOf(file) > VERSION) return refused('newer');
  const items = upgrade({ ...file.items, [VERSION_KEY]: file[VERSION_KEY] });
  const { stored, broken } = readItems(items ?? {});
  const glossaries = file.glossaries === undefined ? [] : readGlossaries(file.glossaries);
  const faults = glossaries ? broken : [...broken, 'glossaries'];
  if (faults.length > 0 || !glossaries) return refused('broken', faults);
  return { stored, problem: null, ...(glossaries.length > 0 && { glossaries }) };
}

/** Imported glossaries, each entry of them checked; null where something is broken. */
function readGlossaries(raw: unknown): SavedGlossary[] | null {
  if (!Array.isArray(raw)) return null;
  const glossaries: SavedGlossary[] = [];
  for (const one of raw) {
    if (!isRecord(one)) return null;
    const { entries: rows, ...known } = one;
    const { value: entries, broken } = readGlossary(rows);
    const info = readImported({ ...known, count: entries.length });
    if (!info || broken.length > 0) return null;
    glossaries.push({ info, entries });
  }
  return glossaries;
}

function refused(because: BackupProblem['because'], keys?: string[]): ReadBackup {
  return { stored: null, problem: { because, ...(keys && { keys }) } };
}

/** What taking over a backup would do to one part: how many things come, become others, and go. */
export interface PartPreview {
  part: PartName | 'imported';
  added: number;
  changed: number;
  removed: number;
}

/** What would be other than it is now; parts that would stay as they are are left out. */
export function previewBackup(now: Stored, backup: Stored): PartPreview[] {
  return PART_NAMES.map((part) => comparePart(part, thingsIn(now[part]), thingsIn(backup[part]))).filter(
    ({ added, changed, removed }) => added + changed + removed > 0,
  );
}

function comparePart(
  part: PartName,
  now: ReadonlyMap<string, unknown>,
  then: ReadonlyMap<string, unknown>,
): PartPreview {
  const added = [...then.keys()].filter((key) => !now.has(key)).length;
  const removed = [...now.keys()].filter((key) => !then.has(key)).length;
  const changed = [...then].filter(([key, value]) => now.has(key) && !isSameItem(now.get(key), value)).length;
  return { part, added, changed, removed };
}

/** The single things in a part: the fields of a record; of a list its members, by their ids where they have some. */
function thingsIn(value: unknown): Map<string, unknown> {
  if (Array.isArray(value)) return new Map(value.map((one) => [one.id ?? JSON.stringify(one), one]));
  if (isRecord(value)) return new Map(Object.entries(value));
  return new Map(value === '' ? [] : [['', value]]);
}

/** Whether brackets stand deeper within one another than any backup has them; JSON that deep ends some parsers. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isInString) {
      if (code === BACKSLASH) i++;
      else if (code === QUOTE) isInString = false;
    } else if (code === QUOTE) isInString = true;
    else if (code === OPEN_BRACKET || code === OPEN_BRACE) {
      if (++depth > DEEPEST) return true;
    } else if (code === CLOSE_BRACKET || code === CLOSE_BRACE) depth--;
  }
  return false;
}

const COMMA = 0x2c;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

function isRecord(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
