import type { Piece } from './lines';
import { lineText, readLines } from './lines';
import { cutPieces } from './open-chapter';
import { sightByTags } from './sight';
import { isClosed } from './untouchable';

/** A line of the page of which the reader has selected a part, as it is shown. */
export interface SelectedLine {
  /** The text of the whole line, which tells how the part is to be understood. */
  text: string;
  /** The selected part `[start, end)` of it. */
  start: number;
  end: number;
  /** The pieces of text nodes that hold exactly the selected part. */
  pieces: Piece[];
}

/** The lines that the reader's selection touches. Text that is not ours to write is left out. */
export function selectedLines(document: Document): SelectedLine[] {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  const sight = { ...sightByTags(), original: (node: Text) => node.data };
  const root = blockAround(range.commonAncestorContainer, sight.isBlock);
  if (!root || isClosed(root)) return [];
  return readLines(root, sight).lines.flatMap(({ pieces }) => {
    const [start, end] = selectedPart(pieces, range);
    if (start >= end) return [];
    return [
      { text: lineText({ pieces }, sight.original), start, end, pieces: cutPieces(pieces, start, end) },
    ];
  });
}

/** The block that holds a node: in it the line around a selection is whole. */
function blockAround(node: Node, isBlock: (element: Element) => boolean): Element | null {
  let at: Element | null = node.nodeType === 1 ? (node as Element) : node.parentElement;
  while (at?.parentElement && !isBlock(at)) at = at.parentElement;
  return at;
}

/** The stretch of the joined pieces that a range holds. */
function selectedPart(pieces: readonly Piece[], range: Range): [start: number, end: number] {
  let at = 0;
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const { node, start, end } of pieces) {
    const [from, to] = partOf(node, range);
    const cutStart = Math.max(from, start);
    const cutEnd = Math.min(to, end);
    if (cutStart < cutEnd) {
      first = Math.min(first, at + cutStart - start);
      last = at + cutEnd - start;
    }
    at += end - start;
  }
  return [first, last];
}

/** The stretch of a node's text that a range holds; empty where it holds none. */
function partOf(node: Text, range: Range): [from: number, to: number] {
  if (!range.intersectsNode(node)) return [0, 0];
  const from = node === range.startContainer ? range.startOffset : 0;
  const to = node === range.endContainer ? range.endOffset : node.data.length;
  return [from, to];
}
