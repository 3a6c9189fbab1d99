import type { Edit } from '../text/edits';
import type { Dictionary } from './dictionary';

/**
 * The ends of a text's segments: each phrase of the dictionary is one, each stretch between phrases another.
 * Longest match from left to right, as OpenCC segments.
 */
export function segmentEnds(text: string, dictionary: Dictionary): number[] {
  const ends: number[] = [];
  let at = 0;
  while (at < text.length) {
    const record = dictionary.match(text, at, text.length);
    if (!record?.isPhrase) {
      at += unmatchedLength(text, at, text.length);
      continue;
    }
    if (at > 0 && ends.at(-1) !== at) ends.push(at);
    at += record.key.length;
    ends.push(at);
  }
  if (ends.at(-1) !== text.length) ends.push(text.length);
  return ends;
}

/**
 * One step of conversion: every segment of a text by the longest entries of one dictionary, as edits.
 *
 * @param ends the ends of the segments, none of which an entry may cross
 */
export function stepEdits(text: string, dictionary: Dictionary, ends: readonly number[]): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  for (const end of ends) {
    while (at < end) {
      const record = dictionary.match(text, at, end);
      if (record) {
        pushDifference(edits, text, at, record.key.length, record.value, record.regional);
        at += record.key.length;
        continue;
      }
      const unit = text.charCodeAt(at);
      const to = dictionary.character(unit);
      if (to === unit) {
        at += unmatchedLength(text, at, end);
        continue;
      }
      edits.push({ start: at, end: at + 1, to: String.fromCharCode(to), because: 'script' });
      at++;
    }
  }
  return edits;
}

/** The ends of segments after edits that cross none of them. */
export function moveEnds(ends: readonly number[], edits: readonly Edit[]): number[] {
  let shift = 0;
  let next = 0;
  return ends.map((end) => {
    for (; next < edits.length && edits[next]!.end <= end; next++) {
      const edit = edits[next]!;
      shift += edit.to.length - (edit.end - edit.start);
    }
    return end + shift;
  });
}

/** A regional word changes as a whole; otherwise only the characters that differ do. */
function pushDifference(
  edits: Edit[],
  text: string,
  start: number,
  length: number,
  to: string,
  regional: boolean,
): void {
  if (regional || to.length !== length) {
    if (!text.startsWith(to, start) || to.length !== length) {
      edits.push({ start, end: start + length, to, because: regional ? 'phrase' : 'script' });
    }
    return;
  }
  for (let i = 0; i < length; ) {
    let end = i;
    while (end < length && text.charCodeAt(start + end) !== to.charCodeAt(end)) end++;
    if (end === i) {
      i++;
      continue;
    }
    const from = isLowSurrogate(to.charCodeAt(i)) ? i - 1 : i;
    if (end < length && isLowSurrogate(to.charCodeAt(end))) end++;
    edits.push({ start: start + from, end: start + end, to: to.slice(from, end), because: 'script' });
    i = end;
  }
}

const isLowSurrogate = (unit: number): boolean => (unit & 0xfc00) === 0xdc00;

/** How far an unknown character reaches: an ideographic description sequence is taken as one. */
function unmatchedLength(text: string, at: number, limit: number): number {
  const end = descriptionEnd(text, at, limit);
  return end > at ? end - at : characterLength(text, at);
}

function characterLength(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? 2 : 1;
}

/** The end of an ideographic description sequence (Unicode, chapter 18.2); 0 where there is none. */
function descriptionEnd(text: string, at: number, limit: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x2ff0 || unit > 0x2fff) return 0;
  const parts = unit === 0x2ff2 || unit === 0x2ff3 ? 3 : 2;
  let end = at + 1;
  for (let part = 0; part < parts; part++) {
    if (end >= limit) return 0;
    end = descriptionEnd(text, end, limit) || end + characterLength(text, end);
  }
  return end;
}
