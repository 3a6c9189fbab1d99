import { glossIn } from '../../utils/hints/list/order';
import type { Entry } from '../../utils/hints/model';
import { KINDS } from '../ui/kinds';
import { Card, type CardProps } from './Card';

/** How far a wish not to see a term reaches. */
export type HushReach = 'place' | 'book' | 'everywhere';

export interface HintCardProps extends CardProps {
  entry: Entry;
  /** In which language the term is explained. */
  language: 'zh' | 'en';
  /** The real name that the term may stand for; null where nothing is to be asked. */
  disguise: string | null;
  /** Brings the card's own Chinese into the script of the page. */
  convert(text: string): string;
  /** The book is known, so that a wish can be for it alone; else it is for the site. */
  hasBook: boolean;
  /** How far a wish not to see the term reaches is being asked. */
  asksReach: boolean;
  onAskReach(asks: boolean): void;
  onEdit(field: 'means' | 'note'): void;
  onHush(reach: HushReach): void;
  /** The reader says whether the term stands for that name. */
  onDisguise(isOne: boolean): void;
}

/** The card that explains a term. */
export function HintCard(props: HintCardProps) {
  const { entry, language, convert, disguise, t } = props;
  const { kind, means, note, reading } = entry;
  const explained = convert(glossIn(entry, language));
  return (
    <Card {...props} kind={t(KINDS[kind])}>
      {reading && <p class="reading">{reading}</p>}
      {means && (
        <p class="means">
          {t('cardMeans')} <b>{kind === 'stand-in' ? convert(means) : means}</b>
        </p>
      )}
      {explained && <p class="gloss">{explained}</p>}
      {note && <p class="note">{note}</p>}
      {disguise !== null && <Disguise {...props} real={convert(disguise)} />}
      <Actions {...props} />
    </Card>
  );
}

function Disguise({ real, t, onDisguise }: HintCardProps & { real: string }) {
  return (
    <div class="ask">
      <span>{t('cardDisguise', real)}</span>
      <button type="button" onClick={() => onDisguise(true)}>
        {t('yes')}
      </button>
      <button type="button" onClick={() => onDisguise(false)}>
        {t('no')}
      </button>
    </div>
  );
}

/** What the reader can do about a term; where it is not to be shown, how far that reaches is asked. */
function Actions({ entry, t, hasBook, asksReach, onAskReach, onEdit, onHush }: HintCardProps) {
  if (asksReach) {
    return (
      <div class="actions">
        <button type="button" onClick={() => onHush('place')}>
          {t('hushPlace')}
        </button>
        <button type="button" onClick={() => onHush('book')}>
          {t(hasBook ? 'hushBook' : 'hushSite')}
        </button>
        <button type="button" onClick={() => onAskReach(false)}>
          {t('cancel')}
        </button>
      </div>
    );
  }
  return (
    <div class="actions">
      <button type="button" onClick={() => onEdit('means')}>
        {t('cardEdit')}
      </button>
      {!entry.note && (
        <button type="button" onClick={() => onEdit('note')}>
          {t('cardAddNote')}
        </button>
      )}
      <button type="button" onClick={() => onAskReach(true)}>
        {t('cardNotHere')}
      </button>
      <button type="button" title={t('cardKnownHelp')} onClick={() => onHush('everywhere')}>
        {t('cardKnown')}
      </button>
    </div>
  );
}
