import type { PageLayout } from './layout';
import type { Ledger } from './ledger';
import type { Patience, Place } from './patience';

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
  const sent = new Map([...layout.texts.keys()].map((node) => [node, ledger.original(node)]));
  for (const element of ledger.hiddenElements()) if (!layout.hidden.has(element)) ledger.show(element);
  for (const element of layout.hidden) ledger.hide(element);
  let writes = 0;
  /** Texts that we wrote and the page has thrown away: where they come again, the page has undone us. */
  const gone = new Set<string>();
  for (const node of ledger.writtenNodes()) {
    if (layout.texts.has(node)) continue;
    if (!node.isConnected) gone.add(ledger.original(node));
    ledger.write(node, ledger.original(node));
    if (++writes % WRITES_PER_STEP === 0) yield;
  }
  for (const [element, name] of ledger.attributes.written()) {
    if (layout.attributes.get(element)?.has(name)) continue;
    ledger.attributes.reset(element, name);
    if (++writes % WRITES_PER_STEP === 0) yield;
  }
  const mayWrite = permission(patience, cause);
  for (const [node, text] of layout.texts) {
    // The page has had its turn in between: what it changed is read again, not written over.
    const original = ledger.original(node);
    if (original !== sent.get(node)) continue;
    const place = gone.has(original) || patience.isLost(original) ? original : (node.parentNode ?? node);
    if (node.data !== text && !mayWrite(place)) continue;
    ledger.write(node, text);
    if (++writes % WRITES_PER_STEP === 0) yield;
  }
  for (const [element, names] of layout.attributes) {
    for (const [name, value] of names) {
      if (element.getAttribute(name) !== value && !mayWrite(element)) continue;
      ledger.attributes.write(element, name, value);
    }
    if (++writes % WRITES_PER_STEP === 0) yield;
  }
}

/** Tells where writing is not in vain: each place is tried once a round, until the page has undone it too often. */
function permission(patience: Patience, cause: Cause): (place: Place) => boolean {
  const now = performance.now();
  const tried = new Map<Place, boolean>();
  return (place) => {
    if (patience.isLost(place)) return false;
    if (cause === 'reader') return true;
    if (!tried.has(place)) tried.set(place, patience.tryAgain(place, now));
    return tried.get(place)!;
  };
}
