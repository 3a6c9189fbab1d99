import type { Edit } from '../../text/edits';
import { isHan } from '../../text/han';

/** Where a stretch is kept: in a book, by the name that its pages give it, or on a site whose pages name none. */
export type KeptScope = { kind: 'book'; book: string } | { kind: 'site'; host: string };

/** A stretch that the reader wants as it stands on the site. */
export interface Kept {
  /** The stretch with one Han character on each side, where there is one, as the site wrote them. */
  text: string;
  /** Where in `text` the stretch itself lies: `[start, end)`. */
  start: number;
  end: number;
  /** Everywhere, where nothing is said. */
  scope?: KeptScope;
}

/** A stretch `[start, end)` of a text. */
interface Stretch {
  start: number;
  end: number;
}

/** So many are remembered; the oldest make room. */
export const MOST_KEPT = 2000;

/** The stretch `[start, end)` of a site's text with the neighbours by which it is known again. */
export function keptAt(text: string, start: number, end: number): Kept {
  const before = hanBefore(text, start);
  return {
    text: text.slice(start - before, end + hanBehind(text, end)),
    start: before,
    end: before + end - start,
  };
}

/** A stretch as it is kept at a place: in its book where that is known, else on its site. */
export function keptFor(kept: Kept, place: { host: string; book: string | null }): Kept {
  const { host, book } = place;
  return { ...kept, scope: book === null ? { kind: 'site', host } : { kind: 'book', book } };
}

/** What is kept at a place. */
export function keptIn(kept: readonly Kept[], place: { host: string; book: string | null }): Kept[] {
  return kept.filter(({ scope }) => {
    if (!scope) return true;
    return scope.kind === 'book' ? scope.book === place.book : scope.host === place.host;
  });
}

/** What is kept with one more, the newest last; each once. */
export function addKept(kept: readonly Kept[], added: Kept): Kept[] {
  return [...removeKept(kept, added), added].slice(-MOST_KEPT);
}

/** What is kept without one: it is mended again in its scope. */
export function removeKept(kept: readonly Kept[], removed: Kept): Kept[] {
  const key = keyOf(removed);
  return kept.filter((one) => keyOf(one) !== key);
}

/** The same for stretches that say the same of the same places. */
function keyOf({ text, start, end, scope }: Kept): string {
  const where = !scope ? '' : scope.kind === 'book' ? scope.book : scope.host;
  return JSON.stringify([text, start, end, scope?.kind ?? '', where]);
}

/**
 * Holds back the repairs of what the reader keeps. A side on which a kept stretch has no neighbour may be anything;
 * one without any neighbour is known only where it stands alone again.
 *
 * @returns from the repairs of a text those that touch no kept stretch
 */
export function createKeeper(kept: readonly Kept[]): (text: string, repairs: readonly Edit[]) => Edit[] {
  const byFirst = new Map<string, Kept[]>();
  for (const one of kept) {
    const list = byFirst.get(one.text[0]!);
    if (list) list.push(one);
    else byFirst.set(one.text[0]!, [one]);
  }
  return (text, repairs) => {
    if (byFirst.size === 0 || repairs.length === 0) return [...repairs];
    const stretches = stretchesIn(text, byFirst);
    return repairs.filter((repair) => !stretches.some((stretch) => touches(repair, stretch)));
  };
}

/** Where in a text kept stretches stand, with what they are known by around them. */
function stretchesIn(text: string, byFirst: ReadonlyMap<string, readonly Kept[]>): Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = 0; at < text.length; at++) {
    for (const { text: known, start, end } of byFirst.get(text[at]!) ?? []) {
      if (!text.startsWith(known, at)) continue;
      const isBare = start === 0 && end === known.length;
      if (isBare && hanBefore(text, at) + hanBehind(text, at + end) > 0) continue;
      stretches.push({ start: at + start, end: at + end });
    }
  }
  return stretches;
}

/** True for edits of any part of a stretch; what is put in between two characters has no part but its place. */
function touches(edit: Stretch, { start, end }: Stretch): boolean {
  return (edit.start < end && edit.end > start) || (edit.start === start && edit.end === end);
}

/** The code units of the Han character that ends at a place; 0 where there is none. */
function hanBefore(text: string, at: number): number {
  if (isHan(text.charCodeAt(at - 1))) return 1;
  return at >= 2 && isHanPair(text, at - 2) ? 2 : 0;
}

/** The code units of the Han character that begins at a place; 0 where there is none. */
function hanBehind(text: string, at: number): number {
  if (isHanPair(text, at)) return 2;
  return isHan(text.charCodeAt(at)) ? 1 : 0;
}

function isHanPair(text: string, at: number): boolean {
  return isHan(text.charCodeAt(at)) && text.codePointAt(at)! > 0xffff;
}
