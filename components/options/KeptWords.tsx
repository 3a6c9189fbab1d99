import type { Translate } from '../ui/translate';

export interface KeptProps {
  /** How many mended places stay as they stand on their sites. */
  count: number;
  t: Translate;
  onForget(): void;
}

/** How much stays as the sites have it, and the way to forget that. */
export function KeptWords({ count, t, onForget }: KeptProps) {
  return (
    <p class="pair">
      <span>{t('optionsKept', count)}</span>
      <button type="button" class="plain" disabled={count === 0} onClick={onForget}>
        {t('optionsForgetKept')}
      </button>
    </p>
  );
}
