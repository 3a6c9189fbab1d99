import { render } from 'preact';
import { HintCard } from '../../components/page/HintCard';
import css from '../../components/page/HintCard.css?inline';
import type { Translate } from '../../components/ui/translate';
import { placeCard } from '../../utils/page/card-place';
import type { HintMarks } from '../../utils/page/hint-marks';
import type { PlacedHint } from '../../utils/page/layout';
import type { ShadowHost } from '../../utils/page/shadow-host';
import { makeShadowHost } from '../../utils/page/shadow-host';
import { isUntouchable } from '../../utils/page/untouchable';

/** How long the pointer rests before a card opens, and how long it may be away before the card closes. */
const OPEN_AFTER = 150;
const CLOSE_AFTER = 300;

/** Opens and closes the card that explains a term: on hover, on tap, and by keyboard. */
export class HintCards {
  private shadow: ShadowHost | null = null;
  private current: PlacedHint | null = null;
  private pointed: PlacedHint | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly document: Document,
    private readonly marks: HintMarks,
    private readonly language: { language: 'zh' | 'en'; t: Translate; convert: (text: string) => string },
    signal: AbortSignal,
  ) {
    const options = { signal, passive: true };
    document.addEventListener('pointermove', (event) => this.onMove(event), options);
    document.addEventListener('click', (event) => this.onClick(event), options);
    document.addEventListener('scroll', () => this.follow(), { ...options, capture: true });
    document.addEventListener('keydown', (event) => this.onKey(event), { signal });
    signal.addEventListener('abort', () => this.close());
  }

  /** Opens the card of the next or the previous hint, and brings the hint into view. */
  step(direction: 1 | -1): null {
    const { count } = this.marks;
    if (count === 0) return null;
    const at = this.current ? this.marks.indexOf(this.current) : this.firstInView() - (direction > 0 ? 1 : 0);
    const hint = this.marks.at((at + direction + count) % count);
    if (!hint) return null;
    hint.startNode.parentElement?.scrollIntoView({ block: 'nearest' });
    this.open(hint);
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
    const hint = isOnCard ? this.current : this.marks.under(event.clientX, event.clientY);
    if (hint === this.pointed) return;
    this.pointed = hint;
    clearTimeout(this.timer);
    if (hint && hint !== this.current) this.timer = setTimeout(() => this.open(hint), OPEN_AFTER);
    else if (!hint) this.timer = setTimeout(() => this.close(), CLOSE_AFTER);
  }

  private onClick(event: MouseEvent): void {
    if (this.shadow && event.target === this.shadow.host) return;
    const target = event.target as Element | null;
    const hint = target?.closest?.('a') ? null : this.marks.under(event.clientX, event.clientY);
    if (hint) this.open(hint);
    else this.close();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.current) {
      this.close();
      return;
    }
    const target = event.target as Element;
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || isUntouchable(target)) return;
    const direction = event.code === 'KeyN' ? 1 : event.code === 'KeyP' ? -1 : 0;
    if (direction === 0 || this.marks.count === 0) return;
    event.preventDefault();
    this.step(direction);
  }

  private open(hint: PlacedHint): void {
    clearTimeout(this.timer);
    this.shadow ??= makeShadowHost(this.document, 'moye-card', css, 'floating');
    if (!this.shadow.host.isConnected) this.document.documentElement.append(this.shadow.host);
    this.current = hint;
    this.marks.setCurrent(hint);
    const at = this.marks.indexOf(hint);
    render(
      <HintCard
        hint={hint.hint}
        shown={hint.shown}
        position={at < 0 ? '' : `${at + 1} / ${this.marks.count}`}
        onClose={() => this.close()}
        onNext={() => void this.step(1)}
        onPrevious={() => void this.step(-1)}
        {...this.language}
      />,
      this.shadow.mount,
    );
    this.follow();
  }

  /** Keeps the card at its term. */
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
