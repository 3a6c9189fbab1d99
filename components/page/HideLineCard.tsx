import type { LineScope } from '../../utils/notices/own-lines';
import { problemWith } from '../../utils/notices/own-lines';
import { type LineDraft, LineForm } from '../ui/LineForm';
import type { Translate } from '../ui/translate';

interface Props {
  draft: LineDraft;
  scopes: readonly LineScope[];
  /** The line is hidden; what is left is to take that back. */
  done: boolean;
  t: Translate;
  onChange(draft: LineDraft): void;
  onHide(): void;
  onUndo(): void;
  onClose(): void;
}

/** The card that hides a selected line for good, and takes that back. */
export function HideLineCard({ draft, scopes, done, t, onChange, onHide, onUndo, onClose }: Props) {
  return (
    <section class="card" role="dialog" aria-label={t('lineHide')}>
      <header>
        <b class="term">{t(done ? 'lineHidden' : 'lineHide')}</b>
        <span class="kind" />
        <button type="button" class="icon" aria-label={t('cardClose')} onClick={onClose}>
          ×
        </button>
      </header>
      {done ? (
        <button type="button" class="keep" onClick={onUndo}>
          {t('undo')}
        </button>
      ) : (
        <>
          <LineForm id="line" draft={draft} scopes={scopes} t={t} onChange={onChange} />
          <button type="button" class="keep" disabled={problemWith(draft) !== null} onClick={onHide}>
            {t('lineHideNow')}
          </button>
        </>
      )}
    </section>
  );
}
