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

/** Finds the reader's own phrases in a text: from left to right, the longest where several begin at one place. */
export function phraseFinder(phrases: readonly OwnPhrase[]): (text: string) => Overlaid[] {
  const byFirst = new Map<string, OwnPhrase[]>();
  for (const phrase of phrases) {
    const first = phrase.from[0];
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.from.length - a.from.length);
  return (text) => {
    const found: Overlaid[] = [];
    for (let at = 0; at < text.length; ) {
      const phrase = byFirst.get(text[at]!)?.find(({ from }) => text.startsWith(from, at));
      if (phrase) found.push({ start: at, end: at + phrase.from.length, to: phrase.to });
      at += phrase?.from.length ?? 1;
    }
    return found;
  };
}

/** The stretches of both lists; where two overlap, the one of the first list stays. Both are in order. */
export function withoutOverlaps(first: readonly Overlaid[], second: readonly Overlaid[]): Overlaid[] {
  const free = second.filter(({ start, end }) => !first.some((one) => one.start < end && start < one.end));
  return [...first, ...free].sort((a, b) => a.start - b.start);
}
