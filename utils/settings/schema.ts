import * as v from 'valibot';
import { readSiteRules } from '../chapter/site-rule-schema';
import type { SiteRule } from '../chapter/site-rules';
import type { Hushed } from '../hints/hushed';
import { MOST_HUSHED } from '../hints/hushed';
import type { Entry } from '../hints/model';
import type { OwnLine } from '../notices/own-lines';
import { LONGEST_LINE, MOST_LINES, problemWith } from '../notices/own-lines';
import type { SiteMemory } from '../notices/recurring';
import type { OwnPhrase } from '../script/overlay';
import type { Kept } from '../script/repair/kept';
import { MOST_KEPT } from '../script/repair/kept';
import type { Settings, SiteSettings } from './model';
import { isPhrase, MAX_PHRASES } from './own-phrases';

const target = v.picklist(['original', 'hans', 'hant', 'hant-TW', 'hant-HK']);
const variety = v.picklist(['hans', 'hant', 'hant-TW', 'hant-HK']);

const settingsFields = {
  on: v.boolean(),
  script: target,
  preferred: variety,
  phrases: v.boolean(),
  context: v.boolean(),
  scope: v.picklist(['chapter', 'navigation', 'page']),
  quotes: v.picklist(['keep', 'region']),
  repair: v.object({ characters: v.boolean(), case: v.boolean(), punctuation: v.boolean() }),
  markRepairs: v.boolean(),
  foldDuplicates: v.boolean(),
  repeats: v.picklist(['fold', 'dim']),
  hideNotices: v.boolean(),
  hideAuthorNotes: v.boolean(),
  hints: v.boolean(),
  mentions: v.picklist(['first', 'every', 'none']),
  inlineGlosses: v.boolean(),
  suggestions: v.boolean(),
  packsOff: v.array(v.string()),
  button: v.boolean(),
  corner: v.picklist(['top-left', 'top-right', 'bottom-left', 'bottom-right']),
  remember: v.picklist(['page', 'site', 'everywhere']),
} satisfies Record<keyof Settings, v.GenericSchema>;

const siteFields = {
  on: settingsFields.on,
  script: settingsFields.script,
  scope: settingsFields.scope,
  quotes: settingsFields.quotes,
  foldDuplicates: settingsFields.foldDuplicates,
  repeats: settingsFields.repeats,
  hideNotices: settingsFields.hideNotices,
  hideAuthorNotes: settingsFields.hideAuthorNotes,
  hints: settingsFields.hints,
  mentions: settingsFields.mentions,
  inlineGlosses: settingsFields.inlineGlosses,
  repair: settingsFields.repair,
  button: settingsFields.button,
} satisfies Record<keyof SiteSettings, v.GenericSchema>;

const short = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

const shorts = v.array(short);
const long = v.pipe(v.string(), v.maxLength(400));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const time = v.pipe(v.number(), v.minValue(0));

/** Without these an entry is none. What else it holds, newer versions may know; it is kept. */
const entry = v.looseObject({
  id: short,
  term: short,
  kind: v.picklist([
    'person',
    'place',
    'organisation',
    'work',
    'technique',
    'rank',
    'term',
    'slang',
    'stand-in',
  ]),
  gloss: v.object({ zh: long, en: long }),
});

const scope = v.variant('kind', [
  v.looseObject({ kind: v.literal('book'), book: short }),
  v.looseObject({ kind: v.literal('site'), host: short }),
  v.looseObject({ kind: v.literal('pack'), pack: short }),
  v.looseObject({ kind: v.literal('everywhere') }),
]);

/** A stretch that is kept as it stands on the site lies inside of what it is known by. */
const kept = v.pipe(
  v.object({
    text: short,
    start: offset,
    end: offset,
    scope: v.exactOptional(
      v.variant('kind', [
        v.object({ kind: v.literal('book'), book: short }),
        v.object({ kind: v.literal('site'), host: short }),
      ]),
    ),
  }),
  v.check(({ text, start, end }) => start <= end && end <= text.length, 'The stretch lies outside.'),
);

