import { detectChapter } from '../chapter/detect';
import type { Chapter } from '../chapter/model';
import { storyLines } from '../chapter/paragraphs';
import { identify } from '../script/identify';
import type { Ledger } from './ledger';
import type { PageLine, Piece } from './lines';
import { isBlank, lineText, readLines } from './lines';
import { outlineElement, outlinePage } from './outline-page';
import { sightByStyle, sightByTags } from './sight';

/** A paragraph and where it stands in the page. */
export interface OpenLine {
  /** The paragraph's text as the site sent it, without its indent. */
  text: string;
  /** The pieces of text nodes that hold exactly `text`. */
  story: Piece[];
  /** All pieces of the line, with its indent and the blank space behind it. */
  span: Piece[];
  breaks: Element[];
  atoms: Element[];
  /** The block that holds the line directly. */
  block: Element;
  /** The line is all that its block holds, so that the block can be hidden as a whole. */
  fillsBlock: boolean;
}

/** A chapter together with the live nodes of its page. */
export interface OpenChapter {
  chapter: Chapter;
  /** The element that holds the body. */
  body: Element;
  /** One for each paragraph of the chapter. */
  lines: OpenLine[];
  /** The heading that shows the chapter's title, where the page has one. */
  title: OpenLine | null;
}

/**
 * Finds the chapter of a document and opens it. Null when the page is no chapter.
 * Reads the page as the site sent it, whatever the ledger says is shown just now.
 */
export function openChapter(document: Document, ledger: Ledger): OpenChapter | null {
  const tags = sightByTags(ledger);
  const { outline, page } = outlinePage(document, tags);
  const found = detectChapter(outline);
  const body = found && page.blocks[found.body]?.element;
  if (!found || !body) return null;
  const lines = openLines(body, ledger, found.title?.text ?? null);
  if (lines.length === 0) return null;
  const heading = found.title?.line == null ? undefined : page.lines[found.title.line];
  const title = heading ? openLine(heading, page.blocks[heading.block]!.element, false, tags.original) : null;
  const texts = lines.map((line) => line.text);
  const chapter: Chapter = {
    title: found.title?.text ?? null,
    showsTitle: title !== null,
    script: identify(texts.join('\n')).script,
    paragraphs: texts.map((text, index) => ({ index, text })),
    links: found.links,
    source: 'generic',
  };
  return { chapter, body, lines, title };
}

function openLines(body: Element, ledger: Ledger, title: string | null): OpenLine[] {
  const sight = sightByStyle(body, ledger);
  const page = readLines(body, sight);
  const outline = outlineElement(page, sight);
  const linesIn = new Map<number, number>();
  for (const line of page.lines) linesIn.set(line.block, (linesIn.get(line.block) ?? 0) + 1);
  return storyLines(outline, title).map((i) => {
    const line = page.lines[i]!;
    const block = page.blocks[line.block]!;
    const isLeaf = block.end === line.block + 1;
    const fills = line.block > 0 && isLeaf && linesIn.get(line.block) === 1;
    return openLine(line, block.element, fills, sight.original);
  });
}

function openLine(
  line: PageLine,
  block: Element,
  fillsBlock: boolean,
  original: (node: Text) => string,
): OpenLine {
  const raw = lineText(line, original);
  let lead = 0;
  let end = raw.length;
  while (lead < end && isBlank(raw[lead]!)) lead++;
  while (end > lead && isBlank(raw[end - 1]!)) end--;
  return {
    text: raw.slice(lead, end),
    story: cutPieces(line.pieces, lead, end),
    span: line.pieces,
    breaks: line.breaks,
    atoms: line.atoms,
    block,
    fillsBlock,
  };
}

/** The parts of `pieces` that lie in `[from, to)` of their joined text. */
function cutPieces(pieces: readonly Piece[], from: number, to: number): Piece[] {
  const cut: Piece[] = [];
  let at = 0;
  for (const { node, start, end } of pieces) {
    const first = Math.max(from - at, 0);
    const last = Math.min(to - at, end - start);
    if (first < last) cut.push({ node, start: start + first, end: start + last });
    at += end - start;
  }
  return cut;
}
