/** A wish that is older than this is no longer what the reader wants, in milliseconds. */
const HOLDS_FOR = 5000;

/** The keys and the way of the pointer that cards answer. */
const KINDS = ['keydown', 'pointermove', 'click'] as const;
type Wish = KeyboardEvent | PointerEvent;

/** Keeps what the reader did last while the cards that would answer it are not there yet. */
export class EarlyWishes {
  private last: Wish | null = null;
  private readonly end = new AbortController();

  constructor(document: Document, signal: AbortSignal) {
    const options = { signal: AbortSignal.any([signal, this.end.signal]), passive: true };
    for (const kind of KINDS) {
      document.addEventListener(kind, (event) => this.keep(event as Wish), options);
    }
  }

  /** Hands over the last wish that is not stale, and listens no more. */
  take(): Wish | null {
    this.end.abort();
    const { last } = this;
    this.last = null;
    return last && performance.now() - last.timeStamp < HOLDS_FOR ? last : null;
  }

  private keep(event: Wish): void {
    // A key or a click counts for more than the pointer's wandering on.
    const isWandering =
      event.type === 'pointermove' && this.last !== null && this.last.type !== 'pointermove';
    if (!isWandering) this.last = event;
  }
}
