/** A line of text as a reader would see it: cut at `<br>` and at the borders of blocks. */
export interface OutlineLine {
  /** The index of the block that holds the line directly. */
  block: number;
  /** The text, without white space at its ends; never empty. */
  text: string;
  /** How many code units of `text` stand inside links. */
  linkLength: number;
  /** The text before its white space was cut began with an indent. */
  isIndented: boolean;
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
  /** The words right before the link in its line, where they name it: "下一篇：". */
  lead: string;
  /** Absolute address; empty where the link leads nowhere by itself. */
  href: string;
  rel: string;
  /** The link's id and classes, in lower case. */
  names: string;
}

/** What a page says about itself where nobody sees it: in its head, its metadata and its inline scripts. */
export interface PageFacts {
  /** `og:type`, in lower case. */
  type: string;
  /** The `@type`s of its JSON-LD. */
  schemas: string[];
  book: string;
  author: string;
  /** Addresses that its head links or its scripts' variables call previous, next and contents. */
  previous: string;
  next: string;
  contents: string;
}

/** The plain-data picture of a page that detection reads. */
export interface PageOutline {
  url: string;
  /** `document.title`. */
  title: string;
  facts: PageFacts;
  blocks: OutlineBlock[];
  lines: OutlineLine[];
  links: OutlineLink[];
}

/** True where block `inner` lies inside block `outer` or is the same. */
export function isInside(outline: PageOutline, inner: number, outer: number): boolean {
  return inner >= outer && inner < (outline.blocks[outer]?.end ?? 0);
}

/** True where a block or one around it, up to but without `outer`, has a name that matches. */
export function isWithinNamed(outline: PageOutline, block: number, names: RegExp, outer = -1): boolean {
  for (let at = block; at > outer; at = outline.blocks[at]?.parent ?? -1) {
    if (names.test(outline.blocks[at]?.names ?? '')) return true;
  }
  return false;
}
