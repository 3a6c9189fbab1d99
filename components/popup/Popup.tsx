import type { PageState } from '../../utils/reading/report';
import type { Target } from '../../utils/script/model';
import type { Scope, Settings, SiteSettings } from '../../utils/settings/model';
import { ConversionChoices } from '../ui/ConversionChoices';
import { Counts } from '../ui/Counts';
import { FeatureSwitches } from '../ui/FeatureSwitches';
import { PageProblem } from '../ui/PageProblem';
import { Remember } from '../ui/Remember';
import { Segmented } from '../ui/Segmented';
import { Switch } from '../ui/Switch';
import { TARGETS } from '../ui/scripts';
import type { MessageKey, Translate } from '../ui/translate';
import { Detection, type DetectionActions } from './Detection';

/** What the popup knows of the page under it. */
export type PopupPage = { kind: 'loading' } | { kind: 'forbidden' } | PageState;

/** The site of that page. */
export interface PopupSite {
  host: string;
  /** Moye starts there by itself. */
  granted: boolean;
}

interface Props extends DetectionActions {
  page: PopupPage;
  site: PopupSite | null;
  /** What went wrong with the last wish, in words. */
  error: string | null;
  t: Translate;
  onChoose(script: Target): void;
  onPatch(patch: SiteSettings): void;
  onScope(scope: Scope): void;
  onGrant(granted: boolean): void;
  onOptions(): void;
}

/** What was found on the page, and what can be decided for it. */
export function Popup(props: Props) {
  const { page, site, error, t, onOptions } = props;
  return (
    <main>
      <h1>{t('name')}</h1>
      {error !== null && <p role="alert">{t('saveFailed', error)}</p>}
      {'problem' in page && <PageProblem problem={page.problem} t={t} />}
      <Found {...props} />
      {(page.kind === 'chapter' || page.kind === 'no-chapter') && <Detection {...props} page={page} />}
      {site && page.kind !== 'forbidden' && <SitePart {...props} site={site} />}
      <button type="button" class="link" onClick={onOptions}>
        {t('openOptions')}
      </button>
    </main>
  );
}

function Found({ page, t, onChoose, onPatch, onScope }: Props) {
  switch (page.kind) {
    case 'loading':
      return <p role="status">{t('popupLoading')}</p>;
    case 'forbidden':
      return <Nothing title="popupForbidden" help="popupForbiddenHelp" t={t} />;
    case 'no-chapter':
      return (
        <>
          <Nothing title="popupNoChapter" help="popupNoChapterHelp" t={t} />
          <WholePage page={page} t={t} onChoose={onChoose} onPatch={onPatch} onScope={onScope} />
        </>
      );
    case 'off':
      return <Nothing title="popupOff" help="popupOffHelp" t={t} />;
    case 'chapter':
      return (
        <section aria-labelledby="chapter">
          <h2 id="chapter">{page.report.title ?? t('untitled')}</h2>
          <Counts report={page.report} t={t} />
          {page.fighting && <p role="status">{t('fighting')}</p>}
          <Script settings={page.settings} t={t} onChoose={onChoose} onScope={onScope} />
          <ConversionChoices settings={page.settings} t={t} onPatch={onPatch} />
          <FeatureSwitches settings={page.settings} t={t} onPatch={onPatch} />
        </section>
      );
  }
}

type WholePageProps = Pick<Props, 't' | 'onChoose' | 'onPatch' | 'onScope'> & {
  page: Extract<PageState, { kind: 'no-chapter' }>;
};

/** A page that is no chapter can be converted as a whole. */
function WholePage({ page, t, onChoose, onPatch, onScope }: WholePageProps) {
  const { settings, converted, fighting } = page;
  const isWhole = settings.scope === 'page';
  return (
    <section aria-label={t('popupWholePage')}>
      <Switch
        label={t('popupWholePage')}
        help={converted > 0 && `${converted} ${t('countConverted')}`}
        checked={isWhole}
        onChange={(on) => onPatch({ scope: on ? 'page' : 'chapter' })}
      />
      {fighting && <p role="status">{t('fighting')}</p>}
      {isWhole && <Script settings={settings} t={t} onChoose={onChoose} onScope={onScope} />}
    </section>
  );
}

/** The choice of a script and how far it reaches. */
function Script({
  settings,
  t,
  onChoose,
  onScope,
}: { settings: Settings } & Omit<WholePageProps, 'page' | 'onPatch'>) {
  return (
    <>
      <Segmented
        label={t('script')}
        value={settings.script}
        choices={TARGETS.map(({ value, name }) => ({ value, label: t(name) }))}
        onChange={onChoose}
      />
      <Remember scope={settings.remember} t={t} onChange={onScope} />
    </>
  );
}

function Nothing({ title, help, t }: { title: MessageKey; help: MessageKey; t: Translate }) {
  return (
    <section class="nothing">
      <h2>{t(title)}</h2>
      <p>{t(help)}</p>
    </section>
  );
}

function SitePart({ page, site, t, onPatch, onGrant }: Props & { site: PopupSite }) {
  return (
    <section class="site" aria-label={t('popupSite', site.host)}>
      <h3>{t('popupSite', site.host)}</h3>
      <Switch
        label={t('siteOn')}
        checked={page.kind !== 'off'}
        disabled={page.kind === 'loading'}
        onChange={(on) => onPatch({ on })}
      />
      <Switch label={t('siteGranted')} help={t('siteGrantHelp')} checked={site.granted} onChange={onGrant} />
    </section>
  );
}
