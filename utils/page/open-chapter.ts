import { describe, detectInSteps, largestText } from '../chapter/detect';
import { isWrittenInPrivate } from '../chapter/measure';
import type { Chapter } from '../chapter/model';
import { navigationLines } from '../chapter/navigation';
import { storyLines } from '../chapter/paragraphs';
import type { SiteRule } from '../chapter/site-rules';
import { siteRuleFor } from '../chapter/site-rules';
import type { FoundTitle } from '../chapter/title';
import { identify } from '../script/identify';
import { innerDocuments } from './inner-roots';
import type { Ledger } from './ledger';
import type { PageLine, PageLines, Piece, Sight } from './lines';
import { isBlank, lineText, readLinesInSteps } from './lines';
import { LINES_PER_STEP, outlineInSteps, outlinePageInSteps } from './outline-page';
import { applyRule } from './rule-on-page';
import { isShown, sightByStyle, sightByTags } from './sight';

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
  /** The lines around it that lead through the book. */
  navigation: OpenLine[];
}

/** What the reader has said of a page beforehand. */
export interface Wishes {
  /** What is known of sites; the first rule for the page's address counts. */
  rules: readonly SiteRule[];
  /** Where no chapter is found, the largest text is taken for one. */
  isForced: boolean;
}

/**
 * Finds the chapter of a document and opens it, in steps. Null when the page is no chapter.
 * Reads the page as the site sent it, whatever the ledger says is shown just now. Where the page itself holds none,
 * its frames of the same origin are looked into.
 */
export function* openChapter(
  document: Document,
  ledger: Ledger,
  { rules, isForced }: Wishes,
): Generator<undefined, OpenChapter | null> {
  const rule = siteRuleFor(rules, document.URL);
  if (rule?.never) return null;
  for (const forced of isForced ? [false, true] : [false]) {
    const found = yield* openDocument(document, ledger, rule, forced);
    if (found) return found;
    for (const inner of innerDocuments(document)) {
      const chapter = yield* openDocument(inner, ledger, null, forced);
      if (chapter) return chapter;
    }
  }
  return null;
}

function* openDocument(
  document: Document,
  ledger: Ledger,
  rule: SiteRule | null,
  isForced: boolean,
): Generator<undefined, OpenChapter | null> {
  const tags = sightByTags(ledger);
  const { outline, page } = yield* outlinePageInSteps(document, tags);
  const finds = rule && applyRule(document, rule);
  const isVisible = (block: number) => isShown(page.blocks[block]!.element);
  const ruled = finds?.body ? blockAround(page, finds.body) : null;
  const found =
    ruled !== null
      ? describe(outline, ruled)
      : isForced
        ? yield* largestText(outline, isVisible)
        : yield* detectInSteps(outline, isVisible);
  if (!found) return null;
  yield;
  const body = finds?.body ?? page.blocks[found.body]!.element;
  const title = finds?.title ? titleAt(page, finds.title) : found.title;
  const lines = yield* openLines(body, ledger, title?.text ?? null, finds?.removed ?? NOTHING);
  if (lines.length === 0) return null;
  const texts = lines.map((line) => line.text);
  const beginning = texts.join('\n').slice(0, IDENTIFIED);
  const heading = openTitle(page, title, tags);
  const chapter: Chapter = {
    title: title?.text ?? null,
    showsTitle: heading !== null,
    ...(found.book ? { book: found.book } : {}),
    ...(found.author ? { author: found.author } : {}),
    script: identify(beginning).script,
    paragraphs: texts.map((text, index) => ({ index, text })),
    links: { ...found.links, ...finds?.links },
    source: finds?.body ? (finds.rule.picked ? 'picked' : 'rule') : isForced ? 'picked' : 'generic',
    ...(isWrittenInPrivate(beginning) ? { unreadable: 'font' } : {}),
  };
  const navigation = navigationLines(outline, found.body, found.links).map((i) => {
    const line = page.lines[i]!;
    return openLine(line, page.blocks[line.block]!.element, false, tags.original);
  });
  return { chapter, body, lines, title: heading, navigation };
}

/** So much of a chapter, in code units, tells its script. */
const IDENTIFIED = 8000;
const NOTHING: ReadonlySet<Element> = new Set();

/** The innermost block of a page that holds an element or is it; null where the page's text is elsewhere. */
function blockAround(page: PageLines, element: Element): number | null {
  for (let i = page.blocks.length - 1; i >= 0; i--) {
    if (page.blocks[i]!.element.contains(element)) return i;
  }
  return null;
}

/** The title that stands in an element. */
function titleAt(page: PageLines, element: Element): FoundTitle {
  const line = page.lines.findIndex((one) => one.pieces.some((piece) => element.contains(piece.node)));
  return { text: (element.textContent ?? '').trim().replace(/\s+/g, ' '), line: line < 0 ? null : line };
}

function openTitle(page: PageLines, title: FoundTitle | null, sight: Sight): OpenLine | null {
  const heading = title?.line == null ? undefined : page.lines[title.line];
  if (!heading || !title) return null;
  const line = openLine(heading, page.blocks[heading.block]!.element, false, sight.original);
  const at = line.text.indexOf(title.text);
  if (at < 0) return null;
  // The book's name before the title, and a page's number or a count behind it, stay as they are.
  return { ...line, text: title.text, story: cutPieces(line.story, at, at + title.text.length) };
}

function* openLines(
  body: Element,
  ledger: Ledger,
  title: string | null,
  removed: ReadonlySet<Element>,
): Generator<undefined, OpenLine[]> {
  const sight = sightByStyle(body, ledger, removed);
  const page = yield* readLinesInSteps(body, sight);
  const outline = yield* outlineInSteps(page, sight);
  const linesIn = new Map<number, number>();
  for (const line of page.lines) linesIn.set(line.block, (linesIn.get(line.block) ?? 0) + 1);
  const story = storyLines(outline, title);
  yield;
  const lines: OpenLine[] = [];
  for (const i of story) {
    const line = page.lines[i]!;
    const block = page.blocks[line.block]!;
    const isLeaf = block.end === line.block + 1;
    const fills = line.block > 0 && isLeaf && linesIn.get(line.block) === 1;
    lines.push(openLine(line, block.element, fills, sight.original));
    if (lines.length % LINES_PER_STEP === 0) yield;
  }
  return lines;
}

/** A line with its text cut free of indent and blank space. */
export function openLine(
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
export function cutPieces(pieces: readonly Piece[], from: number, to: number): Piece[] {
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
