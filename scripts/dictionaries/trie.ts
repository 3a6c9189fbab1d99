/** A node of a trie over UTF-16 code units. */
export interface TrieNode {
  /** In the order of the alphabet. */
  children: Map<number, TrieNode>;
  /** The key that ends here. */
  key: string | null;
}

/**
 * The trie of some keys: its units in classes of about the same frequency, the most frequent first, and its nodes in
 * breadth-first order. Inside a class units stand in the order of their codes.
 */
export function trieOf(keys: readonly string[]): { classes: number[][]; nodes: TrieNode[] } {
  const root = emptyNode();
  const uses = new Map<number, number>();
  for (const key of keys) {
    let node = root;
    for (let i = 0; i < key.length; i++) {
      const unit = key.charCodeAt(i);
      let child = node.children.get(unit);
      if (!child) {
        child = emptyNode();
        node.children.set(unit, child);
        uses.set(unit, (uses.get(unit) ?? 0) + 1);
      }
      node = child;
    }
    node.key = key;
  }
  const classes = classesOf(uses);
  const rank = new Map(classes.flat().map((unit, i) => [unit, i]));
  const nodes = [root];
  // The list grows while it is gone through: that makes it breadth-first.
  for (const node of nodes) {
    node.children = new Map([...node.children].sort(([a], [b]) => rank.get(a)! - rank.get(b)!));
    nodes.push(...node.children.values());
  }
  return { classes, nodes };
}

function emptyNode(): TrieNode {
  return { children: new Map(), key: null };
}

function classesOf(uses: ReadonlyMap<number, number>): number[][] {
  const classes: number[][] = [];
  for (const [unit, count] of uses) {
    const number = Math.round(2 * Math.log2(count));
    classes[number] = [...(classes[number] ?? []), unit];
  }
  return classes
    .filter(Boolean)
    .map((units) => units.sort((a, b) => a - b))
    .reverse();
}
