import type { Translate } from '../ui/translate';

interface Props {
  /** What the reader has decided, once it is decided. */
  decided: 'every' | 'chosen' | null;
  t: Translate;
  onEvery(): void;
  onChosen(): void;
}

/** The first-run page: one question, where Moye may read. */
export function Welcome({ decided, t, onEvery, onChosen }: Props) {
  return (
    <main>
      <p class="name">{t('name')}</p>
      <h1>{t('welcomeTitle')}</h1>
      <p>{t('welcomeText')}</p>
      <div class="choices">
        <button type="button" aria-pressed={decided === 'every'} onClick={onEvery}>
          <b>{t('welcomeEvery')}</b>
          <span>{t('welcomeEveryHelp')}</span>
        </button>
        <button type="button" aria-pressed={decided === 'chosen'} onClick={onChosen}>
          <b>{t('welcomeChosen')}</b>
          <span>{t('welcomeChosenHelp')}</span>
        </button>
      </div>
      <p role="status">
        {decided === 'every' && t('welcomeDoneEvery')}
        {decided === 'chosen' && t('welcomeDoneChosen')}
      </p>
    </main>
  );
}
