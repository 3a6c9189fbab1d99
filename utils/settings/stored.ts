import type { Read } from './schema';
import {
  readGlossary,
  readHushed,
  readKept,
  readLines,
  readPhrases,
  readRules,
  readSettings,
  readSites,
  readText,
} from './schema';

/** What lies in the browser's store, by key. */
export type Items = Readonly<Record<string, unknown>>;

/** One kind of thing that is stored. */
interface Part {
  /** The key of its item; for `each`, what the keys of its items begin with, a host name behind it. */
  key: string;
  each?: true;
  /** Takes what is stored, `undefined` where nothing is; for `each`, a record by host name. */
  read(raw: unknown): Read<unknown>;
}

/**
 * Everything that is stored, and under which key: loading, saving, backup and reset all go by this table. The settings
 * may go with the reader's browser account; the rest stays on the device.
 */
export const PARTS = {
  everywhere: { key: 'settings', read: readSettings },
  sites: { key: 'site:', each: true, read: readSites },
  glossary: { key: 'glossary', read: readGlossary },
  /** The entries that the reader does not want to see, the newest last. */
  hushed: { key: 'hushed', read: readHushed },
  /** What stays as it stands on the site, the newest last. */
  kept: { key: 'kept', read: readKept },
  /** The lines that the reader hides for good, or wants to see. */
  lines: { key: 'lines', read: readLines },
  /** The reader's own conversions … */
  phrases: { key: 'phrases', read: readPhrases },
  /** … and the text in which the reader wrote them down, with comments. */
  phrasesText: { key: 'phrases:text', read: readText },
  /** The reader's own rules for sites, the first that holds first. */
  rules: { key: 'rules', read: readRules },
} as const satisfies Record<string, Part>;

export type PartName = keyof typeof PARTS;

/** Everything the reader has stored. */
export type Stored = { [Name in PartName]: ReturnType<(typeof PARTS)[Name]['read']>['value'] };

export const PART_NAMES = Object.keys(PARTS) as PartName[];

const partAt = (name: PartName): Part => PARTS[name];

/** The part that an item belongs to; null for what is none of the reader's. */
export function partOf(key: string): PartName | null {
  const belongs = (name: PartName) => {
    const part = partAt(name);
    return part.each ? key.startsWith(part.key) && key.length > part.key.length : key === part.key;
  };
  return PART_NAMES.find(belongs) ?? null;
}

/** The keys of everything that concerns one site. */
export function keysFor(host: string): string[] {
  return PART_NAMES.map((name) => (partAt(name).each ? partAt(name).key + host : partAt(name).key));
}

/** What items say, as far as they can be read, and the keys of those that are broken. */
export function readItems(items: Items): { stored: Stored; broken: string[] } {
  const broken: string[] = [];
  const stored: Record<string, unknown> = {};
  for (const name of PART_NAMES) {
    const part = partAt(name);
    if (part.each) {
      stored[name] = readEach(items, part, broken);
      continue;
    }
    const read = part.read(items[part.key]);
    stored[name] = read.value;
    if (read.broken.length > 0) broken.push(part.key);
  }
  return { stored: stored as Stored, broken };
}

function readEach(items: Items, part: Part, broken: string[]): unknown {
  const raw: Record<string, unknown> = Object.create(null);
  for (const [key, value] of Object.entries(items)) {
    if (!key.startsWith(part.key) || key.length === part.key.length) continue;
    const host = key.slice(part.key.length);
    raw[host] = value;
    if (part.read({ [host]: value }).broken.length > 0) broken.push(key);
  }
  return part.read(raw).value;
}

/** Parts of what is stored as items. What says nothing has none. */
export function itemsOf(stored: Partial<Stored>): Record<string, unknown> {
  const items: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(stored)) {
    const part = partAt(name as PartName);
    const found = part.each
      ? Object.entries(value).map(([host, one]) => [part.key + host, one] as const)
      : [[part.key, value] as const];
    for (const [key, one] of found) if (!saysNothing(one)) items[key] = one;
  }
  return items;
}

function saysNothing(value: unknown): boolean {
  return typeof value === 'string' ? value === '' : Object.keys(value as object).length === 0;
}

/** True where two items say the same. */
export function isSameItem(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
