import type { MessageKey, Translate } from '../ui/translate';

/** Things that Moye remembers, and the way to forget them. */
export interface ForgetProps {
  count: number;
  onForget(): void;
}

interface Props extends ForgetProps {
  /** Says what they are, and how many. */
  label: MessageKey;
  action: MessageKey;
  t: Translate;
}

/** How much is remembered of a kind, and the button that forgets it. */
export function Forget({ count, label, action, t, onForget }: Props) {
  return (
    <p class="pair">
      <span>{t(label, count)}</span>
      <button type="button" class="plain" disabled={count === 0} onClick={onForget}>
        {t(action)}
      </button>
    </p>
  );
}
