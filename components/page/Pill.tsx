import type { Report } from '../../utils/reading/report';
import type { Target } from '../../utils/script/model';
import type { Scope, Settings, SiteSettings } from '../../utils/settings/model';
import { ConversionChoices } from '../ui/ConversionChoices';
import { Counts } from '../ui/Counts';
import { FeatureSwitches } from '../ui/FeatureSwitches';
import { Remember } from '../ui/Remember';
import { Segmented } from '../ui/Segmented';
import { scriptName, TARGETS } from '../ui/scripts';
import type { MessageKey, Translate } from '../ui/translate';

interface Props {
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
}

const SHORT = (target: Target): MessageKey =>
  target === 'original' ? 'shortOriginal' : target === 'hans' ? 'shortHans' : 'shortHant';

/** The small button on a chapter's page: one press switches the script, its other half opens a panel. */
export function Pill(props: Props) {
  const { shown, next, open, t, onToggle, onOpen } = props;
  const switchTo = t('pillSwitchTo', t(scriptName(next)));
  const more = t(open ? 'pillClose' : 'pillOpen');
  return (
    // Escape closes the panel from wherever the focus is inside.
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the controls inside
    <div
      class="moye"
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

function Panel({ report, settings, fighting, t, onChoose, onPatch, onScope, onOptions }: Props) {
  return (
    <section class="panel" aria-label={t('name')}>
      <h2>{report.title ?? t('untitled')}</h2>
      <Counts report={report} t={t} />
      {fighting && <p role="status">{t('fighting')}</p>}
      <Segmented
        label={t('script')}
        value={settings.script}
        choices={TARGETS.map(({ value, name }) => ({ value, label: t(name) }))}
        onChange={onChoose}
      />
      <Remember scope={settings.remember} t={t} onChange={onScope} />
      <ConversionChoices settings={settings} t={t} onPatch={onPatch} />
      <FeatureSwitches settings={settings} t={t} onPatch={onPatch} />
      <button type="button" class="link" onClick={onOptions}>
        {t('openOptions')}
      </button>
    </section>
  );
}
