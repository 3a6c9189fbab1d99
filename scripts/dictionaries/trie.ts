/** A node of a trie over UTF-16 code units. */
export interface TrieNode {
  /** In the order of the alphabet. */
  children: Map<number, TrieNode>;
  /** The key that ends here. */
  key: string | null;
}

export interface Trie {
  root: TrieNode;
  /** Its units in classes of about the same frequency, the most frequent first; inside a class by their codes. */
  classes: number[][];
  /** How many nodes have a unit, which tells how often it stands in texts. */
  uses: ReadonlyMap<number, number>;
}

/** The trie of some keys. */
export function trieOf(keys: readonly string[]): Trie {
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
  const places = new Map(classes.flat().map((unit, place) => [unit, place]));
  const nodes = [root];
  // The list grows while it is gone through.
  for (const node of nodes) {
    node.children = new Map([...node.children].sort(([a], [b]) => places.get(a)! - places.get(b)!));
    nodes.push(...node.children.values());
  }
  return { root, classes, uses };
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
