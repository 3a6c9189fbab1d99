import type { OwnPhrase } from '../script/overlay';

/** So many phrases can be kept … */
export const MAX_PHRASES = 5000;
/** … and so many UTF-16 code units on either side of each. */
export const MAX_SIDE = 100;

/** Why a line is no phrase. */
export interface PhraseProblem {
  /** The line's number, from 1. */
  line: number;
  because: 'no-sign' | 'empty-side' | 'too-long' | 'contradiction' | 'too-many';
  /** The limit that is passed, or the number of the line that is contradicted. */
  value?: number;
}

/** What a text of phrases says: all its phrases, or what is wrong with it. */
export interface ReadPhrases {
  phrases: OwnPhrase[];
  problems: PhraseProblem[];
}

const LINE_END = /\r\n|[\n\r\u2028\u2029]/;
/** Keyboards for Chinese give the wide sign. */
const SIGN = /=>|[=＝\t]/;
/** What can stand on the left of a sign: no comment, no sign in it, no space around it. */
const FROM = /^(?!#)[^\s=＝](?:[^=＝\t\n\r\u2028\u2029]*[^\s=＝])?$/;
const TO = /^\S(?:.*\S)?$/;

/** True for what a line can say; what is stored is held against it too. */
export function isPhrase(raw: unknown): raw is OwnPhrase {
  if (typeof raw !== 'object' || raw === null) return false;
  const { from, to } = raw as Record<string, unknown>;
  return isSide(from, FROM) && isSide(to, TO);
}

function isSide(raw: unknown, form: RegExp): boolean {
  return typeof raw === 'string' && raw.length <= MAX_SIDE && form.test(raw);
}

/**
 * Reads phrases, one on each line: `软件=軟體`, or with `=>` or a tab between the two; the first such sign counts. Empty
 * lines and those that begin with `#` say nothing, nor does a line that says again what an earlier one said.
 *
 * @returns problems in the order of the lines; the phrases are whole only where there are none
 */
export function parsePhrases(text: string): ReadPhrases {
  const problems: PhraseProblem[] = [];
  const known = new Map<string, { to: string; line: number }>();
  text.split(LINE_END).forEach((written, i) => {
    const line = i + 1;
    if (/^\s*(?:#|$)/.test(written)) return;
    // A tab at either end is a sign too, with nothing beyond it, so the line is not trimmed before it is cut.
    const sign = SIGN.exec(written);
    if (!sign) problems.push({ line, because: 'no-sign' });
    else {
      const phrase = {
        from: written.slice(0, sign.index).trim(),
        to: written.slice(sign.index + sign[0].length).trim(),
      };
      const problem = problemOf(phrase, known);
      if (problem) problems.push({ line, ...problem });
      else if (!known.has(phrase.from)) known.set(phrase.from, { to: phrase.to, line });
    }
  });
  return { phrases: [...known].map(([from, { to }]) => ({ from, to })), problems };
}

function problemOf(
  { from, to }: OwnPhrase,
  known: ReadonlyMap<string, { to: string; line: number }>,
): Omit<PhraseProblem, 'line'> | null {
  if (from === '' || to === '') return { because: 'empty-side' };
  if (Math.max(from.length, to.length) > MAX_SIDE) return { because: 'too-long', value: MAX_SIDE };
  const earlier = known.get(from);
  if (earlier) return earlier.to === to ? null : { because: 'contradiction', value: earlier.line };
  return known.size === MAX_PHRASES ? { because: 'too-many', value: MAX_PHRASES } : null;
}

/** Phrases as a text that {@link parsePhrases} reads back. */
export function formatPhrases(phrases: readonly OwnPhrase[]): string {
  return phrases.map(({ from, to }) => `${from}${to.startsWith('>') ? '=>' : '='}${to}`).join('\n');
}

/** The text to show for stored phrases: as the reader wrote it, comments and all, where it still says just these. */
export function textOfPhrases(phrases: readonly OwnPhrase[], written: unknown): string {
  const plain = formatPhrases(phrases);
  if (typeof written !== 'string') return plain;
  const read = parsePhrases(written);
  return read.problems.length === 0 && formatPhrases(read.phrases) === plain ? written : plain;
}
