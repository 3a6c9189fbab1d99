import type { ComponentChildren } from 'preact';
import type { Translate } from '../ui/translate';

/** What every card about a place in the text has. */
export interface CardProps {
  /** The place's text as it is shown. */
  shown: string;
  t: Translate;
  /** “3 / 25”; empty where it is not known. */
  position: string;
  onClose(): void;
  onNext(): void;
  onPrevious(): void;
}

interface Props extends CardProps {
  /** What the card is about, in a word or two. */
  kind: string;
  children: ComponentChildren;
}

/** A card about a place in the text, with the ways to the next one and to the one before. */
export function Card({ shown, kind, t, position, onClose, onNext, onPrevious, children }: Props) {
  return (
    <section class="card" role="dialog" aria-label={shown}>
      <header>
        <b class="term">{shown}</b>
        <span class="kind">{kind}</span>
        <Icon label={t('cardClose')} sign="×" onClick={onClose} />
      </header>
      {children}
      <footer>
        <Icon label={t('cardPrevious')} sign="‹" onClick={onPrevious} />
        <span>{position}</span>
        <Icon label={t('cardNext')} sign="›" onClick={onNext} />
      </footer>
    </section>
  );
}

function Icon({ label, sign, onClick }: { label: string; sign: string; onClick(): void }) {
  return (
    <button type="button" class="icon" aria-label={label} title={label} onClick={onClick}>
      {sign}
    </button>
  );
}
