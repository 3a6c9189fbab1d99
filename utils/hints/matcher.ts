import { fold } from '../script/fold';
import type { Entry, Hint } from './model';

/** Finds terms in texts. */
export interface Matcher {
  /** Every term of a text, from left to right, the longest where several begin at one place; none overlap. */
  find(text: string): Hint[];
}

/** One way to write an entry, folded. */
interface Writing {
  text: string;
  entry: Entry;
}

const WORD_UNIT = /[a-z0-9]/;

/**
 * Makes a matcher for entries in either script; their terms match both, and damaged writings too. Where two entries
 * claim the same writing, the earlier one has it. Writings of a single character are passed over.
 */
export function createMatcher(entries: readonly Entry[]): Matcher {
  const byStart = indexOf(entries);
  return {
    find(text) {
      const folded = fold(text);
      const hints: Hint[] = [];
      for (let at = 0; at + 1 < folded.length; at++) {
        const writings = byStart.get(startOf(folded, at));
        const found = writings?.find((writing) => standsAt(folded, at, writing));
        if (!found) continue;
        hints.push({ start: at, end: at + found.text.length, entry: found.entry });
        at += found.text.length - 1;
      }
      return hints;
    },
  };
}

/** All writings by their first two code units, the longest first. */
function indexOf(entries: readonly Entry[]): Map<number, Writing[]> {
  const taken = new Set<string>();
  const byStart = new Map<number, Writing[]>();
  for (const entry of entries) {
    for (const writing of [entry.term, ...(entry.variants ?? [])]) {
      const text = fold(writing.trim());
      if (text.length < 2 || taken.has(text)) continue;
      taken.add(text);
      const start = startOf(text, 0);
      const known = byStart.get(start);
      if (known) known.push({ text, entry });
      else byStart.set(start, [{ text, entry }]);
    }
  }
  for (const writings of byStart.values()) writings.sort((a, b) => b.text.length - a.text.length);
  return byStart;
}

function startOf(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

function standsAt(folded: string, at: number, { text, entry }: Writing): boolean {
  if (!folded.startsWith(text, at)) return false;
  return isWholeWord(folded, at, at + text.length) && !isInside(folded, at, text, entry.exclude);
}

/** Latin words do not match inside longer ones. */
function isWholeWord(folded: string, start: number, end: number): boolean {
  const cutsBefore = WORD_UNIT.test(folded[start]!) && WORD_UNIT.test(folded[start - 1] ?? '');
  const cutsAfter = WORD_UNIT.test(folded[end - 1]!) && WORD_UNIT.test(folded[end] ?? '');
  return !cutsBefore && !cutsAfter;
}

/** True where the match is only a part of one of the longer words that its entry excludes. */
function isInside(folded: string, at: number, text: string, exclude: readonly string[] = []): boolean {
  return exclude.some((longer) => {
    const word = fold(longer);
    for (let i = word.indexOf(text); i >= 0; i = word.indexOf(text, i + 1)) {
      if (at >= i && folded.startsWith(word, at - i)) return true;
    }
    return false;
  });
}
