import { Icon } from '../ui/Icon';
import type { Translate } from '../ui/translate';

interface Props {
  text: string;
  /** What a screen reader says: the text, once the notice stands. */
  said: string;
  t: Translate;
  /** Takes back what the notice is about; null where nothing can be. */
  onUndo: (() => void) | null;
  onClose(): void;
}

/** A line at the foot of the window that says what has just been done, and takes it back. */
export function Notice({ text, said, t, onUndo, onClose }: Props) {
  return (
    <div class="notice">
      <span>{text}</span>
      <span class="said" role="status">
        {said}
      </span>
      {onUndo && (
        <button type="button" onClick={onUndo}>
          {t('undo')}
        </button>
      )}
      <Icon label={t('cardClose')} icon="close" onClick={onClose} />
    </div>
  );
}
