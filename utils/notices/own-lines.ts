import { fold } from '../script/fold';
import type { Stretch } from './inline';

/** Where a line of the reader's own holds. */
export type LineScope =
  | { kind: 'everywhere' }
  | { kind: 'site'; host: string }
  /** A book, by the name that its pages give it. */
  | { kind: 'book'; book: string };

/** What the reader decided about a line: it is hidden for good, or shown although it looks like the site's. */
export interface OwnLine {
  text: string;
  does: 'hide' | 'show';
  /**
   * What the text is compared with: a whole line as it stands (`line`); a whole line, where `*` stands for anything
   * (`pattern`); any part of a line (`part`).
   */
  as: 'line' | 'pattern' | 'part';
  scope: LineScope;
}

/** So many lines are remembered; the oldest make room. */
export const MOST_LINES = 1000;
/** A line longer than this is none. */
export const LONGEST_LINE = 400;
/** A part shorter than this would stand in every other line. */
export const SHORTEST_PART = 4;

/** Where the reader is. */
export interface LinePlace {
  host: string;
  /** Null where the page does not name its book. */
  book: string | null;
}

/** The reader's own lines that hold at a place, as questions about a line. */
export interface OwnLines {
  hides(line: string): boolean;
  /** The parts of a line that are to be cut out, in order and free of overlaps. */
  partsOf(line: string): Stretch[];
  /** Whether the reader wants to see a text, whatever it looks like. */
  shows(text: string): boolean;
}

/** Why a line cannot be taken. */
export type LineProblem = 'empty' | 'too-short' | 'too-long';

/** What is wrong with a line of the reader's own; null where nothing is. */
export function problemWith({ text, as }: Pick<OwnLine, 'text' | 'as'>): LineProblem | null {
  const letters = fold(text).replace(as === 'pattern' ? /[\s*]/g : /\s/g, '');
  // Nothing but stars would hide the whole story.
  if (letters === '') return 'empty';
  if (as === 'part' && letters.length < SHORTEST_PART) return 'too-short';
  return text.length > LONGEST_LINE ? 'too-long' : null;
}

/** The lines with one more, the newest last. What was decided before about the same text in the same scope is over. */
export function addOwnLine(lines: readonly OwnLine[], added: OwnLine): OwnLine[] {
  return [...lines.filter((line) => !isAbout(line, added)), added].slice(-MOST_LINES);
}

/** The lines without those that say the same as one. */
export function removeOwnLine(lines: readonly OwnLine[], removed: OwnLine): OwnLine[] {
  return lines.filter((line) => line.does !== removed.does || !isAbout(line, removed));
}

/**
 * The lines after the reader asked to see a text again, or to have it hidden again, on a site. What hid just this text
 * there is taken back; what hides it by a pattern, everywhere or by its looks is overruled.
 */
export function correctLine(
  lines: readonly OwnLine[],
  text: string,
  place: LinePlace,
  hide: boolean,
): OwnLine[] {
  const key = keyOf(text);
  const isSame = (line: OwnLine) => line.as !== 'pattern' && keyOf(line.text) === key && holds(line, place);
  const rest = lines.filter((line) => line.does !== (hide ? 'show' : 'hide') || !isSame(line));
  if (hide || rest.length < lines.length) return rest;
  return addOwnLine(rest, { text, does: 'show', as: 'line', scope: { kind: 'site', host: place.host } });
}

/**
 * Makes questions of the lines that hold at a place. Texts are compared whatever their script and width. Each part of
 * a pattern is sought once, from left to right, so that none can hang.
 */
export function ownLinesAt(lines: readonly OwnLine[], place: LinePlace): OwnLines {
  const wholes = new Set<string>();
  const patterns: string[][] = [];
  const parts: string[] = [];
  const shown = new Set<string>();
  for (const line of lines) {
    if (!holds(line, place) || problemWith(line)) continue;
    const key = keyOf(line.text);
    if (line.does === 'show') shown.add(key);
    else if (line.as === 'line') wholes.add(key);
    else if (line.as === 'part') parts.push(key);
    else patterns.push(key.split('*'));
  }
  const shows = (text: string) => shown.size > 0 && shown.has(keyOf(text));
  return {
    shows,
    hides: (line) => {
      if (wholes.size === 0 && patterns.length === 0) return false;
      const key = keyOf(line);
      return (wholes.has(key) || patterns.some((pattern) => matches(key, pattern))) && !shown.has(key);
    },
    partsOf: (line) =>
      parts.length === 0
        ? []
        : stretchesOf(fold(line), parts).filter((at) => !shows(line.slice(at.start, at.end))),
  };
}

/** Nothing of the reader's own. */
export const NO_OWN_LINES: OwnLines = ownLinesAt([], { host: '', book: null });

function holds({ scope }: OwnLine, { host, book }: LinePlace): boolean {
  if (scope.kind === 'site') return scope.host === host;
  return scope.kind === 'everywhere' || scope.book === book;
}

function isAbout(line: OwnLine, other: OwnLine): boolean {
  return (
    keyOf(line.text) === keyOf(other.text) &&
    line.as === other.as &&
    JSON.stringify(line.scope) === JSON.stringify(other.scope)
  );
}

function keyOf(text: string): string {
  return fold(text).trim();
}

function stretchesOf(folded: string, parts: readonly string[]): Stretch[] {
  const found: Stretch[] = [];
  for (const part of parts) {
    for (let at = folded.indexOf(part); at >= 0; at = folded.indexOf(part, at + part.length)) {
      found.push({ start: at, end: at + part.length });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((stretch) => {
    if (stretch.start < end) return false;
    end = stretch.end;
    return true;
  });
}

function matches(line: string, parts: readonly string[]): boolean {
  const first = parts[0]!;
  const last = parts[parts.length - 1]!;
  if (parts.length === 1) return line === first;
  if (!line.startsWith(first)) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = line.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return line.length - last.length >= at && line.endsWith(last);
}
