/** A line of text as a reader would see it: cut at `<br>` and at the borders of blocks. */
export interface OutlineLine {
  /** The index of the block that holds the line directly. */
  block: number;
  /** The text, without white space at its ends; never empty. */
  text: string;
  /** How many code units of `text` stand inside links. */
  linkLength: number;
}

/** A block-level element. Blocks are listed in document order, so a subtree is the stretch `[index, end)`. */
export interface OutlineBlock {
  /** Index of the enclosing block; -1 for the root. */
  parent: number;
  /** Index behind the last block inside this one. */
  end: number;
  /** Upper-case tag name. */
  tag: string;
  /** The element's id and classes, in lower case. */
  names: string;
}

export interface OutlineLink {
  /** The block in which the link stands. */
  block: number;
  /** The link's place among all links of the page. */
  order: number;
  text: string;
  /** Absolute address; empty where the link leads nowhere by itself. */
  href: string;
  rel: string;
}

/** The plain-data picture of a page that detection reads. */
export interface PageOutline {
  url: string;
  /** `document.title`. */
  title: string;
  blocks: OutlineBlock[];
  lines: OutlineLine[];
  links: OutlineLink[];
}

/** True where block `inner` lies inside block `outer` or is the same. */
export function isInside(outline: PageOutline, inner: number, outer: number): boolean {
  return inner >= outer && inner < (outline.blocks[outer]?.end ?? 0);
}
