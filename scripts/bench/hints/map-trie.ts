interface Node {
  children: Map<number, Node>;
  ends: boolean;
}

/** The peer: a trie of nested Maps, which finds the longest term at each place. It knows no word borders. */
export class MapTrie {
  private readonly root: Node = { children: new Map(), ends: false };

  constructor(terms: Iterable<string>) {
    for (const term of terms) {
      let node = this.root;
      for (let i = 0; i < term.length; i++) {
        const unit = term.charCodeAt(i);
        let child = node.children.get(unit);
        if (!child) {
          child = { children: new Map(), ends: false };
          node.children.set(unit, child);
        }
        node = child;
      }
      node.ends = true;
    }
  }

  /** How many terms stand in a text, from left to right. */
  count(text: string): number {
    let count = 0;
    for (let at = 0; at < text.length; ) {
      const end = this.longestAt(text, at);
      if (end > at) count++;
      at = Math.max(end, at + 1);
    }
    return count;
  }

  private longestAt(text: string, at: number): number {
    let longest = at;
    let node: Node | undefined = this.root;
    for (let i = at; i < text.length; ) {
      node = node.children.get(text.charCodeAt(i++));
      if (!node) break;
      if (node.ends) longest = i;
    }
    return longest;
  }
}
