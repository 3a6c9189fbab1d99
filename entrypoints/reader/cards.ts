import type { Draft } from '../../utils/hints/draft';
import type { Box } from '../../utils/page/card-place';
import type { PlacedMark } from '../../utils/page/layout';
import { isDrawn, type Marks } from '../../utils/page/marks';
import { isUntouchable, OWN_PREFIX } from '../../utils/page/untouchable';
import { type CardOwner, type CardPorts, TermCard } from './card';

/** How long the pointer rests before a card opens, and how long it may be away before the card closes. */
const OPEN_AFTER = 150;
const CLOSE_AFTER = 300;
/** What a site does about a tap, turning the page above all, it has begun by then. */
const TAP_SETTLED = 60;

/** Whatever has a purpose of its own when it is clicked. */
const CLICKABLE = 'a, button, summary, label, input, select, textarea, [onclick], [role=button], [role=link]';

/** Opens and closes the cards of terms and mended places: on hover, on click or tap, and by keyboard. */
export class Cards implements CardOwner {
  private current: TermCard | null = null;
  private readonly pinned = new Set<TermCard>();
  private pointed: PlacedMark | null = null;
  private byKeyboard = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly document: Document,
    private readonly marks: Marks,
    private readonly ports: CardPorts,
    signal: AbortSignal,
  ) {
    const options = { signal, passive: true };
    document.addEventListener('pointermove', (event) => this.onMove(event), options);
    document.addEventListener('click', (event) => this.onClick(event), options);
    document.addEventListener('scroll', () => this.follow(), { ...options, capture: true });
    document.defaultView?.addEventListener('resize', () => this.follow(), options);
    document.addEventListener('keydown', (event) => this.onKey(event), { signal });
    signal.addEventListener('abort', () => {
      for (const card of [...this.pinned]) this.onClose(card);
      this.close();
    });
  }

  /** Answers what the reader did before the cards were there. */
  serve(event: KeyboardEvent | PointerEvent): void {
    if (event.type === 'keydown') this.onKey(event as KeyboardEvent);
    else if (event.type === 'click') this.onClick(event as PointerEvent);
    else this.onMove(event as PointerEvent);
  }

  /** Opens the card of the next or the previous mark, drawn or not, and brings the mark into view. */
  step(direction: 1 | -1): null {
    const { count } = this.marks;
    if (count === 0) return null;
    const from = this.current?.mark;
    const at = from ? this.marks.indexOf(from) : this.marks.firstInView() - (direction > 0 ? 1 : 0);
    const mark = this.marks.at((at + direction + count) % count);
    if (!mark) return null;
    const hadFocus = this.current !== null && this.document.activeElement === this.current.host;
    this.scrollTo(mark);
    this.open(mark, true);
    if (hadFocus) this.current?.focusInside();
    return null;
  }

  /** Opens the form in which an entry is written, beside a box of the page. */
  write(draft: Draft, anchor: () => Box | null): void {
    this.close();
    this.current = new TermCard(this.document, null, anchor, this.ports, this);
    this.current.write(draft, 'means');
  }

  positionOf(mark: PlacedMark): string {
    const at = this.marks.indexOf(mark);
    return at < 0 ? '' : `${at + 1} / ${this.marks.count}`;
  }

  onStep(direction: 1 | -1): void {
    this.step(direction);
  }

  onPin(card: TermCard): void {
    this.current = null;
    this.marks.setCurrent(null);
    this.pinned.add(card);
    card.pin();
  }

  onClose(card: TermCard): void {
    if (this.pinned.delete(card)) card.close();
    else if (card === this.current) this.close();
  }

  onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      const last = this.current ?? [...this.pinned].at(-1);
      if (last) this.onClose(last);
      return;
    }
    if (event.key === 'Tab' && this.byKeyboard && this.current && !event.shiftKey) this.enter(event);
    const target = event.target as Element;
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // Where Moye's own elements have fields, they keep their keys to themselves.
    if (isUntouchable(target) && !target.tagName.startsWith(OWN_PREFIX)) return;
    if (this.current?.draft) return;
    const mark = this.current?.mark;
    if (event.code === 'KeyK' && mark) {
      event.preventDefault();
      this.close();
      if (mark.kind === 'repair') this.ports.onKeep(mark.repair);
      else this.ports.wishes.hush(mark, 'everywhere');
      return;
    }
    const direction = event.code === 'KeyN' ? 1 : event.code === 'KeyP' ? -1 : 0;
    if (direction === 0 || this.marks.count === 0) return;
    event.preventDefault();
    this.step(direction);
  }

  /** The first Tab after a card was opened by keyboard leads into it. */
  private enter(event: KeyboardEvent): void {
    this.byKeyboard = false;
    if (this.document.activeElement === this.current?.host) return;
    event.preventDefault();
    this.current?.focusInside();
  }

  /** Brings a mark into view, though not its whole paragraph, which may be longer than the window. */
  private scrollTo(mark: PlacedMark): void {
    mark.range.startNode.parentElement?.scrollIntoView({ block: 'nearest' });
    const rect = this.marks.rectsOf(mark)[0];
    const { clientHeight } = this.document.documentElement;
    if (!rect || (rect.top >= 0 && rect.bottom <= clientHeight)) return;
    this.document.defaultView?.scrollBy({ top: rect.top - clientHeight / 3, behavior: 'instant' });
  }

  private onMove(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    const under = this.marks.under(event.clientX, event.clientY);
    const seen = under && isDrawn(under) ? under : null;
    const mark = event.target === this.current?.host ? (this.current?.mark ?? null) : seen;
    if (mark === this.pointed) return;
    this.pointed = mark;
    clearTimeout(this.timer);
    if (mark && mark !== this.current?.mark) this.timer = setTimeout(() => this.hover(mark), OPEN_AFTER);
    else if (!mark) this.timer = setTimeout(() => this.hover(null), CLOSE_AFTER);
  }

  /** The pointer rests on a mark, or on none. What the reader is writing stays. */
  private hover(mark: PlacedMark | null): void {
    if (this.current?.draft) return;
    if (mark) this.open(mark, false);
    else this.close();
  }

  private onClick(event: MouseEvent): void {
    const target = event.target as Element | null;
    if (target && this.isOwn(target)) return;
    const mark = target?.closest?.(CLICKABLE) ? null : this.marks.under(event.clientX, event.clientY);
    if (!mark) {
      if (!this.current?.draft) this.close();
      return;
    }
    if ((event as PointerEvent).pointerType !== 'touch') {
      this.hover(mark);
      return;
    }
    const view = this.document.defaultView!;
    const [x, y, address] = [view.scrollX, view.scrollY, this.document.URL];
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const isTaken = event.defaultPrevented || this.document.URL !== address;
      if (!isTaken && view.scrollX === x && view.scrollY === y) this.hover(mark);
    }, TAP_SETTLED);
  }

  private open(mark: PlacedMark, byKeyboard: boolean): void {
    clearTimeout(this.timer);
    this.byKeyboard = byKeyboard;
    this.marks.setCurrent(mark);
    const anchor = () => this.marks.rectsOf(mark)[0] ?? null;
    if (this.current) {
      this.current.turnTo(mark, anchor, byKeyboard);
      return;
    }
    this.current = new TermCard(this.document, mark, anchor, this.ports, this);
    this.current.open(byKeyboard);
  }

  private isOwn(target: Element): boolean {
    return [this.current, ...this.pinned].some((card) => card?.host === target);
  }

  private follow(): void {
    if (this.current && !this.current.follow()) this.close();
  }

  private close(): void {
    clearTimeout(this.timer);
    this.pointed = null;
    this.byKeyboard = false;
    this.marks.setCurrent(null);
    this.current?.close();
    this.current = null;
  }
}
