import { Window } from 'happy-dom';
import type { PageOutline } from '../../utils/chapter/outline';
import { outlinePage } from '../../utils/page/outline-page';
import { sightByTags } from '../../utils/page/sight';

/** A page's outline, and the block that holds the element of a selector. */
export interface ParsedPage {
  outline: PageOutline;
  body: number;
}

/** Parses a page without a browser. Runs no script. */
export function parseDocument(html: string, url: string): Document {
  const window = new Window({
    url,
    settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true },
  });
  window.document.write(html);
  return window.document as unknown as Document;
}

/** Outlines a page as the detection sees it before it looks at styles. */
export function parsePage(html: string, url: string, selector: string | undefined): ParsedPage {
  const document = parseDocument(html, url);
  const { outline, page } = outlinePage(document, sightByTags());
  const element = selector === undefined ? null : document.querySelector(selector);
  if (selector !== undefined && !element) throw new Error(`${url}: nothing matches ${selector}.`);
  const body = page.blocks.findLastIndex((block) => element !== null && block.element.contains(element));
  return { outline, body };
}
