import { render } from 'preact';
import css from '../../components/page/Card.css?inline';
import { HintCard } from '../../components/page/HintCard';
import { RepairCard } from '../../components/page/RepairCard';
import type { Translate } from '../../components/ui/translate';
import { placeCard } from '../../utils/page/card-place';
import type { PlacedMark } from '../../utils/page/layout';
import type { Marks } from '../../utils/page/marks';
import type { ShadowHost } from '../../utils/page/shadow-host';
import { makeShadowHost } from '../../utils/page/shadow-host';
import { isUntouchable } from '../../utils/page/untouchable';
import type { Repair } from '../../utils/reading/marks';
import { pageCss } from './page-css';

/** How long the pointer rests before a card opens, and how long it may be away before the card closes. */
const OPEN_AFTER = 150;
const CLOSE_AFTER = 300;

/** What cards need beside the marks. */
export interface CardPorts {
  language: 'zh' | 'en';
  t: Translate;
  convert(text: string): string;
  /** The reader wants a mended place as it stands on the site. */
  onKeep(repair: Repair): void;
}

/** Opens and closes the card of a term or a mended place: on hover, on tap, and by keyboard. */
export class Cards {
  private shadow: ShadowHost | null = null;
  private current: PlacedMark | null = null;
  private pointed: PlacedMark | null = null;
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
    document.addEventListener('keydown', (event) => this.onKey(event), { signal });
    signal.addEventListener('abort', () => this.close());
  }

  /** Opens the card of the next or the previous mark, and brings the mark into view. */
  step(direction: 1 | -1): null {
    const { count } = this.marks;
    if (count === 0) return null;
    const at = this.current ? this.marks.indexOf(this.current) : this.firstInView() - (direction > 0 ? 1 : 0);
    const mark = this.marks.at((at + direction + count) % count);
    if (!mark) return null;
    mark.range.startNode.parentElement?.scrollIntoView({ block: 'nearest' });
    this.open(mark);
    return null;
  }

  private firstInView(): number {
    for (let i = 0; i < this.marks.count; i++) {
      const rect = this.marks.rectsOf(this.marks.at(i)!)[0];
      if (rect && rect.bottom > 0) return i;
    }
    return 0;
  }

  private onMove(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    const isOnCard = this.shadow !== null && event.target === this.shadow.host;
    const mark = isOnCard ? this.current : this.marks.under(event.clientX, event.clientY);
    if (mark === this.pointed) return;
    this.pointed = mark;
    clearTimeout(this.timer);
    if (mark && mark !== this.current) this.timer = setTimeout(() => this.open(mark), OPEN_AFTER);
    else if (!mark) this.timer = setTimeout(() => this.close(), CLOSE_AFTER);
  }

  private onClick(event: MouseEvent): void {
    if (this.shadow && event.target === this.shadow.host) return;
    const target = event.target as Element | null;
    const mark = target?.closest?.('a') ? null : this.marks.under(event.clientX, event.clientY);
    if (mark) this.open(mark);
    else this.close();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.current) {
      this.close();
      return;
    }
    const target = event.target as Element;
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || isUntouchable(target)) return;
    if (event.code === 'KeyK' && this.current?.kind === 'repair') {
      event.preventDefault();
      this.keep(this.current.repair);
      return;
    }
    const direction = event.code === 'KeyN' ? 1 : event.code === 'KeyP' ? -1 : 0;
    if (direction === 0 || this.marks.count === 0) return;
    event.preventDefault();
    this.step(direction);
  }

  private open(mark: PlacedMark): void {
    clearTimeout(this.timer);
    this.shadow ??= makeShadowHost(this.document, 'moye-card', pageCss(css), 'floating');
    if (!this.shadow.host.isConnected) this.document.documentElement.append(this.shadow.host);
    this.current = mark;
    this.marks.setCurrent(mark);
    render(this.cardOf(mark), this.shadow.mount);
    this.follow();
  }

  private cardOf(mark: PlacedMark) {
    const { t, language, convert } = this.ports;
    const at = this.marks.indexOf(mark);
    const card = {
      shown: mark.shown,
      t,
      position: at < 0 ? '' : `${at + 1} / ${this.marks.count}`,
      onClose: () => this.close(),
      onNext: () => void this.step(1),
      onPrevious: () => void this.step(-1),
    };
    if (mark.kind === 'hint') return <HintCard {...card} hint={mark.hint} {...{ language, convert }} />;
    return <RepairCard {...card} repair={mark.repair} onKeep={() => this.keep(mark.repair)} />;
  }

  private keep(repair: Repair): void {
    this.close();
    this.ports.onKeep(repair);
  }

  /** Keeps the card at its place. */
  private follow(): void {
    if (!this.shadow || !this.current) return;
    const rect = this.marks.rectsOf(this.current)[0];
    if (rect) placeCard(this.shadow.mount, rect, this.document.documentElement);
  }

  private close(): void {
    clearTimeout(this.timer);
    this.current = null;
    this.pointed = null;
    this.marks.setCurrent(null);
    if (!this.shadow) return;
    render(null, this.shadow.mount);
    this.shadow.host.remove();
    this.shadow = null;
  }
}
