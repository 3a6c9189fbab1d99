/**
 * Remembers the reader's selection while text nodes are rewritten; rewriting a node would let it collapse.
 *
 * @param nodes the nodes that may be rewritten
 * @returns puts the selection back, as far as the places still exist
 */
export function keepSelection(document: Document, nodes: ReadonlySet<Text>): () => void {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return () => {};
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  if (!anchorNode || !focusNode) return () => {};
  if (!nodes.has(anchorNode as Text) && !nodes.has(focusNode as Text)) return () => {};
  return () => {
    if (!anchorNode.isConnected || !focusNode.isConnected) return;
    selection.setBaseAndExtent(
      anchorNode,
      Math.min(anchorOffset, lengthOf(anchorNode)),
      focusNode,
      Math.min(focusOffset, lengthOf(focusNode)),
    );
  };
}

function lengthOf(node: Node): number {
  return node.nodeType === 3 ? (node as Text).data.length : node.childNodes.length;
}
