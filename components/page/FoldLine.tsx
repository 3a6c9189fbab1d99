import { useState } from 'preact/hooks';
import type { Settings } from '../../utils/settings/model';
import type { Translate } from '../ui/translate';

interface Props {
  /** How many paragraphs are folded away. */
  count: number;
  /** The stretch `[copyStart, copyEnd)` that they repeat, as indices; null where that is on the page before. */
  copyStart: number | null;
  copyEnd: number | null;
  open: boolean;
  /** What happens to repeats on this page. */
  repeats: Settings['repeats'];
  t: Translate;
  onToggle(): void;
  /** All repeats of the page, or of the site, are to be treated so from now on. */
  onChoose(repeats: Settings['repeats'], scope: 'page' | 'site'): void;
}

/** The line that stands for repeated paragraphs, shows them again, and decides about all of them. */
export function FoldLine({ count, copyStart, copyEnd, open, repeats, t, onToggle, onChoose }: Props) {
  const [isChoosing, setChoosing] = useState(false);
  const other = repeats === 'fold' ? 'dim' : 'fold';
  const choose = (scope: 'page' | 'site') => {
    setChoosing(false);
    onChoose(other, scope);
  };
  return (
    // Escape closes the choices from wherever the focus is inside.
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the buttons inside
    <div
      class="fold"
      onKeyDown={(event) => {
        if (event.key === 'Escape') setChoosing(false);
      }}
    >
      <button type="button" class="toggle" aria-expanded={open} onClick={onToggle}>
        <span>{textOf(count, copyStart, copyEnd, t)}</span>
        <b>{open ? t('foldHide') : t('foldShow')}</b>
      </button>
      <button
        type="button"
        class="more"
        aria-expanded={isChoosing}
        aria-label={t('foldMore')}
        title={t('foldMore')}
        onClick={() => setChoosing(!isChoosing)}
      >
        ⋯
      </button>
      {isChoosing && (
        <p>
          <button type="button" onClick={() => choose('page')}>
            {t(other === 'dim' ? 'foldNeverPage' : 'foldAlwaysPage')}
          </button>
          <button type="button" onClick={() => choose('site')}>
            {t(other === 'dim' ? 'foldNeverSite' : 'foldAlwaysSite')}
          </button>
        </p>
      )}
    </div>
  );
}

function textOf(count: number, copyStart: number | null, copyEnd: number | null, t: Translate): string {
  if (copyStart === null) return t('foldBefore', count);
  const first = copyStart + 1;
  const last = copyEnd ?? first;
  return last > first ? t('foldText', count, first, last) : t('foldTextOne', count, first);
}