/** A line that the reader hides for good, or wants to see. */
const ownLine = v.pipe(
  v.object({
    text: v.pipe(v.string(), v.maxLength(LONGEST_LINE)),
    does: v.picklist(['hide', 'show']),
    as: v.picklist(['line', 'pattern', 'part']),
    scope: v.variant('kind', [
      v.object({ kind: v.literal('everywhere') }),
      v.object({ kind: v.literal('site'), host: short }),
      v.object({ kind: v.literal('book'), book: short }),
    ]),
  }),
  v.check((line) => problemWith(line) === null, 'The line says nothing.'),
);

/** An entry that the reader does not want to see, and where. */
const hushed = v.object({
  entry: short,
  where: v.variant('kind', [
    v.object({ kind: v.literal('everywhere') }),
    v.object({ kind: v.literal('book'), book: short }),
    v.object({ kind: v.literal('site'), host: short }),
    v.object({ kind: v.literal('place'), before: v.string(), after: v.string() }),
  ]),
});

/** What was learned of a site. */
const memory = v.object({
  chapters: v.array(v.string()),
  lines: v.record(v.string(), v.tuple([v.number(), v.string()])),
});

/** What an entry may leave out. */
const entryOptions = {
  variants: shorts,
  aliases: shorts,
  means: short,
  note: v.pipe(v.string(), v.maxLength(4000)),
  reading: short,
  caseForm: short,
  exclude: shorts,
  region: v.picklist(['cn', 'tw', 'hk']),
  scope,
  since: offset,
  origin: v.picklist(['reader', 'suggested', 'pack', 'text']),
  off: v.boolean(),
  created: time,
  changed: time,
} satisfies Record<keyof Omit<Entry, 'id' | 'term' | 'kind' | 'gloss'>, v.GenericSchema>;

/** A stored value as far as it could be read, and what could not. */
export interface Read<T> {
  value: T;
  /** The names of the parts that are broken; they keep their place in what is set aside. */
  broken: string[];
}

/** Reads stored settings field by field: a broken field costs that field and no other. */
export function readSettings(raw: unknown): Read<Partial<Settings>> {
  return withUnknown(raw, readFields<Settings>(raw, settingsFields), settingsFields);
}

/** Reads the settings of one site. */
export function readSite(raw: unknown): Read<SiteSettings> {
  return withUnknown(raw, readFields<SiteSettings>(raw, siteFields), siteFields);
}

/** Fields that a newer version added on another device stay where they are when this one saves. */
function withUnknown<T extends object>(raw: unknown, read: Read<T>, known: object): Read<T> {
  if (!isRecord(raw)) return read;
  const unknown = Object.entries(raw).filter(([name]) => !Object.hasOwn(known, name) && name !== '__proto__');
  return { ...read, value: { ...Object.fromEntries(unknown), ...read.value } };
}

/** Reads the settings of all sites, by host name. */
export function readSites(raw: unknown): Read<Record<string, SiteSettings>> {
  const sites: Record<string, SiteSettings> = Object.create(null);
  const broken: string[] = [];
  if (raw === undefined) return { value: sites, broken };
  if (!isRecord(raw)) return { value: sites, broken: ['sites'] };
  for (const [host, value] of Object.entries(raw)) {
    const site = readSite(value);
    sites[host] = site.value;
    broken.push(...site.broken.map((field) => `${host}: ${field}`));
  }
  return { value: sites, broken };
}

/**
 * Reads a glossary entry by entry: what breaks an entry costs that entry and no other; a broken part that it may leave
 * out costs that part only.
 */
export function readGlossary(raw: unknown): Read<Entry[]> {
  return readList<Entry>(raw, 'glossary', (item, place, { value, broken }) => {
    const result = v.safeParse(entry, item);
    if (!result.success) {
      broken.push(`${place}: ${result.issues[0].message}`);
      return;
    }
    const options = readFields<Entry>(item, entryOptions);
    for (const name of options.broken) delete result.output[name];
    value.push({ ...result.output, ...options.value } as Entry);
    broken.push(...options.broken.map((name) => `${place}: ${name}`));
  });
}

