import type { Edit } from '../text/edits';
import type { Converter } from './model';

/** A stretch `[start, end)` of a text that is shown as the reader wants it, whatever the dictionaries say. */
export interface Overlaid {
  start: number;
  end: number;
  to: string;
}

/**
 * A converter in which the reader's own words come first: they are cut out of the text, and only what stands between
 * them is converted. So no built-in phrase reaches into one, wherever it begins.
 *
 * @param find the stretches of a text, in order and free of overlaps
 */
export function createOverlay(converter: Converter, find: (text: string) => readonly Overlaid[]): Converter {
  const align = (text: string): Edit[] => {
    const edits: Edit[] = [];
    let at = 0;
    const convertUpTo = (end: number) => {
      for (const edit of converter.align(text.slice(at, end))) {
        edits.push({ ...edit, start: edit.start + at, end: edit.end + at });
      }
    };
    for (const { start, end, to } of find(text)) {
      convertUpTo(start);
      if (text.slice(start, end) !== to) edits.push({ start, end, to, because: 'glossary' });
      at = end;
    }
    convertUpTo(text.length);
    return edits;
  };
  const convert = (text: string): string => {
    let result = '';
    let at = 0;
    for (const { start, end, to } of find(text)) {
      result += converter.convert(text.slice(at, start)) + to;
      at = end;
    }
    return result + converter.convert(text.slice(at));
  };
  function* learn(texts: readonly string[]): Generator<undefined, void> {
    yield* converter.learn?.(texts.flatMap((text) => between(text, find(text)))) ?? [];
  }
  return { align, convert, learn };
}

/** What is left of a text without some stretches. */
function between(text: string, found: readonly Overlaid[]): string[] {
  const ends = [...found.map(({ start }) => start), text.length];
  return ends.map((end, i) => text.slice(found[i - 1]?.end ?? 0, end));
}

/** What the reader wants a word to become: `from` as it stands in the text, `to` as it is shown. */
export interface OwnPhrase {
  from: string;
  to: string;
}

/**
 * Finds the reader's own phrases in a text, exactly as they are written: from left to right, the longest where several
 * begin at one place, the first where several are written alike.
 */
export function phraseFinder(phrases: readonly OwnPhrase[]): (text: string) => Overlaid[] {
  const shown = new Map<string, string>();
  for (const { from, to } of phrases) if (from !== '' && !shown.has(from)) shown.set(from, to);
  const lengths = lengthsByFirst(shown.keys());
  return (text) => {
    const found: Overlaid[] = [];
    for (let at = 0; at < text.length; ) {
      const left = text.length - at;
      const fits = (length: number) => length <= left && shown.has(text.slice(at, at + length));
      const length = lengths.get(text[at]!)?.find(fits);
      if (length === undefined) at++;
      else {
        const end = at + length;
        found.push({ start: at, end, to: shown.get(text.slice(at, end))! });
        at = end;
      }
    }
    return found;
  };
}

/** The lengths of the words that begin with a code unit, the longest first. */
function lengthsByFirst(words: Iterable<string>): Map<string, number[]> {
  const sets = new Map<string, Set<number>>();
  for (const word of words) {
    const known = sets.get(word[0]!);
    if (known) known.add(word.length);
    else sets.set(word[0]!, new Set([word.length]));
  }
  return new Map([...sets].map(([first, set]) => [first, [...set].sort((a, b) => b - a)]));
}

/** The stretches of both lists; where two overlap, the one of the first list stays. Both are in order. */
export function withoutOverlaps(first: readonly Overlaid[], second: readonly Overlaid[]): Overlaid[] {
  const all: Overlaid[] = [];
  let next = 0;
  for (const one of second) {
    for (; next < first.length && first[next]!.end <= one.start; next++) all.push(first[next]!);
    if (next === first.length || one.end <= first[next]!.start) all.push(one);
  }
  return [...all, ...first.slice(next)];
}
