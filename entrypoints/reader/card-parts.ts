import type { Marks } from '../../utils/page/marks';
import { ChipOnTouch } from './add-chip';
import type { CardPorts } from './card';
import { Cards } from './cards';
import { Notices } from './notices';
import { Suggester, type SuggesterPorts } from './suggester';
import { type TermPorts, TermWishes } from './term-wishes';

/** What the cards of terms need of the page and the store. */
export type TermUiPorts = Omit<TermPorts, 'say'> &
  Omit<CardPorts, 'wishes'> &
  SuggesterPorts & {
    /** Whether text of this node may hold terms. */
    isStory(node: Node): boolean;
    /** Hides the selected line, or asks how. */
    onHideSelection(): void;
  };

/** What the reader can do with terms, once that is loaded. */
export interface LoadedUi {
  cards: Cards;
  wishes: TermWishes;
  suggester: Suggester;
  /** Opens the form for text, beside the place where it stands. */
  write(text: string, range: Range): void;
}

/**
 * Starts what shows terms and takes the reader's wishes about them.
 *
 * @param ignored names that are not to be suggested or asked about
 */
function start(
  document: Document,
  marks: Marks,
  ports: TermUiPorts,
  ignored: readonly string[],
  signal: AbortSignal,
): LoadedUi {
  const { t } = ports;
  const notices = new Notices(document, t, signal);
  const wishes = new TermWishes({ ...ports, say: (text, undo) => notices.say(text, undo) }, ignored);
  const cards = new Cards(document, marks, { ...ports, wishes }, signal);
  const write = (text: string, range: Range) =>
    cards.write(wishes.draftFor(text), () => (range.collapsed ? null : range.getBoundingClientRect()));
  new ChipOnTouch(document, t, ports.isStory, { onAdd: write, onHide: ports.onHideSelection }, signal);
  return { cards, wishes, suggester: new Suggester(ports, signal), write };
}

/** What is needed once a chapter with terms has been read. It lies in a file of its own: reading does not wait for it. */
export const CARD_PARTS = { start };

/** See {@link CARD_PARTS}; whoever imports only this carries none of it. */
export type CardParts = typeof CARD_PARTS;
