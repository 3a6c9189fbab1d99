import { hasHan } from '../text/han';
import { titleNodes } from './document-title';
import type { Ledger } from './ledger';
import { lineText, readLines } from './lines';
import type { OpenLine } from './open-chapter';
import { openLine } from './open-chapter';
import { sightByTags } from './sight';
import { isClosed } from './untouchable';

/** Controls whose text is their label. An option without a value would send another text to the site. */
const LABELLED = 'button, option[value]';

/** Every line of a page that holds Chinese, the labels of its controls and what is hidden just now included. */
export function readWholePage(document: Document, ledger: Ledger): OpenLine[] {
  const labels = [...document.querySelectorAll(LABELLED)].filter((element) => !isClosed(element));
  return [document.body, ...labels].flatMap((root) => readRoot(root, ledger));
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

function readRoot(root: Element, ledger: Ledger): OpenLine[] {
  const sight = { ...sightByTags(ledger), isHidden: () => false };
  const { blocks, lines } = readLines(root, sight);
  return lines
    .filter((line) => hasHan(lineText(line, sight.original)))
    .map((line) => openLine(line, blocks[line.block]!.element, false, sight.original));
}
