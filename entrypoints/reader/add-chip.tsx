import { render } from 'preact';
import { AddChip } from '../../components/page/AddChip';
import css from '../../components/page/Card.css?inline';
import type { Translate } from '../../components/ui/translate';
import { LONGEST_TERM, SHORTEST_TERM } from '../../utils/hints/draft';
import { Floating } from '../../utils/page/floating';
import { pageCss } from './page-css';

/** A selection that has not changed for so long is made. */
const SETTLED = 350;

/** What is done with selected text. */
export interface ChipActions {
  onAdd(text: string, anchor: Range): void;
  /** Hides what is selected, or asks how. */
  onHide(): void;
}

/** Offers to add text that is selected by touch to the terms, or to hide it, where there is no context menu. */
export class ChipOnTouch {
  private floating: Floating | null = null;
  private byTouch = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly document: Document,
    private readonly t: Translate,
    /** Whether text of this element may hold terms. */
    private readonly isStory: (node: Node) => boolean,
    private readonly actions: ChipActions,
    signal: AbortSignal,
  ) {
    const options = { signal, passive: true, capture: true };
    document.addEventListener(
      'pointerdown',
      ({ pointerType }) => {
        this.byTouch = pointerType === 'touch';
      },
      options,
    );
    document.addEventListener('selectionchange', () => this.onChange(), options);
    document.addEventListener('scroll', () => this.place(), options);
    signal.addEventListener('abort', () => this.close());
  }

  private onChange(): void {
    clearTimeout(this.timer);
    if (!this.byTouch) return;
    this.timer = setTimeout(() => this.offer(), SETTLED);
  }

  private offer(): void {
    const selected = this.selected();
    if (!selected) {
      this.close();
      return;
    }
    const { text, range } = selected;
    this.close();
    this.floating = new Floating(this.document, 'moye-add', pageCss(css), () => {});
    this.floating.open();
    const add = () => {
      this.close();
      this.actions.onAdd(text, range);
    };
    const hide = () => {
      this.close();
      // The tap may have taken the selection away.
      const { startContainer, startOffset, endContainer, endOffset } = range;
      const selection = this.document.getSelection();
      selection?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
      this.actions.onHide();
    };
    const { t } = this;
    render(<AddChip t={t} onAdd={mayBeTerm(text) ? add : null} onHide={hide} />, this.floating.mount);
    this.place();
  }

  private selected(): { text: string; range: Range } | null {
    const selection = this.document.getSelection();
    if (!selection || selection.isCollapsed || !this.isStory(selection.anchorNode!)) return null;
    const range = selection.getRangeAt(0).cloneRange();
    // The selection's own text is empty where the page's style forbids to select.
    const text = (selection.toString() || range.toString()).trim();
    return text === '' ? null : { text, range };
  }

  /** Under the selection: the system's own menu stands above it. */
  private place(): void {
    const range = this.selected()?.range;
    if (range) this.floating?.placeAt(range.getBoundingClientRect());
  }

  private close(): void {
    clearTimeout(this.timer);
    if (!this.floating) return;
    render(null, this.floating.mount);
    this.floating.close();
    this.floating = null;
  }
}

function mayBeTerm(text: string): boolean {
  return text.length >= SHORTEST_TERM && text.length <= LONGEST_TERM && !/\n/.test(text);
}
