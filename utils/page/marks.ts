import type { HighlightName } from './highlights';
import { highlight } from './highlights';
import type { PlacedMark } from './layout';

const NAMES = ['moye-hint', 'moye-stand-in', 'moye-repair'] as const satisfies readonly HighlightName[];

/** The terms and mended places marked in a page: draws them and finds the one at a point. */
export class Marks {
  private marks: readonly PlacedMark[] = [];
  private byNode = new Map<Text, PlacedMark[]>();
  private current: PlacedMark | null = null;

  constructor(private readonly document: Document) {}

  /** Draws these marks in place of all earlier ones. */
  set(marks: readonly PlacedMark[]): void {
    this.marks = marks;
    this.byNode = new Map();
    for (const mark of marks) {
      for (const node of new Set([mark.range.startNode, mark.range.endNode])) {
        const list = this.byNode.get(node);
        if (list) list.push(mark);
        else this.byNode.set(node, [mark]);
      }
    }
    for (const name of NAMES) {
      const named = marks.filter((mark) => nameOf(mark) === name);
      highlight(
        name,
        named.map(({ range }) => range),
      );
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

  at(index: number): PlacedMark | null {
    return this.marks[index] ?? null;
  }

  /** The mark under a point of the viewport. */
  under(x: number, y: number): PlacedMark | null {
    if (this.marks.length === 0) return null;
    const caret = this.document.caretPositionFromPoint(x, y);
    const near = caret && this.byNode.get(caret.offsetNode as Text);
    return near?.find((mark) => this.rectsOf(mark).some((rect) => holds(rect, x, y))) ?? null;
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

function nameOf(mark: PlacedMark): HighlightName {
  if (mark.kind === 'repair') return 'moye-repair';
  return mark.hint.entry.kind === 'stand-in' ? 'moye-stand-in' : 'moye-hint';
}

function holds(rect: DOMRect, x: number, y: number): boolean {
  return x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;
}
