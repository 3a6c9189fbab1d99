import { Icon } from '../ui/Icon';
import type { Translate } from '../ui/translate';

interface Props {
  t: Translate;
  /** Makes it a term; null where it cannot be one. */
  onAdd: (() => void) | null;
  onHide(): void;
}

/** The small buttons beside text selected by touch, where there is no context menu of ours. */
export function AddChip({ t, onAdd, onHide }: Props) {
  return (
    <div class="chip">
      {onAdd && <Icon label={t('menuAddTerm')} icon="plus" onClick={onAdd} />}
      <Icon label={t('menuHideLine')} icon="hide" onClick={onHide} />
    </div>
  );
}
