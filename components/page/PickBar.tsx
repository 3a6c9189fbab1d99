import type { Translate } from '../ui/translate';

interface Props {
  /** How many paragraphs what is pointed at would give; null while nothing is. */
  paragraphs: number | null;
  canGrow: boolean;
  canShrink: boolean;
  /** What went wrong, in words. */
  error: string | null;
  t: Translate;
  onGrow(): void;
  onShrink(): void;
  onUse(): void;
  onCancel(): void;
}

/** What the reader sees while pointing at the chapter: what was hit, and what to do with it. */
export function PickBar(props: Props) {
  const { paragraphs, canGrow, canShrink, error, t } = props;
  return (
    <div class="bar" role="dialog" aria-label={t('pickTitle')} tabIndex={-1}>
      <p class="help">{t('pickHelp')}</p>
      <p class="count" role="status">
        {t('pickCount', paragraphs ?? 0)}
      </p>
      {error !== null && <p role="alert">{error}</p>}
      <div class="buttons">
        <button type="button" class="plain" disabled={!canGrow} onClick={props.onGrow}>
          {t('pickGrow')}
        </button>
        <button type="button" class="plain" disabled={!canShrink} onClick={props.onShrink}>
          {t('pickShrink')}
        </button>
        <button type="button" class="plain" onClick={props.onCancel}>
          {t('cancel')}
        </button>
        <button type="button" class="use" disabled={!paragraphs} onClick={props.onUse}>
          {t('pickUse')}
        </button>
      </div>
    </div>
  );
}
