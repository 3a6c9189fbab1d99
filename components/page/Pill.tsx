import type { Report } from '../../utils/reading/report';
import type { Target } from '../../utils/script/model';
import type { Scope, Settings, SiteSettings } from '../../utils/settings/model';
import { scriptName } from '../ui/scripts';
import type { MessageKey, Translate } from '../ui/translate';
import { Panel } from './Panel';

export interface PillProps {
  /** What the page shows now, and what a press of the button shows next. */
  shown: Target;
  next: Target;
  /** The panel is open. */
  open: boolean;
  report: Report;
  settings: Settings;
  /** The page undoes what Moye writes. */
  fighting: boolean;
  t: Translate;
  onToggle(): void;
  onOpen(open: boolean): void;
  onChoose(script: Target): void;
  onPatch(patch: SiteSettings): void;
  onScope(scope: Scope): void;
  onOptions(): void;
  /** No button on this site any more. */
  onHide(): void;
  /** No Moye on this site any more. */
  onOff(): void;
}

const SHORT = (target: Target): MessageKey =>
  target === 'original' ? 'shortOriginal' : target === 'hans' ? 'shortHans' : 'shortHant';

/** The small button on a chapter's page: one press switches the script, its other half opens a panel. */
export function Pill(props: PillProps) {
  const { shown, next, open, t, onToggle, onOpen } = props;
  const switchTo = t('pillSwitchTo', t(scriptName(next)));
  const more = t(open ? 'pillClose' : 'pillOpen');
  return (
    // Escape closes the panel from wherever the focus is inside.
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the controls inside
    <div
      class={open ? 'moye open' : 'moye'}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) onOpen(false);
      }}
    >
      {open && <Panel {...props} />}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row everywhere */}
      <div class="pill" role="group" aria-label={t('name')}>
        <button type="button" class="main" aria-label={switchTo} title={switchTo} onClick={onToggle}>
          {t(SHORT(shown))}
        </button>
        <button
          type="button"
          class="more"
          aria-expanded={open}
          aria-label={more}
          title={more}
          onClick={() => onOpen(!open)}
        >
          {open ? '×' : '⋯'}
        </button>
      </div>
    </div>
  );
}
