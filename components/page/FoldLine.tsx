import type { HiddenBecause } from '../../utils/reading/model';
import type { Translate } from '../ui/translate';

interface Props {
  kind: HiddenBecause;
  /** How many paragraphs are folded away. */
  count: number;
  /** The stretch `[copyStart, copyEnd)` that they repeat, as indices. */
  copyStart: number | null;
  copyEnd: number | null;
  open: boolean;
  t: Translate;
  onToggle(): void;
}

/** The line that stands for repeated paragraphs, and shows them again. */
export function FoldLine({ count, copyStart, copyEnd, open, t, onToggle }: Props) {
  const first = (copyStart ?? 0) + 1;
  const last = copyEnd ?? first;
  const text = last > first ? t('foldText', count, first, last) : t('foldTextOne', count, first);
  return (
    <button type="button" class="fold" aria-expanded={open} onClick={onToggle}>
      <span>{text}</span>
      <b>{open ? t('foldHide') : t('foldShow')}</b>
    </button>
  );
}