/** Reads what is kept as it stands on sites, one by one; of more than are remembered the newest. */
export function readKept(raw: unknown): Read<Kept[]> {
  return newest(readChecked(raw, 'kept', kept), MOST_KEPT);
}

/** Reads which entries the reader does not want to see, one by one; of more than are remembered the newest. */
export function readHushed(raw: unknown): Read<Hushed[]> {
  return newest(readChecked(raw, 'hushed', hushed), MOST_HUSHED);
}

/** Reads the reader's own lines one by one; of more than are remembered the newest. */
export function readLines(raw: unknown): Read<OwnLine[]> {
  return newest(readChecked(raw, 'lines', ownLine), MOST_LINES);
}

/** Reads what was learned of a site; null where that is broken: it is learned anew. */
export function readMemory(raw: unknown): SiteMemory | null {
  const result = v.safeParse(memory, raw);
  return result.success ? result.output : null;
}

/** Reads the reader's own phrases one by one: a broken one, or one too many, costs itself and no other. */
export function readPhrases(raw: unknown): Read<OwnPhrase[]> {
  return readList<OwnPhrase>(raw, 'phrases', (item, place, { value, broken }) => {
    if (isPhrase(item) && value.length < MAX_PHRASES) value.push({ from: item.from, to: item.to });
    else broken.push(`${place}`);
  });
}

/** Reads the reader's own rules for sites one by one: a broken one costs itself and no other. */
export function readRules(raw: unknown): Read<SiteRule[]> {
  if (raw !== undefined && !Array.isArray(raw)) return { value: [], broken: ['rules'] };
  const { rules, faults } = readSiteRules(raw ?? []);
  return {
    value: rules,
    broken: faults.map(({ rule, path, because }) => [rule + 1, ...path, because].join(': ')),
  };
}

/** So long may the text be in which phrases are written down. */
const LONGEST_TEXT = 4_000_000;

/** Reads a text. */
export function readText(raw: unknown): Read<string> {
  if (raw === undefined) return { value: '', broken: [] };
  const isText = typeof raw === 'string' && raw.length <= LONGEST_TEXT;
  return isText ? { value: raw, broken: [] } : { value: '', broken: ['text'] };
}

/** Reads a list whose items are as a schema says; a broken one costs itself and no other. */
function readChecked<T>(raw: unknown, name: string, schema: v.GenericSchema<unknown, T>): Read<T[]> {
  return readList<T>(raw, name, (item, place, { value, broken }) => {
    const result = v.safeParse(schema, item);
    if (result.success) value.push(result.output);
    else broken.push(`${place}: ${result.issues[0].message}`);
  });
}

function newest<T>(read: Read<T[]>, most: number): Read<T[]> {
  return { ...read, value: read.value.slice(-most) };
}

/** Reads a list item by item. @param read puts an item, which has a place from 1, where it belongs */
function readList<T>(
  raw: unknown,
  name: string,
  read: (item: unknown, place: number, into: Read<T[]>) => void,
): Read<T[]> {
  const into: Read<T[]> = { value: [], broken: [] };
  if (raw === undefined) return into;
  if (!Array.isArray(raw)) return { value: [], broken: [name] };
  raw.forEach((item: unknown, i) => {
    read(item, i + 1, into);
  });
  return into;
}

function readFields<T extends object>(
  raw: unknown,
  fields: Record<string, v.GenericSchema>,
): Read<Partial<T>> {
  const value: Record<string, unknown> = {};
  const broken: string[] = [];
  if (raw === undefined) return { value: value as Partial<T>, broken };
  if (!isRecord(raw)) return { value: value as Partial<T>, broken: ['*'] };
  for (const [name, schema] of Object.entries(fields)) {
    if (!Object.hasOwn(raw, name)) continue;
    const result = v.safeParse(schema, raw[name]);
    if (result.success) value[name] = result.output;
    else broken.push(name);
  }
  return { value: value as Partial<T>, broken };
}

function isRecord(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
