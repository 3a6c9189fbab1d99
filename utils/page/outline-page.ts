import type { OutlineLine, OutlineLink, PageFacts, PageOutline } from '../chapter/outline';
import { runSteps } from '../text/steps';
import { originalTitle } from './document-title';
import type { PageLine, PageLines, Sight } from './lines';
import { lineText, readLinesInSteps } from './lines';
import { addressOf, pageFacts } from './page-facts';

/** A page's outline together with the nodes it was drawn from. */
export interface OutlinedPage {
  outline: PageOutline;
  page: PageLines;
}

/** Words before a link that name it end in a colon. */
const LEAD = /[^\s：:|｜]{2,8}\s*[：:]\s*$/;
const NO_FACTS: PageFacts = {
  type: '',
  schemas: [],
  book: '',
  author: '',
  previous: '',
  next: '',
  contents: '',
};

/** So many lines are drawn between two chances for others to have their turn. */
export const LINES_PER_STEP = 500;

/** Draws the plain-data outline of a document. Reads the DOM once and changes nothing. */
export function outlinePage(document: Document, sight: Sight): OutlinedPage {
  return runSteps(outlinePageInSteps(document, sight));
}

/** Draws a document's outline as {@link outlinePage} does, in steps. */
export function* outlinePageInSteps(document: Document, sight: Sight): Generator<undefined, OutlinedPage> {
  const page = yield* readLinesInSteps(document.body ?? document.documentElement, sight);
  const outline = yield* outlineInSteps(page, sight);
  return { outline: { ...outline, facts: pageFacts(document) }, page };
}

/** The outline of lines already read, in steps; block 0 is the element they were read from. */
export function* outlineInSteps(page: PageLines, sight: Sight): Generator<undefined, PageOutline> {
  const document = page.blocks[0]!.element.ownerDocument;
  const lines: OutlineLine[] = [];
  for (const line of page.lines) {
    lines.push(outlineLine(line, sight));
    if (lines.length % LINES_PER_STEP === 0) yield;
  }
  return {
    url: document.URL,
    title: originalTitle(document, sight.original),
    facts: NO_FACTS,
    blocks: page.blocks.map(({ element, parent, end }) => ({
      parent,
      end,
      tag: element.tagName.toUpperCase(),
      names: namesOf(element),
    })),
    lines,
    links: page.links.map(outlineLink),
  };
}

function outlineLine(line: PageLine, sight: Sight): OutlineLine {
  const text = lineText(line, sight.original);
  return {
    block: line.block,
    text: text.trim(),
    linkLength: line.linkLength,
    isIndented: isIndented(text),
  };
}

/** True for an indent of two wide or several narrow spaces, as Chinese paragraphs begin. */
function isIndented(text: string): boolean {
  let spaces = 0;
  for (let i = 0; i < text.length && spaces < 2; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x3000 || unit === 0xa0 || (unit >= 0x2002 && unit <= 0x2005)) spaces++;
    else if (unit > 0x20) break;
  }
  return spaces === 2;
}

function outlineLink(link: PageLines['links'][number], order: number): OutlineLink {
  const { element, block, lead } = link;
  return {
    block,
    order,
    text: linkWords(element).slice(0, 80),
    lead: LEAD.exec(lead)?.[0].trim() ?? '',
    href: linkAddress(element),
    rel: (element.getAttribute('rel') ?? '').toLowerCase(),
    names: namesOf(element),
  };
}

function namesOf(element: Element): string {
  if (!element.hasAttributes()) return '';
  return `${element.id} ${element.getAttribute('class') ?? ''}`.toLowerCase().trim();
}

/** A link's words, or those that stand for its picture. */
function linkWords(element: Element): string {
  const attribute = (name: string) => (element.getAttribute(name) ?? '').trim();
  return (
    (element.textContent ?? '').trim() ||
    attribute('title') ||
    attribute('aria-label') ||
    (element.querySelector('img[alt]')?.getAttribute('alt') ?? '').trim()
  );
}

/** Where a link leads: by its own address, or by the one that its click handler names. */
function linkAddress(element: HTMLAnchorElement): string {
  const { href } = element;
  if (/^https?:/.test(href) && !(element.getAttribute('href') ?? '').startsWith('#')) return href;
  const code = `${element.getAttribute('onclick') ?? ''} ${href.startsWith('javascript:') ? decoded(href) : ''}`;
  const quoted = /(?:location|open|href)[^"']{0,30}["']([^"'\s]{1,300})["']/.exec(code)?.[1];
  return quoted ? addressOf(element.ownerDocument, quoted) : '';
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
