import { fold } from '../script/fold';
import type { Place } from './in-force';
import { isSameBook } from './in-force';
import type { Matcher } from './matcher';
import type { Hint } from './model';

/** Where an entry is not to be shown. */
export type Hush =
  | { kind: 'everywhere' }
  | { kind: 'book'; book: string }
  | { kind: 'site'; host: string }
  /** Wherever the term stands between these folded characters. */
  | { kind: 'place'; before: string; after: string };

/** An entry that the reader does not want to see, by its id, and where. */
export interface Hushed {
  entry: string;
  where: Hush;
}

/** So many are remembered; the oldest make room. */
export const MOST_HUSHED = 5000;
/** So many characters on each side tell a place. */
const NEIGHBOURS = 4;

/** The place of a hint, as it is known again. */
export function placeOfHint(text: string, { start, end }: Pick<Hint, 'start' | 'end'>): Hush {
  return {
    kind: 'place',
    before: fold(text.slice(Math.max(0, start - NEIGHBOURS), start)),
    after: fold(text.slice(end, end + NEIGHBOURS)),
  };
}

/** What is hushed with one more, the newest last; each once. */
export function addHushed(hushed: readonly Hushed[], added: Hushed): Hushed[] {
  return [...withoutHushed(hushed, added), added].slice(-MOST_HUSHED);
}

/** What is hushed without one. */
export function withoutHushed(hushed: readonly Hushed[], gone: Hushed): Hushed[] {
  const key = JSON.stringify(gone);
  return hushed.filter((one) => JSON.stringify(one) !== key);
}

/** What is hushed once entries are shown nowhere any more, or again; what is said of them for a place stays. */
export function switchEverywhere(hushed: readonly Hushed[], ids: readonly string[], on: boolean): Hushed[] {
  const turned = new Set(ids);
  const others = hushed.filter(({ entry, where }) => where.kind !== 'everywhere' || !turned.has(entry));
  const added = on ? [] : ids.map((entry): Hushed => ({ entry, where: { kind: 'everywhere' } }));
  return [...others, ...added].slice(-MOST_HUSHED);
}

/** The ids of the entries that are shown nowhere. */
export function hushedEverywhere(hushed: readonly Hushed[]): Set<string> {
  return new Set(hushed.filter(({ where }) => where.kind === 'everywhere').map(({ entry }) => entry));
}

/** A matcher that keeps to itself what the reader does not want to see here. */
export function hushMatcher(matcher: Matcher, hushed: readonly Hushed[], place: Place): Matcher {
  const here = new Set<string>();
  const places = new Map<string, Hush[]>();
  for (const { entry, where } of hushed) {
    if (where.kind === 'place') places.set(entry, [...(places.get(entry) ?? []), where]);
    else if (reaches(where, place)) here.add(entry);
  }
  if (here.size === 0 && places.size === 0) return matcher;
  const isHushed = (text: string, hint: Hint) =>
    here.has(hint.entry.id) ||
    places.get(hint.entry.id)?.some((where) => isSamePlace(where, placeOfHint(text, hint)));
  return { find: (text) => matcher.find(text).filter((hint) => !isHushed(text, hint)) };
}

function reaches(where: Exclude<Hush, { kind: 'place' }>, { book, host }: Place): boolean {
  switch (where.kind) {
    case 'everywhere':
      return true;
    case 'book':
      return isSameBook(where.book, book);
    case 'site':
      return where.host === host;
  }
}

function isSamePlace(one: Hush, other: Hush): boolean {
  return (
    one.kind === 'place' && other.kind === 'place' && one.before === other.before && one.after === other.after
  );
}
