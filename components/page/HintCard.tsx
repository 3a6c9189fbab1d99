import type { Hint, TermKind } from '../../utils/hints/model';
import type { MessageKey } from '../ui/translate';
import { Card, type CardProps } from './Card';

const KINDS: Record<TermKind, MessageKey> = {
  person: 'kindPerson',
  place: 'kindPlace',
  organisation: 'kindOrganisation',
  work: 'kindWork',
  technique: 'kindTechnique',
  rank: 'kindRank',
  term: 'kindTerm',
  slang: 'kindSlang',
  'stand-in': 'kindStandIn',
};

interface Props extends CardProps {
  hint: Hint;
  /** In which language the term is explained. */
  language: 'zh' | 'en';
  /** Brings the card's own Chinese into the script of the page. */
  convert(text: string): string;
}

/** The card that explains a term. */
export function HintCard({ hint, language, convert, ...card }: Props) {
  const { kind, means, gloss } = hint.entry;
  const { t } = card;
  return (
    <Card {...card} kind={t(KINDS[kind])}>
      {means && (
        <p class="means">
          {t('cardMeans')} <b>{kind === 'stand-in' ? convert(means) : means}</b>
        </p>
      )}
      <p class="gloss">{language === 'zh' ? convert(gloss.zh) : gloss.en}</p>
    </Card>
  );
}
