import type { PageLayout } from './layout';
import type { Ledger } from './ledger';
import type { Patience, Place } from './patience';

/** Nodes written between two chances for others to have their turn. */
const WRITES_PER_STEP = 500;

/** Who asked for a change of the page: the reader, or the page by changing itself. */
export type Cause = 'reader' | 'page';

/**
 * Brings the page in line with a layout, in steps, with no more writes than the difference: first what is in sight,
 * then what is no longer wanted goes back to its original, then the rest of what is wanted is written. Nothing is
 * measured in between.
 *
 * @param near the nodes and elements that the reader sees just now
 */
export function* applyInSteps(
  layout: PageLayout,
  ledger: Ledger,
  patience: Patience,
  cause: Cause,
  near: ReadonlySet<Node> = NOTHING,
): Generator<undefined, void> {
  const sent = new Map(layout.sent);
  for (const node of layout.texts.keys()) if (!sent.has(node)) sent.set(node, ledger.original(node));
  const mayWrite = permission(patience, cause);
  /** Texts that we wrote and the page has thrown away: where they come again, the page has undone us. */
  const gone = new Set<string>();
  const written = ledger.writtenNodes();
  for (const node of written) {
    if (!layout.texts.has(node) && !node.isConnected) gone.add(ledger.original(node));
  }
  const write = (node: Text, text: string) => {
    // The page has had its turn in between: what it changed is read again, not written over.
    const original = ledger.original(node);
    if (original !== sent.get(node)) return;
    const place = gone.has(original) || patience.isLost(original) ? original : (node.parentNode ?? node);
    if (node.data === text || mayWrite(place)) ledger.write(node, text);
  };
  const hide = (element: Element) => {
    if (layout.hidden.has(element)) ledger.hide(element);
    else ledger.show(element);
  };
  for (const node of near) {
    if (node.nodeType === 1) hide(node as Element);
    else if (layout.texts.has(node as Text)) write(node as Text, layout.texts.get(node as Text)!);
    else ledger.write(node as Text, ledger.original(node as Text));
  }
  if (near.size > 0) yield;
  const works = [
    inSteps(new Set([...ledger.hiddenElements(), ...layout.hidden]), hide),
    inSteps(written, (node) => {
      if (!layout.texts.has(node)) ledger.write(node, ledger.original(node));
    }),
    inSteps(ledger.attributes.written(), ([element, name]) => {
      if (!layout.attributes.get(element)?.has(name)) ledger.attributes.reset(element, name);
    }),
    inSteps(layout.texts, ([node, text]) => write(node, text)),
    inSteps(layout.attributes, ([element, names]) => {
      for (const [name, value] of names) {
        if (element.getAttribute(name) !== value && !mayWrite(element)) continue;
        ledger.attributes.write(element, name, value);
      }
    }),
  ];
  for (const work of works) yield* work;
}

const NOTHING: ReadonlySet<Node> = new Set();

/** Does the same with one thing after the other, with a rest after so many. */
function* inSteps<T>(things: Iterable<T>, work: (thing: T) => void): Generator<undefined, void> {
  let done = 0;
  for (const thing of things) {
    work(thing);
    if (++done % WRITES_PER_STEP === 0) yield;
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
