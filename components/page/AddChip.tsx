import { Icon } from '../ui/Icon';
import type { Translate } from '../ui/translate';

/** The small button beside text selected by touch, where there is no context menu of ours. */
export function AddChip({ t, onAdd }: { t: Translate; onAdd(): void }) {
  return (
    <div class="chip">
      <Icon label={t('menuAddTerm')} icon="plus" onClick={onAdd} />
    </div>
  );
}
