import type { HighlightName } from './highlights';
import { highlight } from './highlights';
import type { PlacedHint } from './layout';

/** The hints marked in a page: draws them and finds the one at a point. */
export class HintMarks {
  private hints: readonly PlacedHint[] = [];
  private byNode = new Map<Text, PlacedHint[]>();
  private current: PlacedHint | null = null;

  constructor(private readonly document: Document) {}

  /** Marks these hints in place of all earlier ones. */
  set(hints: readonly PlacedHint[]): void {
    this.hints = hints;
    this.byNode = new Map();
    for (const hint of hints) {
      for (const node of new Set([hint.startNode, hint.endNode])) {
        const list = this.byNode.get(node);
        if (list) list.push(hint);
        else this.byNode.set(node, [hint]);
      }
    }
    const named = (name: HighlightName) =>
      hints.filter(({ hint }) => (hint.entry.kind === 'stand-in') === (name === 'moye-stand-in'));
    highlight('moye-hint', named('moye-hint'));
    highlight('moye-stand-in', named('moye-stand-in'));
    // A later reading places the same hint anew.
    this.setCurrent(this.current && this.at(this.indexOf(this.current)));
  }

  /** Draws one hint as the current one, or none. */
  setCurrent(hint: PlacedHint | null): void {
    this.current = hint;
    highlight('moye-current', hint ? [hint] : []);
  }

  get count(): number {
    return this.hints.length;
  }

  /** The place of a hint among all; -1 where nothing is marked at its place any more. */
  indexOf({ startNode, start }: PlacedHint): number {
    return this.hints.findIndex((hint) => hint.startNode === startNode && hint.start === start);
  }

  at(index: number): PlacedHint | null {
    return this.hints[index] ?? null;
  }

  /** The hint under a point of the viewport. */
  under(x: number, y: number): PlacedHint | null {
    if (this.hints.length === 0) return null;
    const caret = this.document.caretPositionFromPoint(x, y);
    const near = caret && this.byNode.get(caret.offsetNode as Text);
    return near?.find((hint) => this.rectsOf(hint).some((rect) => holds(rect, x, y))) ?? null;
  }

  /** The boxes in which a hint is shown, in viewport coordinates. */
  rectsOf(hint: PlacedHint): DOMRect[] {
    const range = this.document.createRange();
    try {
      range.setStart(hint.startNode, hint.start);
      range.setEnd(hint.endNode, hint.end);
    } catch {
      return []; // The page has changed the node since; the next reading will know.
    }
    return [...range.getClientRects()];
  }
}

function holds(rect: DOMRect, x: number, y: number): boolean {
  return x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;
}
