import type { Translate } from '../ui/translate';
import type { Sites } from './model';

/** What is said once the reader has decided. */
const SAID = {
  every: 'welcomeDoneEvery',
  chosen: 'welcomeDoneChosen',
  refused: 'welcomeRefused',
} as const;

interface Props {
  /** Where Moye may read now. */
  sites: Sites;
  /** The reader has answered on this page. */
  isAnswered: boolean;
  t: Translate;
  onEvery(): void;
  onChosen(): void;
}

/** Where Moye may read. Each answer is a button of its own: the browser's question must come from a click. */
export function SiteChoice({ sites, isAnswered, t, onEvery, onChosen }: Props) {
  return (
    <section class="sites" aria-labelledby="sites-title">
      <h2 id="sites-title">{t('welcomeTitle')}</h2>
      <p class="help">{t('welcomeAsk')}</p>
      <div class="answers">
        <button type="button" aria-pressed={sites === 'every'} onClick={onEvery}>
          <b>{t('welcomeEvery')}</b>
          <span>{t('welcomeEveryHelp')}</span>
        </button>
        <button type="button" aria-pressed={sites !== 'every'} onClick={onChosen}>
          <b>{t('welcomeChosen')}</b>
          <span>{t('welcomeChosenHelp')}</span>
        </button>
      </div>
      <p role="status" class="said">
        {isAnswered && t(SAID[sites])}
      </p>
    </section>
  );
}
