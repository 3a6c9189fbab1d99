import { hasHan } from '../text/han';
import { titleNodes } from './document-title';
import type { Ledger } from './ledger';
import type { Sight } from './lines';
import { isBlank, lineText, readLines } from './lines';
import type { OpenLine } from './open-chapter';
import { openLine } from './open-chapter';
import { sightByTags } from './sight';
import { isClosed, isUntouchable } from './untouchable';

/** Controls whose text is their label. An option without a value would send another text to the site. */
const LABELLED = 'button, option[value]';

/** No more elements than this are read at once where the page's blocks allow it. */
const ELEMENTS_PER_STEP = 1500;

/**
 * Every line of a page that holds Chinese, in steps; the labels of its controls and what is hidden just now
 * included.
 */
export function* readWholePage(document: Document, ledger: Ledger): Generator<undefined, OpenLine[]> {
  const sight = { ...sightByTags(ledger), isHidden: () => false };
  const labels = [...document.querySelectorAll(LABELLED)].filter((element) => !isClosed(element));
  const lines: OpenLine[] = [];
  for (const root of [...rootsOf(document.body, sight), ...labels]) {
    for (const line of readRoot(root, sight)) lines.push(line);
    yield;
  }
  return lines;
}

/** The line that is `document.title`. */
export function readTitle(document: Document, ledger: Ledger): OpenLine[] {
  const nodes = titleNodes(document);
  const original = (node: Text) => ledger.original(node);
  const pieces = nodes.map((node) => ({ node, start: 0, end: original(node).length }));
  const element = nodes[0]?.parentElement;
  if (!element || !hasHan(lineText({ pieces }, original))) return [];
  return [openLine({ block: 0, pieces, breaks: [], atoms: [], linkLength: 0 }, element, false, original)];
}

/** Blocks that together hold all lines of an element: itself, or smaller ones where it is large. */
function rootsOf(element: Element, sight: Sight): Element[] {
  const isSmall = element.getElementsByTagName('*').length <= ELEMENTS_PER_STEP;
  if (isSmall || !holdsBlocksOnly(element, sight)) return [element];
  return [...element.children].flatMap((child) => (isUntouchable(child) ? [] : rootsOf(child, sight)));
}

/** True where no line reaches from one child into the next. */
function holdsBlocksOnly(element: Element, sight: Sight): boolean {
  return [...element.childNodes].every((child) =>
    child.nodeType === 1
      ? sight.isBlock(child as Element) || isUntouchable(child as Element)
      : child.nodeType !== 3 || isBlank((child as Text).data),
  );
}

function readRoot(root: Element, sight: Sight): OpenLine[] {
  const { blocks, lines } = readLines(root, sight);
  return lines
    .filter((line) => hasHan(lineText(line, sight.original)))
    .map((line) => openLine(line, blocks[line.block]!.element, false, sight.original));
}
