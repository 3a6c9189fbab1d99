import type { HiddenBecause } from '../../utils/reading/model';
import type { Translate } from '../ui/translate';

interface Props {
  kind: HiddenBecause;
  /** How many paragraphs are folded away. */
  count: number;
  /** The stretch `[copyStart, copyEnd)` that they repeat, as indices; null where that is on the page before. */
  copyStart: number | null;
  copyEnd: number | null;
  open: boolean;
  t: Translate;
  onToggle(): void;
}

/** The line that stands for repeated paragraphs, and shows them again. */
export function FoldLine({ count, copyStart, copyEnd, open, t, onToggle }: Props) {
  const text = textOf(count, copyStart, copyEnd, t);
  return (
    <button type="button" class="fold" aria-expanded={open} onClick={onToggle}>
      <span>{text}</span>
      <b>{open ? t('foldHide') : t('foldShow')}</b>
    </button>
  );
}

function textOf(count: number, copyStart: number | null, copyEnd: number | null, t: Translate): string {
  if (copyStart === null) return t('foldBefore', count);
  const first = copyStart + 1;
  const last = copyEnd ?? first;
  return last > first ? t('foldText', count, first, last) : t('foldTextOne', count, first);
}
