import { render } from 'preact';
import css from '../../components/page/Card.css?inline';
import { HideLineCard } from '../../components/page/HideLineCard';
import type { LineDraft } from '../../components/ui/LineForm';
import type { Translate } from '../../components/ui/translate';
import type { LineScope, OwnLine } from '../../utils/notices/own-lines';
import { placeCard } from '../../utils/page/card-place';
import type { SelectedStory } from '../../utils/page/selected-story';
import type { ShadowHost } from '../../utils/page/shadow-host';
import { makeShadowHost } from '../../utils/page/shadow-host';
import { pageCss } from './page-css';

/** What the card needs from the outside world. */
export interface HideLinePorts {
  t: Translate;
  /** Hides a line from now on. */
  onHide(line: OwnLine): void;
  /** Takes that back. */
  onUndo(line: OwnLine): void;
}

/** The card in which the reader decides about a selected line. */
export class HideLine {
  private shadow: ShadowHost | null = null;
  private draft: LineDraft | null = null;
  private scopes: readonly LineScope[] = [];
  private place = new DOMRect();
  private hidden: OwnLine | null = null;

  constructor(
    private readonly document: Document,
    private readonly ports: HideLinePorts,
    signal: AbortSignal,
  ) {
    document.addEventListener('pointerdown', (event) => this.onPointer(event), { signal, passive: true });
    document.addEventListener('keydown', (event) => this.onKey(event), { signal });
    signal.addEventListener('abort', () => this.close());
  }

  /** Opens the card for what is selected. */
  open({ line, part, place }: SelectedStory, host: string, book: string | null): void {
    this.scopes = [
      ...(book === null ? [] : [{ kind: 'book', book } as const]),
      { kind: 'site', host },
      { kind: 'everywhere' },
    ];
    this.draft = { text: part ?? line, as: part === null ? 'line' : 'part', scope: { kind: 'site', host } };
    this.place = place;
    this.hidden = null;
    this.shadow ??= this.makeHost();
    if (!this.shadow.host.isConnected) this.document.documentElement.append(this.shadow.host);
    this.show();
    this.shadow.mount.querySelector('textarea')?.focus();
  }

  private makeHost(): ShadowHost {
    const shadow = makeShadowHost(this.document, 'moye-line', pageCss(css), 'floating');
    // Many sites turn the page by arrow keys, wherever they are pressed.
    shadow.mount.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
      event.stopPropagation();
    });
    return shadow;
  }

  private show(): void {
    if (!this.shadow || !this.draft) return;
    render(
      <HideLineCard
        draft={this.draft}
        scopes={this.scopes}
        done={this.hidden !== null}
        t={this.ports.t}
        onChange={(draft) => {
          this.draft = draft;
          this.show();
        }}
        onHide={() => this.hide()}
        onUndo={() => this.undo()}
        onClose={() => this.close()}
      />,
      this.shadow.mount,
    );
    placeCard(this.shadow.mount, this.place, this.document);
  }

  private hide(): void {
    if (!this.draft) return;
    this.hidden = { ...this.draft, does: 'hide' };
    this.ports.onHide(this.hidden);
    this.show();
    this.shadow?.mount.querySelector<HTMLElement>('.keep')?.focus();
  }

  private undo(): void {
    if (this.hidden) this.ports.onUndo(this.hidden);
    this.close();
  }

  private onPointer(event: PointerEvent): void {
    if (this.shadow && event.target !== this.shadow.host) this.close();
  }

  private onKey(event: KeyboardEvent): void {
    if (this.shadow && event.key === 'Escape') this.close();
  }

  private close(): void {
    if (!this.shadow) return;
    render(null, this.shadow.mount);
    this.shadow.host.remove();
    this.shadow = null;
    this.draft = null;
  }
}
