import type { OpenChapter, OpenLine } from './open-chapter';

/** A stretch `[start, end)` of a chapter's lines. */
export interface LineRange {
  start: number;
  end: number;
}

/** So many lines before and behind those in the window are taken for in sight, too: somebody may scroll. */
const MARGIN = 12;
/** So many lines that show nothing are stepped over, one by one, to find one that does. */
const SKIPPED = 200;

/**
 * The lines of a chapter that the reader sees just now; where none is in the window, those nearest to it. Measures a
 * few lines only, as lines stand below one another: by halving.
 */
export function linesInSight({ lines, body }: OpenChapter): LineRange {
  const view = body.ownerDocument.defaultView!;
  const start = firstBelow(lines, 0);
  const end = firstBelow(lines, view.innerHeight);
  return { start: Math.max(0, start - MARGIN), end: Math.min(lines.length, end + MARGIN) };
}

/** The first line whose lower edge lies below a height of the window. */
function firstBelow(lines: readonly OpenLine[], y: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const bottom = bottomOf(lines, middle, high);
    if (bottom !== null && bottom <= y) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The lower edge of a line, or of the next one that shows anything; null where none does. */
function bottomOf(lines: readonly OpenLine[], from: number, end: number): number | null {
  for (let at = from; at < Math.min(end, from + SKIPPED); at++) {
    const piece = lines[at]!.story[0];
    if (!piece) continue;
    const { node } = piece;
    const range = node.ownerDocument.createRange();
    // What the node shows may be shorter than what the site sent.
    range.setStart(node, Math.min(piece.start, node.length));
    range.setEnd(node, Math.min(piece.end, node.length));
    const { bottom, height } = range.getBoundingClientRect();
    if (height > 0) return bottom;
  }
  return null;
}

/** The nodes of some lines, and what may be hidden with them. */
export function nodesOf({ lines }: OpenChapter, { start, end }: LineRange): Set<Node> {
  const nodes = new Set<Node>();
  for (const { span, breaks, atoms, block, fillsBlock } of lines.slice(start, end)) {
    for (const { node } of span) nodes.add(node);
    for (const element of [...breaks, ...atoms]) nodes.add(element);
    if (fillsBlock) nodes.add(block);
  }
  return nodes;
}

/** A chapter of these lines alone. */
export function partOf(open: OpenChapter, { start, end }: LineRange): OpenChapter {
  const paragraphs = open.chapter.paragraphs.slice(start, end).map(({ text }, index) => ({ index, text }));
  return { ...open, chapter: { ...open.chapter, paragraphs }, lines: open.lines.slice(start, end) };
}
