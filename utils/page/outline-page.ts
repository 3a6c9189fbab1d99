import type { OutlineLink, PageOutline } from '../chapter/outline';
import { originalTitle } from './document-title';
import type { PageLines, Sight } from './lines';
import { lineText, readLines } from './lines';

/** A page's outline together with the nodes it was drawn from. */
export interface OutlinedPage {
  outline: PageOutline;
  page: PageLines;
}

/** Draws the plain-data outline of a document. Reads the DOM once and changes nothing. */
export function outlinePage(document: Document, sight: Sight): OutlinedPage {
  const page = readLines(document.body ?? document.documentElement, sight);
  return { outline: outlineElement(page, sight), page };
}

/** The outline of lines already read; block 0 is the element they were read from. */
export function outlineElement(page: PageLines, sight: Sight): PageOutline {
  const document = page.blocks[0]!.element.ownerDocument;
  return {
    url: document.URL,
    title: originalTitle(document, sight.original),
    blocks: page.blocks.map(({ element, parent, end }) => ({
      parent,
      end,
      tag: element.tagName.toUpperCase(),
      names: `${element.id} ${element.getAttribute('class') ?? ''}`.toLowerCase().trim(),
    })),
    lines: page.lines.map((line) => ({
      block: line.block,
      text: lineText(line, sight.original).trim(),
      linkLength: line.linkLength,
    })),
    links: page.links.map(outlineLink),
  };
}

function outlineLink(link: PageLines['links'][number], order: number): OutlineLink {
  const { element, block } = link;
  const rel = element.getAttribute('rel') ?? '';
  const text = (element.textContent ?? '').trim() || (element.getAttribute('title') ?? '').trim();
  return { block, order, text: text.slice(0, 80), href: element.href, rel: rel.toLowerCase() };
}
