import { render } from 'preact';
import css from '../../components/page/Card.css?inline';
import { Notice } from '../../components/page/Notice';
import type { Translate } from '../../components/ui/translate';
import { Floating } from '../../utils/page/floating';
import { pageCss } from './page-css';

/** How long a notice stays. */
const SHOWN_FOR = 8000;

/** Says at the foot of the window what has just been done, and lets the reader take it back. */
export class Notices {
  private floating: Floating | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly document: Document,
    private readonly t: Translate,
    signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => this.close());
  }

  /** @param undo takes it back; null where nothing can be */
  say(text: string, undo: (() => void) | null): void {
    this.close();
    const floating = new Floating(this.document, 'moye-notice', pageCss(css), (event) => {
      if (event.key === 'Escape') this.close();
    });
    this.floating = floating;
    floating.open();
    const show = (said: string) => render(this.notice(text, said, undo), floating.mount);
    show('');
    floating.placeAtFoot();
    // What a live region holds from the start is not read aloud.
    setTimeout(() => this.floating === floating && show(text), 50);
    this.timer = setTimeout(() => this.close(), SHOWN_FOR);
    const stay = () => clearTimeout(this.timer);
    floating.host.addEventListener('pointerenter', stay);
    floating.host.addEventListener('focusin', stay);
  }

  private notice(text: string, said: string, undo: (() => void) | null) {
    const onUndo =
      undo &&
      (() => {
        this.close();
        undo();
      });
    return <Notice text={text} said={said} t={this.t} onUndo={onUndo} onClose={() => this.close()} />;
  }

  private close(): void {
    clearTimeout(this.timer);
    if (!this.floating) return;
    render(null, this.floating.mount);
    this.floating.close();
    this.floating = null;
  }
}
