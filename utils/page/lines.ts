import { runSteps } from '../text/steps';
import { isUntouchable } from './untouchable';

/** A stretch `[start, end)` of a text node, in code units of the node's original text. */
export interface Piece {
  node: Text;
  start: number;
  end: number;
}

/** A line of the page: the inline run between two `<br>`s, block borders or preserved line feeds. */
export interface PageLine {
  /** Index of the block that holds the line directly. */
  block: number;
  /** The line's text with its indent and the blank space behind it, in document order. */
  pieces: Piece[];
  /** The `<br>`s that end it, and those of the empty lines behind it. */
  breaks: Element[];
  /** Images and the like inside the line. */
  atoms: Element[];
  /** How many code units stand inside links. */
  linkLength: number;
}

export interface PageBlock {
  element: Element;
  /** Index of the enclosing block; -1 for the root. */
  parent: number;
  /** Index behind the last block inside this one. */
  end: number;
}

export interface PageLines {
  blocks: PageBlock[];
  lines: PageLine[];
  /** Links, with the text that stands right before them in their line. */
  links: { element: HTMLAnchorElement; block: number; lead: string }[];
}

/** How a walk sees the page: by tags alone, or as it is rendered. */
export interface Sight {
  isBlock(element: Element): boolean;
  /** Text inside keeps its line feeds. */
  keepsBreaks(element: Element): boolean;
  /** The element and everything in it is not there for the reader. */
  isHidden(element: Element): boolean;
  /** The text that the site sent, whatever is shown just now. */
  original(node: Text): string;
}

/** A page nested deeper than this is hostile; what lies below is not read. */
const DEEPEST = 400;

/** A bare number in a link behind a paragraph counts its comments; it is no part of the story. */
const COMMENT_COUNT = /^\s*[[(（]?\d{1,6}\+?[\])）]?\s*$/;

/** So many nodes are read between two chances for others to have their turn. */
const NODES_PER_STEP = 400;

/** Reads the lines of an element's subtree in document order. Reads only; linear in the number of nodes. */
export function readLines(root: Element, sight: Sight): PageLines {
  return runSteps(readLinesInSteps(root, sight));
}

/** Reads lines as {@link readLines} does, in steps; between them the page may change under the reading. */
export function* readLinesInSteps(root: Element, sight: Sight): Generator<undefined, PageLines> {
  const reader = new LineReader(root, sight);
  for (let nodes = 1; reader.advance(); nodes++) if (nodes % NODES_PER_STEP === 0) yield;
  return reader.result;
}

/** The text of a line as the site sent it, with its white space. */
export function lineText(line: { pieces: readonly Piece[] }, original: Sight['original']): string {
  const [only, more] = line.pieces;
  if (only && !more) return original(only.node).slice(only.start, only.end);
  return line.pieces.map((piece) => original(piece.node).slice(piece.start, piece.end)).join('');
}

/** An element whose children are being read. */
interface Level {
  /** The child that is read next; a slot shows other nodes in place of its own. */
  next: Node | null;
  slotted: Node[];
  depth: number;
  inLink: boolean;
  keepsBreaks: boolean;
  isBlock: boolean;
}

/** Walks a subtree node by node, with a stack of its own, so that it can rest anywhere. */
class LineReader {
  readonly result: PageLines = { blocks: [], lines: [], links: [] };
  private readonly levels: Level[] = [];
  private block = -1;
  private current: PageLine | null = null;
  private hasText = false;

  constructor(
    root: Element,
    private readonly sight: Sight,
  ) {
    this.enter(root, 0, false, sight.keepsBreaks(root), true);
  }

  /** Reads one node further. False when all is read. */
  advance(): boolean {
    const level = this.levels.at(-1);
    if (!level) return false;
    const node = level.slotted.shift() ?? level.next;
    if (!node) {
      this.levels.pop();
      if (level.isBlock) this.leaveBlock();
      return true;
    }
    if (node === level.next) level.next = node.nextSibling;
    if (node.nodeType === 3) this.addText(node as Text, level.inLink, level.keepsBreaks);
    else if (node.nodeType === 1) this.readElement(node as Element, level);
    return true;
  }

