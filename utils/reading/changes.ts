import type { Converter } from '../script/model';
import type { QuoteRegion } from '../script/quotes';
import { quoteEdits } from '../script/quotes';
import { composeEdits } from '../text/compose';
import type { Edit } from '../text/edits';
import { applyEdits } from '../text/edits';
import type { Change, ShownText } from './model';

/** Edits of a text as what is shown and where it differs. */
export function shownText(text: string, edits: readonly Edit[]): ShownText {
  return { text: applyEdits(text, edits), changes: changesOf(text, edits) };
}

/** A text that stands by itself, converted and with a region's quotation marks; null leaves either out. */
export function conversionEdits(
  text: string,
  converter: Converter | null,
  region: QuoteRegion | null,
): Edit[] {
  const edits = converter ? converter.align(text) : [];
  if (!region) return edits;
  return composeEdits(text, edits, quoteEdits([applyEdits(text, edits)], region)[0]!);
}

/**
 * The edits that lie in `[start, end)` of a text. One that reaches over a border is cut there where each unit has
 * its own counterpart, and left out elsewhere.
 */
export function editsWithin(edits: readonly Edit[], start: number, end: number): Edit[] {
  const within: Edit[] = [];
  for (const edit of edits) {
    if (edit.end <= start || edit.start >= end) continue;
    const from = Math.max(edit.start, start);
    const to = Math.min(edit.end, end);
    const isWhole = from === edit.start && to === edit.end;
    if (!isWhole && edit.to.length !== edit.end - edit.start) continue;
    const text = isWhole ? edit.to : edit.to.slice(from - edit.start, to - edit.start);
    within.push({ ...edit, start: from, end: to, to: text });
  }
  return within;
}

/**
 * What differs between two texts, as edits of the first: unit by unit where they are of one length, else as one.
 *
 * @param at the offset of `from` in the text that the edits are for
 */
export function differences(from: string, to: string, at: number): Edit[] {
  if (from === to) return [];
  if (from.length !== to.length) return [{ start: at, end: at + from.length, to, because: 'script' }];
  const edits: Edit[] = [];
  for (let i = 0; i < from.length; i++) {
    if (from[i] === to[i]) continue;
    const last = edits.at(-1);
    if (last?.end === at + i) {
      last.end++;
      last.to += to[i];
    } else edits.push({ start: at + i, end: at + i + 1, to: to[i]!, because: 'script' });
  }
  return edits;
}

/** Edits of the original as changes of the shown text. */
function changesOf(text: string, edits: readonly Edit[]): Change[] {
  let shift = 0;
  return edits.map(({ start, end, to, because }) => {
    const change = {
      start: start + shift,
      end: start + shift + to.length,
      from: text.slice(start, end),
      to,
      because,
    };
    shift += to.length - (end - start);
    return change;
  });
}
