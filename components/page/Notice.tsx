import { Icon } from '../ui/Icon';
import type { Translate } from '../ui/translate';

interface Props {
  text: string;
  t: Translate;
  /** Takes back what the notice is about; null where nothing can be. */
  onUndo: (() => void) | null;
  onClose(): void;
}

/** A line at the foot of the window that says what has just been done, and takes it back. */
export function Notice({ text, t, onUndo, onClose }: Props) {
  return (
    <div class="notice">
      <span role="status">{text}</span>
      {onUndo && (
        <button type="button" onClick={onUndo}>
          {t('undo')}
        </button>
      )}
      <Icon label={t('cardClose')} icon="close" onClick={onClose} />
    </div>
  );
}
