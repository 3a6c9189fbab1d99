import type { Fold, Reading } from '../reading/model';
import type { Settings } from '../settings/model';
import type { Ledger } from './ledger';
import type { OpenChapter, OpenLine } from './open-chapter';

/** Builds the view of one fold and brings it up to date; returned by whoever knows how folds look. */
export interface FoldView {
  host: HTMLElement;
  update(fold: Fold, isOpen: boolean, repeats: Settings['repeats']): void;
}

/** Keeps one marker element in the page before each fold of repeated paragraphs. */
export class FoldMarkers {
  private readonly views = new Map<number, FoldView>();

  constructor(
    private readonly ledger: Ledger,
    private readonly makeView: (onToggle: () => void) => FoldView,
    private readonly onToggle: (start: number) => void,
  ) {}

  /**
   * Brings the markers in line with a reading, one at a time.
   *
   * @param isOpen whether the repeats that begin with a paragraph are in sight
   * @param repeats what happens to repeats on the page
   */
  *set(
    open: OpenChapter,
    reading: Reading,
    isOpen: (fold: number) => boolean,
    repeats: Settings['repeats'],
  ): Generator<undefined, void> {
    const folds = new Map(
      reading.folds.filter((fold) => fold.kind === 'duplicate').map((fold) => [fold.start, fold]),
    );
    for (const [start, view] of this.views) {
      if (folds.has(start) && view.host.isConnected) continue;
      this.ledger.remove(view.host);
      this.views.delete(start);
    }
    for (const [start, fold] of folds) {
      yield;
      const view = this.views.get(start) ?? this.makeView(() => this.onToggle(start));
      view.update(fold, isOpen(start), repeats);
      if (this.views.has(start)) continue;
      const place = placeFor(open, fold);
      if (!place) continue;
      this.ledger.insert(view.host, place.parent, place.before);
      this.views.set(start, view);
    }
  }

  clear(): void {
    for (const view of this.views.values()) this.ledger.remove(view.host);
    this.views.clear();
  }
}

/**
 * Where a fold's marker goes: before the first hidden paragraph. Nodes are never split, so where many paragraphs
 * share one text node the marker goes behind it when the fold reaches its end, else before it.
 */
function placeFor(open: OpenChapter, fold: Fold): { parent: Node; before: Node | null } | null {
  const first = open.lines[fold.start];
  const last = open.lines[fold.end - 1];
  if (!first || !last) return null;
  if (first.fillsBlock) return beforeBlock(first.block);
  const node = first.span[0]?.node;
  if (!node) return null;
  const child = childOf(first.block, node);
  if (!child) return null;
  const isShared = fold.start > 0 && endsIn(open.lines[fold.start - 1]!, node);
  if (isShared && endsIn(last, node) && !startsIn(open.lines[fold.end], node)) {
    return { parent: first.block, before: child.nextSibling };
  }
  return { parent: first.block, before: child };
}

/** Rows and cells of a table cannot have a marker between them; then it goes before the whole table. */
function beforeBlock(block: Element): { parent: Node; before: Node } | null {
  const outer = /^T/.test(block.tagName) ? (block.closest('table') ?? block) : block;
  return outer.parentNode ? { parent: outer.parentNode, before: outer } : null;
}

function childOf(block: Element, node: Node): Node | null {
  let at: Node | null = node;
  while (at && at.parentNode !== block) at = at.parentNode;
  return at;
}

function endsIn(line: OpenLine, node: Text): boolean {
  return line.span.at(-1)?.node === node;
}

function startsIn(line: OpenLine | undefined, node: Text): boolean {
  return line?.span[0]?.node === node;
}
