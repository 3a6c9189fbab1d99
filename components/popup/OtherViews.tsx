import type { ComponentChildren } from 'preact';
import type { PageState } from '../../utils/reading/report';
import { ScriptChoice } from '../ui/ScriptChoice';
import type { MessageKey, Translate } from '../ui/translate';
import { Detection } from './Detection';
import { Differs } from './Differs';
import type { PopupProps } from './Popup';

interface NothingProps {
  title: MessageKey;
  help: MessageKey;
  t: Translate;
  children?: ComponentChildren;
}

/** A page with nothing to report: why, and what can be done. */
export function Nothing({ title, help, t, children }: NothingProps) {
  return (
    <div class="nothing">
      <h2>{t(title)}</h2>
      <p>{t(help)}</p>
      {children}
    </div>
  );
}

type NoChapter = Extract<PageState, { kind: 'no-chapter' }>;

/** A page without a chapter can be converted as a whole: choosing a script does it, the original takes it back. */
export function NoChapterView(props: PopupProps & { page: NoChapter }) {
  const { page, t, onChooseForPage, onScope, onReset } = props;
  const { settings, converted, fighting, differs = [] } = page;
  const script = settings.scope === 'page' ? settings.script : 'original';
  return (
    <section aria-label={t('popupNoChapter')}>
      <Nothing title="popupNoChapter" help="popupNoChapterHelp" t={t} />
      <p class="facts">
        {t('popupWholePage')}
        {converted > 0 && ` · ${converted} ${t('countConverted')}`}
      </p>
      {fighting && <p role="status">{t('fighting')}</p>}
      <ScriptChoice settings={{ ...settings, script }} t={t} onChoose={onChooseForPage} onScope={onScope} />
      <Detection {...props} page={page} />
      <Differs fields={differs} t={t} onReset={onReset} />
    </section>
  );
}

/** A site on which Moye is off. */
export function OffView({ t, onPatch }: PopupProps) {
  return (
    <section aria-label={t('popupOff')}>
      <Nothing title="popupOff" help="popupOffHelp" t={t}>
        <button type="button" class="main" onClick={() => onPatch({ on: true })}>
          {t('turnOn')}
        </button>
      </Nothing>
    </section>
  );
}
