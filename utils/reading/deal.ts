import type { Change } from './model';

/**
 * Deals a shown text out to the pieces its original stood in, so that each piece shows its own part.
 * A change that crosses a border between pieces is dealt unit by unit where its length stays, else it goes to the
 * piece it begins in.
 *
 * @param lengths the lengths of the pieces in the original text, in code units
 * @returns one shown string for each piece; joined they are `shown`
 */
export function deal(shown: string, changes: readonly Change[], lengths: readonly number[]): string[] {
  const ends: number[] = [];
  let sourceEnd = 0;
  for (const length of lengths) {
    sourceEnd += length;
    ends.push(shownOffset(changes, sourceEnd));
  }
  if (ends.length > 0) ends[ends.length - 1] = shown.length;
  return ends.map((end, i) => shown.slice(ends[i - 1] ?? 0, end));
}

/** Where a border of the original text lies in the shown text. */
function shownOffset(changes: readonly Change[], border: number): number {
  let shift = 0;
  for (const change of changes) {
    const from = change.start - shift;
    const to = from + change.from.length;
    if (from >= border) break;
    if (to > border) return change.from.length === change.to.length ? border + shift : change.end;
    shift += change.to.length - change.from.length;
  }
  return border + shift;
}