  private enter(
    element: Element,
    depth: number,
    inLink: boolean,
    keepsBreaks: boolean,
    isBlock: boolean,
  ): void {
    if (isBlock) this.enterBlock(element);
    const slotted = element.tagName === 'SLOT' ? (element as HTMLSlotElement).assignedNodes() : [];
    // What an open shadow root shows stands in place of the element's own children.
    const next = slotted.length > 0 ? null : (element.shadowRoot ?? element).firstChild;
    this.levels.push({ next, slotted, depth, inLink, keepsBreaks, isBlock });
  }

  private enterBlock(element: Element): void {
    this.endLine();
    this.result.blocks.push({ element, parent: this.block, end: 0 });
    this.block = this.result.blocks.length - 1;
  }

  private leaveBlock(): void {
    this.endLine();
    const block = this.result.blocks[this.block]!;
    block.end = this.result.blocks.length;
    this.block = block.parent;
  }

  private readElement(element: Element, around: Level): void {
    const tag = element.tagName.toUpperCase();
    if (tag === 'BR') {
      this.endLine(element);
      return;
    }
    const depth = around.depth + 1;
    if (depth > DEEPEST || isUntouchable(element) || this.sight.isHidden(element)) return;
    if (tag === 'IMG') {
      this.line().atoms.push(element);
      return;
    }
    if (tag === 'A') {
      if (this.hasText && COMMENT_COUNT.test(element.textContent ?? '')) return;
      this.result.links.push({ element: element as HTMLAnchorElement, block: this.block, lead: this.lead() });
    }
    const isBlock = this.sight.isBlock(element);
    const keeps = this.sight.keepsBreaks(element) || (!isBlock && around.keepsBreaks);
    this.enter(element, depth, around.inLink || tag === 'A', keeps, isBlock);
  }

  private addText(node: Text, inLink: boolean, keepsBreaks: boolean): void {
    const text = this.sight.original(node);
    let start = 0;
    while (start < text.length) {
      const feed = keepsBreaks ? text.indexOf('\n', start) : -1;
      const end = feed < 0 ? text.length : feed + 1;
      this.addPiece(node, start, text.slice(start, end), inLink);
      if (feed >= 0) this.endLine();
      start = end;
    }
  }

  private addPiece(node: Text, start: number, text: string, inLink: boolean): void {
    if (text.length === 0) return;
    const line = this.line();
    line.pieces.push({ node, start, end: start + text.length });
    if (!isBlank(text)) {
      this.hasText = true;
      if (inLink) line.linkLength += text.trim().length;
    }
  }

  private line(): PageLine {
    this.current ??= { block: this.block, pieces: [], breaks: [], atoms: [], linkLength: 0 };
    return this.current;
  }

  /** The end of the text that the current line holds so far. */
  private lead(): string {
    const last = this.hasText ? this.current?.pieces.at(-1) : undefined;
    return last ? this.sight.original(last.node).slice(Math.max(last.start, last.end - 12), last.end) : '';
  }

  /** Closes the current line. A line without text adds its space and its break to the line before it. */
  private endLine(br?: Element): void {
    const line = this.current;
    const last = this.result.lines.at(-1);
    if (line && this.hasText) {
      if (br) line.breaks.push(br);
      this.result.lines.push(line);
    } else if (last && last.block === this.block) {
      if (line) last.pieces.push(...line.pieces);
      if (br) last.breaks.push(br);
    }
    this.current = null;
    this.hasText = false;
  }
}

/** True for text that shows nothing: spaces of every kind, zero-width characters. */
export function isBlank(text: string): boolean {
  return !/[^\s\u200b-\u200f\u2060\ufeff]/.test(text);
}
