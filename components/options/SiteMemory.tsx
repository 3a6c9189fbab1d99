import type { Translate } from '../ui/translate';

export interface MemoryProps {
  /** Of how many sites the recurring lines are remembered. */
  count: number;
  t: Translate;
  onForget(): void;
}

/** What was learned of sites, and the way to forget it. */
export function SiteMemory({ count, t, onForget }: MemoryProps) {
  return (
    <p class="pair">
      <span>
        {t('optionsMemory', count)}
        <small class="help">{t('optionsMemoryHelp')}</small>
      </span>
      <button type="button" class="plain" disabled={count === 0} onClick={onForget}>
        {t('optionsForgetMemory')}
      </button>
    </p>
  );
}
