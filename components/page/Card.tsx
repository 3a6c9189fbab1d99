import type { ComponentChildren } from 'preact';
import { Icon } from '../ui/Icon';
import type { Translate } from '../ui/translate';

/** What every card about a place in the text has. */
export interface CardProps {
  /** The place's text as it is shown. */
  shown: string;
  t: Translate;
  /** “3 / 25”; empty where it is not known. */
  position: string;
  /** What a screen reader says when the reader steps to this card. */
  said: string;
  isPinned: boolean;
  onPin(): void;
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
export function Card({ shown, kind, t, position, said, children, ...props }: Props) {
  const { isPinned, onPin, onClose, onNext, onPrevious } = props;
  return (
    <section class={isPinned ? 'card pinned' : 'card'} role="dialog" aria-label={shown}>
      <header>
        <b class="term">{shown}</b>
        <span class="kind">{kind}</span>
        <Icon label={t(isPinned ? 'cardUnpin' : 'cardPin')} icon="pin" pressed={isPinned} onClick={onPin} />
        <Icon label={t('cardClose')} icon="close" onClick={onClose} />
      </header>
      {children}
      {!isPinned && (
        <footer>
          <Icon label={t('cardPrevious')} icon="back" onClick={onPrevious} />
          <span>{position}</span>
          <Icon label={t('cardNext')} icon="forward" onClick={onNext} />
        </footer>
      )}
      <p class="said" role="status">
        {said}
      </p>
    </section>
  );
}
