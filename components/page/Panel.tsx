import { Features } from '../ui/Features';
import { ScriptChoice } from '../ui/ScriptChoice';
import type { PillProps } from './Pill';

/** What is decided most often, beside the text: script, features, and whether the button stays on this site. */
export function Panel({ report, settings, fighting, t, onChoose, onPatch, onScope, ...ask }: PillProps) {
  return (
    <section class="panel" aria-label={t('name')}>
      <h2>{report.title ?? t('untitled')}</h2>
      {report.isPageBefore && <p role="status">{t('sameAsBefore')}</p>}
      {fighting && <p role="status">{t('fighting')}</p>}
      <ScriptChoice settings={settings} t={t} onChoose={onChoose} onScope={onScope} />
      <Features settings={settings} report={report} t={t} onPatch={onPatch} />
      <div class="ends">
        <button type="button" class="link" onClick={ask.onOptions}>
          {t('openOptions')}
        </button>
        <button type="button" class="link" onClick={ask.onHide}>
          {t('pillHide')}
        </button>
        <button type="button" class="link" onClick={ask.onOff}>
          {t('siteOff')}
        </button>
      </div>
    </section>
  );
}
