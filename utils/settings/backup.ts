import type { PartName, Stored } from './stored';
import { isSameItem, itemsOf, PART_NAMES, readItems } from './stored';
import { upgrade, VERSION, VERSION_KEY, versionOf } from './versions';

/** So large may a backup be, in bytes; the browser's own store holds less. */
export const MOST_BYTES = 64 * 1024 * 1024;
/** Brackets within brackets: ours have some six. */
const DEEPEST = 64;

/** Why a file is no backup that can be taken over. */
export interface BackupProblem {
  because: 'too-large' | 'not-json' | 'not-moye' | 'newer' | 'broken';
  /** The keys of what is broken. */
  keys?: string[];
}

/** A file as it was read: all it holds, or why it is refused as a whole. */
export type ReadBackup = { stored: Stored; problem: null } | { stored: null; problem: BackupProblem };

/** Everything that is stored as the text of one JSON file. @param at when, in milliseconds since 1970 */
export function writeBackup(stored: Stored, at: number): string {
  const file = {
    moye: 'backup',
    [VERSION_KEY]: VERSION,
    saved: new Date(at).toISOString(),
    items: itemsOf(stored),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
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
  return broken.length > 0 ? refused('broken', broken) : { stored, problem: null };
}

function refused(because: BackupProblem['because'], keys?: string[]): ReadBackup {
  return { stored: null, problem: { because, ...(keys && { keys }) } };
}

/** What taking over a backup would do to one part: how many things come, become others, and go. */
export interface PartPreview {
  part: PartName;
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

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

function isRecord(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
