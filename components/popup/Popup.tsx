import type { ComponentChildren } from 'preact';
import type { Correction, Details } from '../../utils/reading/details';
import type { Target } from '../../utils/script/model';
import type { Scope, SiteSettings } from '../../utils/settings/model';
import type { ListName } from '../ui/Features';
import { PageProblem } from '../ui/PageProblem';
import { Switch } from '../ui/Switch';
import type { Translate } from '../ui/translate';
import { ChapterView } from './ChapterView';
import { ClosedView } from './ClosedView';
import { DetailsView } from './DetailsView';
import type { DetectionActions } from './Detection';
import type { PopupPage, PopupSite } from './model';
import { NoChapterView, OffView } from './OtherViews';
import { SiteStarts } from './SiteStarts';

export interface PopupProps extends DetectionActions {
  page: PopupPage;
  site: PopupSite | null;
  /** What is listed instead of the page, and which list. */
  list: { name: ListName; details: Details } | null;
  /** In which language terms are explained. */
  language: 'zh' | 'en';
  /** The names of the chapter that have no entry. */
  suggestions?: ComponentChildren;
  /** What went wrong with the last wish, in words. */
  error: string | null;
  t: Translate;
  onChoose(script: Target): void;
  /** Converts the whole of a page without a chapter, or has it as it was. */
  onChooseForPage(script: Target): void;
  onPatch(patch: SiteSettings): void;
  onScope(scope: Scope): void;
  /** Forgets what differs on this site. */
  onReset(): void;
  /** Opens a list, or goes back from it. */
  onList(list: ListName | null): void;
  onCorrect(correction: Correction): void;
  onGrant(granted: boolean): void;
  onReload(): void;
  /** Opens the options, at a row. */
  onOptions(place: string): void;
}

/** What was found on the page, and what can be decided for it. */
export function Popup(props: PopupProps) {
  const { page, site, list, error, t, onPatch, onList, onOptions } = props;
  const isOpen = page.kind !== 'closed';
  return (
    // Escape goes back from a list before it closes the popup.
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the controls inside
    <div
      class="popup"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !list) return;
        event.preventDefault();
        onList(null);
      }}
    >
      <header>
        <h1>{t('name')}</h1>
        {isOpen && (
          <Switch
            label={site?.host ?? ''}
            name={t('siteOn')}
            checked={page.kind !== 'off'}
            disabled={page.kind === 'loading'}
            onChange={(on) => onPatch({ on })}
          />
        )}
      </header>
      <main>
        {error !== null && <p role="alert">{t('saveFailed', error)}</p>}
        {'problem' in page && <PageProblem problem={page.problem} t={t} />}
        {list ? <DetailsView {...props} {...list} /> : <View {...props} />}
      </main>
      {!list && site && isOpen && <SiteStarts {...props} site={site} />}
      <footer>
        <button type="button" class="link" onClick={() => onOptions('')}>
          {t('openOptions')}
        </button>
        {!list && page.kind === 'chapter' && <Wrong {...props} />}
      </footer>
    </div>
  );
}

/** Where a chapter was found wrongly: the ways to say so. */
function Wrong({ t, onPick, onRefuse }: PopupProps) {
  return (
    <>
      <button type="button" class="link" title={t('detectionWrong')} onClick={onPick}>
        {t('detectionPick')}
      </button>
      <button type="button" class="link" onClick={() => onRefuse(false)}>
        {t('detectionRefuse')}
      </button>
    </>
  );
}

function View(props: PopupProps) {
  const { page } = props;
  switch (page.kind) {
    case 'loading':
      return <ChapterView {...props} page={null} />;
    case 'chapter':
      return <ChapterView {...props} page={page} />;
    case 'no-chapter':
      return <NoChapterView {...props} page={page} />;
    case 'off':
      return <OffView {...props} />;
    case 'closed':
      return <ClosedView {...props} why={page.why} />;
  }
}
