/** Where a selection begins and ends. */
interface Ends {
  anchorNode: Node;
  anchorOffset: number;
  focusNode: Node;
  focusOffset: number;
}

/**
 * Keeps the reader's selection while text nodes are rewritten; rewriting a node would let it collapse. Where a text
 * becomes too short for it, it comes back with the text, unless the reader has selected something else since.
 */
export class KeptSelection {
  /** Where the selection belongs, and where we had to leave it. */
  private kept: { wanted: Ends; left: Ends } | null = null;

  constructor(private readonly document: Document) {}

  /**
   * @param nodes the nodes that may be rewritten
   * @returns puts the selection back, as far as the places still exist
   */
  keep(nodes: ReadonlySet<Text>): () => void {
    const selection = this.document.getSelection();
    const now = selection && endsOf(selection);
    if (!selection || !now) return () => {};
    const wanted = this.kept && isSame(this.kept.left, now) ? this.kept.wanted : now;
    if (!nodes.has(wanted.anchorNode as Text) && !nodes.has(wanted.focusNode as Text)) return () => {};
    return () => {
      const { anchorNode, anchorOffset, focusNode, focusOffset } = wanted;
      if (!anchorNode.isConnected || !focusNode.isConnected) return;
      selection.setBaseAndExtent(
        anchorNode,
        Math.min(anchorOffset, lengthOf(anchorNode)),
        focusNode,
        Math.min(focusOffset, lengthOf(focusNode)),
      );
      const left = endsOf(selection);
      this.kept = left && { wanted, left };
    };
  }
}

function endsOf({ anchorNode, anchorOffset, focusNode, focusOffset }: Selection): Ends | null {
  return anchorNode && focusNode ? { anchorNode, anchorOffset, focusNode, focusOffset } : null;
}

function isSame(a: Ends, b: Ends): boolean {
  return (
    a.anchorNode === b.anchorNode &&
    a.anchorOffset === b.anchorOffset &&
    a.focusNode === b.focusNode &&
    a.focusOffset === b.focusOffset
  );
}

function lengthOf(node: Node): number {
  return node.nodeType === 3 ? (node as Text).data.length : node.childNodes.length;
}
