import type { TermKind } from '../hints/model';
import type { HighlightName } from './highlights';
import { highlight } from './highlights';
import type { PlacedMark, PlacedRange } from './layout';

const KINDS: Record<TermKind | 'repair', HighlightName> = {
  person: 'moye-person',
  place: 'moye-place',
  organisation: 'moye-organisation',
  work: 'moye-work',
  technique: 'moye-technique',
  rank: 'moye-rank',
  term: 'moye-term',
  slang: 'moye-slang',
  'stand-in': 'moye-stand-in',
  repair: 'moye-repair',
};

/** So many marks are drawn between two chances for others to have their turn. */
const MARKS_PER_STEP = 2000;

/** The terms and mended places of a page: draws those that are to be marked, and finds the one at a point. */
export class Marks {
  private marks: readonly PlacedMark[] = [];
  private byNode = new Map<Text, PlacedMark[]>();
  private current: PlacedMark | null = null;

  constructor(private readonly document: Document) {}

  /** Draws these marks in place of all earlier ones, in steps. */
  *set(marks: readonly PlacedMark[]): Generator<undefined, void> {
    const byNode = new Map<Text, PlacedMark[]>();
    const drawn = new Map<HighlightName, PlacedRange[]>(Object.values(KINDS).map((name) => [name, []]));
    for (const [i, mark] of marks.entries()) {
      if (i % MARKS_PER_STEP === MARKS_PER_STEP - 1) yield;
      for (const node of new Set([mark.range.startNode, mark.range.endNode])) {
        const list = byNode.get(node);
        if (list) list.push(mark);
        else byNode.set(node, [mark]);
      }
      if (isDrawn(mark)) drawn.get(nameOf(mark))!.push(mark.range);
    }
    this.marks = marks;
    this.byNode = byNode;
    for (const [name, ranges] of drawn) {
      highlight(name, ranges);
      if (ranges.length > 0) yield;
    }
    // A later reading places the same mark anew.
    this.setCurrent(this.current && this.at(this.indexOf(this.current)));
  }

  /** Draws one mark as the current one, or none. */
  setCurrent(mark: PlacedMark | null): void {
    this.current = mark;
    highlight('moye-current', mark ? [mark.range] : []);
  }

  get count(): number {
    return this.marks.length;
  }

  /** The place of a mark among all; -1 where nothing is marked at its place any more. */
  indexOf({ range: { startNode, start } }: PlacedMark): number {
    return this.marks.findIndex(({ range }) => range.startNode === startNode && range.start === start);
  }

  /** The first mark that is in view or below it; the last one where all are above. Measures a few of them only. */
  firstInView(): number {
    let [low, high] = [0, Math.max(0, this.marks.length - 1)];
    while (low < high) {
      const middle = (low + high) >> 1;
      const rect = this.rectsOf(this.marks[middle]!)[0];
      if (rect && rect.bottom > 0) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  at(index: number): PlacedMark | null {
    return this.marks[index] ?? null;
  }

  /** The mark under a point of the viewport, drawn or not. */
  under(x: number, y: number): PlacedMark | null {
    if (this.marks.length === 0) return null;
    const caret = this.document.caretPositionFromPoint(x, y);
    const near = caret && this.byNode.get(caret.offsetNode as Text);
    const touched = near?.filter((mark) => touches(mark, caret!));
    return touched?.find((mark) => this.rectsOf(mark).some((rect) => holds(rect, x, y))) ?? null;
  }

  /** The boxes in which a mark is shown, in viewport coordinates. */
  rectsOf({ range: placed }: PlacedMark): DOMRect[] {
    const range = this.document.createRange();
    try {
      range.setStart(placed.startNode, placed.start);
      range.setEnd(placed.endNode, placed.end);
    } catch {
      return []; // The page has changed the node since; the next reading will know.
    }
    return [...range.getClientRects()];
  }
}

/** Whether the reader sees a mark; the card of a term that is not marked opens too, but not by itself. */
export function isDrawn(mark: PlacedMark): boolean {
  return mark.kind === 'repair' || mark.isDrawn;
}

function nameOf(mark: PlacedMark): HighlightName {
  return KINDS[mark.kind === 'repair' ? 'repair' : mark.hint.entry.kind];
}

/** Whether a caret lies in a mark or at its edge. Cheap, so that boxes are only asked for where it may matter. */
function touches({ range }: PlacedMark, { offsetNode, offset }: CaretPosition): boolean {
  if (range.startNode === offsetNode && range.start > offset) return false;
  return range.endNode !== offsetNode || range.end >= offset;
}

function holds(rect: DOMRect, x: number, y: number): boolean {
  return x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;
}
