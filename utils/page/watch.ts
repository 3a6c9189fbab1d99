import { innerDocuments, shadowRoots } from './inner-roots';
import { OWN_PREFIX } from './untouchable';

/** The first wait after a change of the page, and the longest that a restless page can force. */
export const SHORTEST_WAIT = 120;
const LONGEST_WAIT = 5000;
/** A page that stays quiet for this long counts as calm again. */
const CALM = 10_000;
/** So often a page without a chapter is looked at again before it is left alone until the next navigation. */
const LOOKS = 12;
/** So long after a click the address is looked at again. */
const AFTER_CLICK = 300;

/** So long, in milliseconds, a change of the page may wait for its look at most; false where it does not matter. */
export type Concern = number | false;

/**
 * Watches a page for changes and calls back, not too often: the wait grows while the page keeps changing, and
 * a page that does not become a chapter is left alone after a dozen looks. The History and Navigation events of a
 * single-page site start afresh, and what may not wait so long is answered sooner, however often it comes.
 */
export class Watch {
  private readonly observer: MutationObserver;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** When the next look is due, while one is. */
  private due = 0;
  private wait = SHORTEST_WAIT;
  private lastChange = 0;
  private looks = LOOKS;
  private isWatching = false;
  private hasChanged = false;
  private attributes: readonly string[] = [];
  private url: string;

  /**
   * @param concernOf whether a change matters, and how long it may wait; called with records until one may not wait for ever
   * @param onChange called when the page has changed and is quiet for a moment
   */
  constructor(
    private readonly document: Document,
    private readonly concernOf: (record: MutationRecord) => Concern,
    private readonly onChange: () => void,
    signal: AbortSignal,
  ) {
    this.observer = new MutationObserver((records) => this.handle(records));
    this.url = document.URL;
    const view = document.defaultView!;
    const restart = () => {
      // Many pages rewrite their history without going anywhere.
      if (document.URL !== this.url) this.restart();
    };
    const options = { signal };
    view.addEventListener('popstate', restart, options);
    view.addEventListener('hashchange', restart, options);
    const { navigation } = view as { navigation?: EventTarget };
    if (navigation) navigation.addEventListener('navigatesuccess', restart, options);
    // Without the Navigation API, a click that went elsewhere is the best sign of a page changing its address.
    else
      view.addEventListener('click', () => setTimeout(restart, AFTER_CLICK), { ...options, capture: true });
    view.addEventListener('pageshow', ({ persisted }) => persisted && this.restart(), options);
    // A frame's own load does not bubble, but passes here on its way down.
    const afterLoad = ({ target }: Event) => {
      if (this.isWatching && (target as Element).nodeName.endsWith('FRAME')) this.schedule();
    };
    document.addEventListener('load', afterLoad, { ...options, capture: true });
    signal.addEventListener('abort', () => this.stop());
  }

  /** Notices what happens from now on; what happened before is known. A page left alone stays so. */
  begin(): void {
    if (this.looks > 0) this.observe();
    this.forgetOwn();
    this.hasChanged = false;
  }

  /** Whether anything that matters has changed since {@link begin}; if so, the page will be looked at again. */
  isStale(): boolean {
    this.notice();
    return this.hasChanged;
  }

  /** Takes note at once of what the page has changed. */
  notice(): void {
    this.handle(this.observer.takeRecords());
  }

  /**
   * Begins to watch, or goes on.
   *
   * @param found a chapter is there, or whatever else earns the page unlimited looks
   * @param attributes the attributes that are watched beside text and nodes
   */
  start(found: boolean, attributes: readonly string[] = []): void {
    if (found) this.looks = LOOKS;
    else if (--this.looks <= 0) {
      this.stop();
      return;
    }
    this.attributes = attributes;
    this.observe();
  }

  stop(): void {
    this.observer.disconnect();
    clearTimeout(this.timer);
    this.timer = undefined;
    this.isWatching = false;
  }

  /** Forgets the changes that we have just made ourselves. */
  forgetOwn(): void {
    this.observer.takeRecords();
  }

  private restart(): void {
    this.url = this.document.URL;
    this.looks = LOOKS;
    this.wait = SHORTEST_WAIT;
    this.observe();
    this.schedule();
  }

  /** To observe a node again changes nothing but what is looked for; shadow roots and frames may be new. */
  private observe(): void {
    const options = {
      childList: true,
      characterData: true,
      subtree: true,
      ...(this.attributes[0] && { attributeFilter: [...this.attributes] }),
    };
    for (const root of [this.document, ...innerDocuments(this.document), ...shadowRoots(this.document)]) {
      this.observer.observe(root, options);
    }
    this.isWatching = true;
  }

  private handle(records: MutationRecord[]): void {
    let wait: Concern = false;
    for (const record of records) {
      if (isForeign(record)) wait = this.concernOf(record) || wait;
      if (wait && wait < Infinity) break;
    }
    if (!wait) return;
    this.hasChanged = true;
    this.schedule(wait);
  }

  private schedule(atMost = Infinity): void {
    const now = performance.now();
    if (now - this.lastChange > CALM) this.wait = SHORTEST_WAIT;
    this.lastChange = now;
    const wait = Math.min(this.wait, atMost);
    if (this.timer !== undefined && this.due <= now + wait) return;
    clearTimeout(this.timer);
    this.due = now + wait;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.wait = Math.min(LONGEST_WAIT, this.wait * 1.5);
      this.onChange();
    }, wait);
  }
}

/** False for the coming and going of Moye's own elements. */
function isForeign({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return (
    type !== 'childList' ||
    [...addedNodes, ...removedNodes].some((node) => !node.nodeName.startsWith(OWN_PREFIX))
  );
}
