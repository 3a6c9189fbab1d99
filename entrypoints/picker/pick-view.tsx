import { render } from 'preact';
import { PickBar } from '../../components/page/PickBar';
import css from '../../components/page/PickBar.css?inline';
import type { Translate } from '../../components/ui/translate';
import { Picker } from '../../utils/page/pick/picker';
import type { ShadowHost } from '../../utils/page/shadow-host';
import { makeShadowHost } from '../../utils/page/shadow-host';

/** The glass over the page through which the reader points, the outline of what is pointed at, and the bar. */
export class PickView {
  private readonly shadow: ShadowHost;
  private readonly glass: HTMLElement;
  private readonly outline: HTMLElement;
  private readonly bar: HTMLElement;
  private readonly picker: Picker;
  private isPinned = false;
  private error: string | null = null;

  /**
   * @param use takes what the reader chose; where it fails, its words are shown
   * @param end ends the pointing; aborted when the reader is done
   */
  constructor(
    document: Document,
    private readonly t: Translate,
    private readonly use: (element: Element) => Promise<void>,
    private readonly end: AbortController,
  ) {
    this.picker = new Picker(document);
    this.shadow = makeShadowHost(document, 'moye-picker', css, 'cover');
    const part = (name: string) => {
      const element = document.createElement('div');
      element.className = name;
      this.shadow.mount.append(element);
      return element;
    };
    [this.glass, this.outline, this.bar] = [part('glass'), part('outline'), part('')];
    document.documentElement.append(this.shadow.host);
    this.listen();
    this.picker.pointAt(document.documentElement.clientWidth / 2, window.innerHeight / 2);
    this.show();
    this.bar.querySelector<HTMLElement>('[role=dialog]')?.focus({ preventScroll: true });
  }

  private listen(): void {
    const { signal } = this.end;
    this.glass.addEventListener('pointermove', (event) => !this.isPinned && this.point(event), { signal });
    this.glass.addEventListener(
      'click',
      (event) => {
        this.point(event);
        this.isPinned = true;
      },
      { signal },
    );
    const everywhere = { signal, capture: true };
    // Many sites turn the page at an arrow key.
    window.addEventListener('keydown', (event) => this.press(event), everywhere);
    window.addEventListener('scroll', () => this.show(), everywhere);
    window.addEventListener('resize', () => this.show(), everywhere);
    signal.addEventListener('abort', () => {
      render(null, this.bar);
      this.shadow.host.remove();
    });
  }

  private point({ clientX, clientY }: MouseEvent): void {
    this.picker.pointAt(clientX, clientY);
    this.show();
  }

  private press(event: KeyboardEvent): void {
    const isOnButton = (this.bar.getRootNode() as ShadowRoot).activeElement?.tagName === 'BUTTON';
    const does = {
      ArrowUp: () => this.resize('grow'),
      ArrowDown: () => this.resize('shrink'),
      Escape: () => this.end.abort(),
      ...(isOnButton ? {} : { Enter: () => this.take() }),
    }[event.key];
    if (!does) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    does();
  }

  private resize(how: 'grow' | 'shrink'): void {
    this.isPinned = true;
    this.picker[how]();
    this.show();
  }

  private take(): void {
    const { pointed } = this.picker;
    if (!pointed || pointed.paragraphs === 0) return;
    this.use(pointed.element).then(
      () => this.end.abort(),
      (reason) => {
        this.error = reason instanceof Error ? reason.message : String(reason);
        this.show();
      },
    );
  }

  /** Brings outline and bar in line with what is pointed at. */
  private show(): void {
    const { pointed, canGrow, canShrink } = this.picker;
    const rect = pointed?.element.getBoundingClientRect();
    this.outline.hidden = !rect;
    if (rect) {
      this.outline.style.cssText = `left: ${rect.left}px; top: ${rect.top}px; width: ${rect.width}px; height: ${rect.height}px;`;
    }
    render(
      <PickBar
        paragraphs={pointed?.paragraphs ?? null}
        canGrow={canGrow}
        canShrink={canShrink}
        error={this.error}
        t={this.t}
        onGrow={() => this.resize('grow')}
        onShrink={() => this.resize('shrink')}
        onUse={() => this.take()}
        onCancel={() => this.end.abort()}
      />,
      this.bar,
    );
  }
}
