import type { TermKind } from '../hints/model';
import type { PlacedRange } from './layout';

/** The names of Moye's highlights in the page's registry; their style comes with the reader. */
export type HighlightName = `moye-${TermKind | 'repair' | 'copy' | 'current'}`;

/** True where the browser can mark text without touching the page. */
export function canHighlight(): boolean {
  return typeof Highlight === 'function' && typeof CSS !== 'undefined' && CSS.highlights !== undefined;
}

/** Marks the given ranges, in place of those marked under the same name before. Changes nothing in the DOM. */
export function highlight(name: HighlightName, ranges: readonly PlacedRange[]): void {
  if (!canHighlight()) return;
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const marks = new Highlight();
  for (const range of ranges) marks.add(staticRange(range));
  CSS.highlights.set(name, marks);
}

function staticRange(range: PlacedRange): StaticRange {
  return new StaticRange({
    startContainer: range.startNode,
    startOffset: range.start,
    endContainer: range.endNode,
    endOffset: range.end,
  });
}
