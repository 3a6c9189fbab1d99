import type { MessageKey, Translate } from '../ui/translate';

/** Why there is no table. */
export type Emptiness = 'loading' | 'broken' | 'no-terms' | 'empty-glossary' | 'nothing-found';

const WORDS = {
  loading: 'glossaryLoading',
  broken: 'glossaryBrokenHelp',
  'no-terms': 'glossaryEmpty',
  'empty-glossary': 'glossaryEmptyImported',
  'nothing-found': 'glossaryNothing',
} as const satisfies Record<Emptiness, MessageKey>;

interface Props {
  why: Emptiness;
  t: Translate;
  onImport(): void;
  onAdd(): void;
  onClear(): void;
}

/** What stands in the place of the table, and what can be done about it. */
export function EmptyList({ why, t, onImport, onAdd, onClear }: Props) {
  return (
    <div class="empty" aria-busy={why === 'loading'}>
      <p role="status">{t(WORDS[why])}</p>
      {why === 'no-terms' && (
        <div class="buttons">
          <button type="button" class="chief" onClick={onAdd}>
            {t('glossaryNew')}
          </button>
          <button type="button" class="plain" onClick={onImport}>
            {t('glossaryImport')}
          </button>
        </div>
      )}
      {why === 'nothing-found' && (
        <button type="button" class="plain" onClick={onClear}>
          {t('optionsClear')}
        </button>
      )}
    </div>
  );
}
