import { composeEdits } from '../text/compose';
import type { Edit } from '../text/edits';
import { applyEdits } from '../text/edits';
import type { PageLayout } from './layout';

/** What the reader had converted in one node. */
interface Pick {
  /** What the node would show without; the edits are of this text, and hold as long as it stays the same. */
  base: string;
  edits: Edit[];
}

/** The stretches of a page that the reader selected and had converted: the last layer of what is shown. */
export class Picks {
  private readonly nodes = new Map<Text, Pick>();

  /** Adds edits of what a node shows now, earlier picks included. */
  add(node: Text, edits: readonly Edit[]): void {
    const { base, edits: earlier } = this.current(node);
    this.set(node, base, composeEdits(base, earlier, edits));
  }

  /** Takes back what touches `[start, end)` of what a node shows now. */
  remove(node: Text, start: number, end: number): void {
    const { base, edits } = this.current(node);
    let shift = 0;
    const kept = edits.filter((edit) => {
      const shownStart = edit.start + shift;
      shift += edit.to.length - (edit.end - edit.start);
      return shownStart >= end || shownStart + edit.to.length <= start;
    });
    this.set(node, base, kept);
  }

  /** Lays the picks over a layout. A pick on a node that would show something else by now is over. */
  addTo(layout: PageLayout, original: (node: Text) => string): void {
    for (const [node, { base, edits }] of this.nodes) {
      const isSame = node.isConnected && (layout.texts.get(node) ?? original(node)) === base;
      if (isSame) layout.texts.set(node, applyEdits(base, edits));
      else this.nodes.delete(node);
    }
  }

  clear(): void {
    this.nodes.clear();
  }

  private current(node: Text): Pick {
    const pick = this.nodes.get(node);
    const holds = pick && applyEdits(pick.base, pick.edits) === node.data;
    return holds ? pick : { base: node.data, edits: [] };
  }

  private set(node: Text, base: string, edits: Edit[]): void {
    if (edits.length > 0) this.nodes.set(node, { base, edits });
    else this.nodes.delete(node);
  }
}
