import { render } from 'preact';
import { Pill } from '../../components/page/Pill';
import css from '../../components/page/Pill.css?inline';
import type { Translate } from '../../components/ui/translate';
import type { ShadowHost } from '../../utils/page/shadow-host';
import { makeShadowHost } from '../../utils/page/shadow-host';
import type { PageState } from '../../utils/reading/report';
import type { Target } from '../../utils/script/model';
import type { Scope, SiteSettings } from '../../utils/settings/model';
import { pageCss } from './page-css';

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
}

/** The small button on a chapter's page; absent on every other page. */
export class PillView {
  private shadow: ShadowHost | null = null;
  private state: PageState | null = null;
  private isOpen = false;

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
    this.shadow ??= makeShadowHost(this.document, 'moye-button', pageCss(css), 'floating');
    if (!this.shadow.host.isConnected) this.document.documentElement.append(this.shadow.host);
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
  }

  remove(): void {
    if (!this.shadow) return;
    render(null, this.shadow.mount);
    this.shadow.host.remove();
    this.shadow = null;
    this.isOpen = false;
  }

  private setOpen(open: boolean): void {
    this.isOpen = open;
    if (this.state) this.update(this.state);
  }
}
