import type { Repair, RepairReason } from '../../utils/reading/marks';
import type { MessageKey } from '../ui/translate';
import { visible } from '../ui/visible';
import { Card, type CardProps } from './Card';

const REASONS: Record<RepairReason, MessageKey> = {
  repair: 'reasonCharacters',
  case: 'reasonCase',
  punctuation: 'reasonPunctuation',
};

interface Props extends CardProps {
  repair: Repair;
  onKeep(): void;
}

/** The card that says what stood at a mended place, and offers to have it back. */
export function RepairCard({ repair, onKeep, ...card }: Props) {
  const { shown, t } = card;
  return (
    <Card {...card} kind={t(REASONS[repair.because])}>
      <p class="gloss">{t('cardWas', visible(repair.from), visible(shown))}</p>
      <button type="button" class="keep" onClick={onKeep}>
        {t('cardKeep')}
      </button>
    </Card>
  );
}
