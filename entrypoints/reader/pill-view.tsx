import { render } from 'preact';
import { Pill } from '../../components/page/Pill';
import css from '../../components/page/Pill.css?inline';
import type { Translate } from '../../components/ui/translate';
import { letDrag, placePill } from '../../utils/page/pill-place';
import { letRest } from '../../utils/page/rest';
import type { ShadowHost } from '../../utils/page/shadow-host';
import { makeShadowHost } from '../../utils/page/shadow-host';
import type { PageState } from '../../utils/reading/report';
import type { Target } from '../../utils/script/model';
import { type Corner, DEFAULT_SETTINGS, type Scope, type SiteSettings } from '../../utils/settings/model';
import { pageCss } from './page-css';

/** By then most sites have put into their corners what they put there, in milliseconds. */
const SITE_SETTLED = 3000;

/** What the reader can do with the page's button. */
export interface PillActions {
  next(): Target;
  onToggle(): void;
  onChoose(script: Target): void;
  onPatch(patch: SiteSettings): void;
  onScope(scope: Scope): void;
  onOptions(): void;
  onHide(): void;
  onOff(): void;
  /** The button was dragged there. */
  onCorner(corner: Corner): void;
}

/** The small button on a chapter's page; absent on every other page. */
export class PillView {
  private shadow: ShadowHost | null = null;
  private state: PageState | null = null;
  private corner: Corner = DEFAULT_SETTINGS.corner;
  private isOpen = false;
  private end = new AbortController();

  constructor(
    private readonly document: Document,
    private readonly t: Translate,
    private readonly actions: PillActions,
  ) {}

  /** Brings the button in line with the page's state. */
  update(state: PageState): void {
    this.state = state;
    if (state.kind !== 'chapter' || !state.settings.button) {
      this.remove();
      return;
    }
    this.shadow ??= this.makeHost();
    const isNew = !this.shadow.host.isConnected;
    if (isNew) this.document.documentElement.append(this.shadow.host);
    const { report, settings, fighting } = state;
    render(
      <Pill
        shown={settings.script}
        open={this.isOpen}
        report={report}
        settings={settings}
        fighting={fighting}
        t={this.t}
        {...this.actions}
        next={this.actions.next()}
        onOpen={(open) => this.setOpen(open)}
      />,
      this.shadow.mount,
    );
    if (isNew || this.corner !== settings.corner) this.place(settings.corner);
  }

  private makeHost(): ShadowHost {
    const shadow = makeShadowHost(this.document, 'moye-button', pageCss(css), 'floating');
    const { signal } = this.end;
    letDrag(
      shadow.mount,
      (corner) => {
        this.place(corner);
        this.actions.onCorner(corner);
      },
      signal,
    );
    letRest(shadow.mount, signal);
    this.document.addEventListener('fullscreenchange', () => this.hideOnFullScreen(), { signal });
    const again = () => this.place(this.corner);
    this.document.defaultView?.addEventListener('resize', again, { signal });
    // What the site puts into the corner comes late, and at its ends the page has controls of its own there.
    this.document.addEventListener('scrollend', again, { signal, passive: true });
    const timer = setTimeout(again, SITE_SETTLED);
    signal.addEventListener('abort', () => clearTimeout(timer));
    return shadow;
  }

  private place(corner: Corner): void {
    if (!this.shadow) return;
    this.corner = corner;
    this.shadow.mount.className = corner.replace('-', ' ');
    placePill(this.shadow.mount, this.shadow.host, corner);
  }

  private hideOnFullScreen(): void {
    if (this.shadow) this.shadow.host.hidden = this.document.fullscreenElement !== null;
  }

  remove(): void {
    if (!this.shadow) return;
    render(null, this.shadow.mount);
    this.shadow.host.remove();
    this.shadow = null;
    this.isOpen = false;
    this.end.abort();
    this.end = new AbortController();
  }

  private setOpen(open: boolean): void {
    this.isOpen = open;
    if (this.state) this.update(this.state);
  }
}
