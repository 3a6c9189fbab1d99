import type { Hint, TermKind } from '../../utils/hints/model';
import type { MessageKey, Translate } from '../ui/translate';

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

interface Props {
  hint: Hint;
  /** The term as it stands in the text. */
  shown: string;
  /** In which language the term is explained. */
  language: 'zh' | 'en';
  t: Translate;
  /** Brings the card's own Chinese into the script of the page. */
  convert(text: string): string;
  /** “3 / 25”; empty where it is not known. */
  position: string;
  onClose(): void;
  onNext(): void;
  onPrevious(): void;
}

/** The card that explains a term. */
export function HintCard({
  hint,
  shown,
  language,
  t,
  convert,
  position,
  onClose,
  onNext,
  onPrevious,
}: Props) {
  const { kind, means, gloss } = hint.entry;
  return (
    <section class="card" role="dialog" aria-label={shown}>
      <header>
        <b class="term">{shown}</b>
        <span class="kind">{t(KINDS[kind])}</span>
        <button
          type="button"
          class="icon"
          aria-label={t('cardClose')}
          title={t('cardClose')}
          onClick={onClose}
        >
          ×
        </button>
      </header>
      {means && (
        <p class="means">
          {t('cardMeans')} <b>{kind === 'stand-in' ? convert(means) : means}</b>
        </p>
      )}
      <p class="gloss">{language === 'zh' ? convert(gloss.zh) : gloss.en}</p>
      <footer>
        <button
          type="button"
          class="icon"
          aria-label={t('cardPrevious')}
          title={t('cardPrevious')}
          onClick={onPrevious}
        >
          ‹
        </button>
        <span>{position}</span>
        <button type="button" class="icon" aria-label={t('cardNext')} title={t('cardNext')} onClick={onNext}>
          ›
        </button>
      </footer>
    </section>
  );
}
