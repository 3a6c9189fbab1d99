import type { PageLayout } from './layout';
import type { Ledger } from './ledger';
import type { Patience } from './patience';

/** Nodes written between two chances for others to have their turn. */
const WRITES_PER_STEP = 2000;

/** Who asked for a change of the page: the reader, or the page by changing itself. */
export type Cause = 'reader' | 'page';

/**
 * Brings the page in line with a layout, in steps, with no more writes than the difference: first what is no
 * longer wanted goes back to its original, then what is wanted is written. Nothing is measured in between.
 */
export function* applyInSteps(
  layout: PageLayout,
  ledger: Ledger,
  patience: Patience,
  cause: Cause,
): Generator<undefined, void> {
  for (const element of ledger.hiddenElements()) if (!layout.hidden.has(element)) ledger.show(element);
  for (const element of layout.hidden) ledger.hide(element);
  const unwanted = ledger.writtenNodes().filter((node) => !layout.texts.has(node));
  for (const node of unwanted) ledger.write(node, ledger.original(node));
  const now = performance.now();
  const tried = new Map<Node, boolean>();
  let writes = 0;
  for (const [node, text] of layout.texts) {
    if (node.data === text) {
      ledger.write(node, text);
      continue;
    }
    const place = node.parentNode ?? node;
    if (patience.isLost(place)) continue;
    if (cause === 'page') {
      if (!tried.has(place)) tried.set(place, patience.tryAgain(place, now));
      if (!tried.get(place)) continue;
    }
    ledger.write(node, text);
    if (++writes % WRITES_PER_STEP === 0) yield;
  }
}
