import type { PageState, Report } from '../../utils/reading/report';
import { DEFAULT_SETTINGS } from '../../utils/settings/model';
import { ConversionChoices } from '../ui/ConversionChoices';
import { Features } from '../ui/Features';
import { ScriptChoice } from '../ui/ScriptChoice';
import { Switch } from '../ui/Switch';
import { writtenIn } from '../ui/scripts';
import { Detection } from './Detection';
import { Differs } from './Differs';
import type { PopupProps } from './Popup';

type Chapter = Extract<PageState, { kind: 'chapter' }>;

/** What stands in the place of a chapter while the page is asked, so that nothing moves when it answers. */
const NOT_YET: Chapter = {
  kind: 'chapter',
  settings: DEFAULT_SETTINGS,
  fighting: false,
  report: {
    title: '',
    script: 'none',
    source: 'generic',
    links: {},
    paragraphs: 0,
    folded: 0,
    notices: 0,
    authorNotes: 0,
    converted: 0,
    repaired: 0,
    hints: 0,
    isPageBefore: false,
  },
};

type Props = Omit<PopupProps, 'page'> & { page: Chapter | null };

/** A chapter: what it is, in which script it is shown, and what is done to it. Null while that is not known yet. */
export function ChapterView(props: Props) {
  const { page, t, onChoose, onPatch, onScope, onReset, onList } = props;
  const { report, settings, fighting, rule, differs = [] } = page ?? NOT_YET;
  return (
    <section aria-labelledby="chapter" aria-busy={!page} inert={!page}>
      <div class="found">
        <h2 id="chapter" title={report.title ?? ''}>
          {page ? (report.title ?? t('untitled')) : t('popupLoading')}
        </h2>
        <Facts report={report} isKnown={page !== null} t={t} />
      </div>
      {report.isPageBefore && <p role="status">{t('sameAsBefore')}</p>}
      {fighting && <p role="status">{t('fighting')}</p>}
      <ScriptChoice settings={settings} t={t} onChoose={onChoose} onScope={onScope} />
      <Differs fields={differs} t={t} onReset={onReset} />
      <Features settings={settings} report={report} t={t} onPatch={onPatch} onList={onList} />
      <details open={Boolean(rule || report.unreadable)}>
        <summary>{t('popupMore')}</summary>
        <ConversionChoices settings={settings} t={t} onPatch={onPatch} />
        <Switch
          label={t('featureButton')}
          checked={settings.button}
          onChange={(button) => onPatch({ button })}
        />
        <Detection {...props} page={page ?? NOT_YET} />
      </details>
      {/* They come last, and may move nothing. */}
      {props.suggestions}
    </section>
  );
}

/** The chapter in a line: its length, the script it is written in, how much of it was converted. */
function Facts({ report, isKnown, t }: { report: Report; isKnown: boolean; t: Props['t'] }) {
  const { paragraphs, converted, script } = report;
  const facts = [`${paragraphs} ${t('countParagraphs')}`, t(writtenIn(script))];
  if (converted > 0) facts.push(`${converted} ${t('countConverted')}`);
  return <p class="facts">{isKnown ? facts.join(' · ') : '\u00a0'}</p>;
}
