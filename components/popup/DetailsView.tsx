import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Details, FoldDetail, RepairDetail } from '../../utils/reading/details';
import type { ListName } from '../ui/Features';
import type { MessageKey } from '../ui/translate';
import { visible } from '../ui/visible';
import type { PopupProps } from './Popup';

type Props = Pick<PopupProps, 't' | 'language' | 'onList' | 'onCorrect' | 'onOptions'> & {
  name: ListName;
  details: Details;
};

/** What each list is called, and the row of the options about it. */
const LISTS = {
  folds: ['featureFold', 'foldDuplicates'],
  notices: ['featureNotices', 'hideNotices'],
  authorNotes: ['featureAuthorNotes', 'hideAuthorNotes'],
  repairs: ['featureRepair', 'repair-characters'],
  hints: ['featureHints', 'hints'],
} as const satisfies Record<ListName, readonly [name: MessageKey, row: string]>;

/** Exactly what was done of one kind, each with the way to take it back. */
export function DetailsView(props: Props) {
  const { name, t, onList, onOptions } = props;
  const [title, row] = LISTS[name];
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <section class="details" aria-labelledby="details">
      <div class="details-head">
        <button type="button" class="icon" aria-label={t('back')} ref={back} onClick={() => onList(null)}>
          ‹
        </button>
        <h2 id="details">{t(title)}</h2>
        <button type="button" class="link" onClick={() => onOptions(row)}>
          {t('listSettings')}
        </button>
      </div>
      <ul>{itemsOf(props)}</ul>
    </section>
  );
}

function itemsOf(props: Props): ComponentChildren {
  const { name, details, language, t } = props;
  switch (name) {
    case 'folds':
      return details.folds.map((fold) => <FoldItem key={fold.start} {...fold} {...props} />);
    case 'notices':
      return details.notices.map((line, i) => <LineItem key={`${i} ${line.text}`} {...line} {...props} />);
    case 'authorNotes':
      return details.authorNotes.map((text, i) => (
        <LineItem key={`${i} ${text}`} text={text} isHidden {...props} />
      ));
    case 'repairs':
      return details.repairs.map((one, i) => (
        <RepairItem key={`${i} ${one.kept.text}`} {...one} {...props} />
      ));
    case 'hints':
      return details.hints.map(({ entry, count }) => (
        <Item key={entry.id}>
          <b>{entry.term}</b> {entry.means && `= ${entry.means} `}
          <small>
            {t('listTimes', count)} {entry.gloss[language]}
          </small>
        </Item>
      ));
  }
}

type Undo = Pick<Props, 't' | 'onCorrect'>;

function FoldItem({ start, end, begins, isOpen, t, onCorrect }: FoldDetail & Undo) {
  const toggle = () => onCorrect({ kind: 'fold', start, open: !isOpen });
  return (
    <Item label={t(isOpen ? 'foldHide' : 'foldShow')} onUndo={toggle}>
      {begins}… <small>{t('listParagraphs', end - start)}</small>
    </Item>
  );
}

function LineItem({ text, isHidden, t, onCorrect }: { text: string; isHidden: boolean } & Undo) {
  const toggle = () => onCorrect({ kind: 'line', text, hide: !isHidden });
  return (
    <Item label={t(isHidden ? 'foldShow' : 'lineHide')} onUndo={toggle}>
      {text}
    </Item>
  );
}

function RepairItem({ from, to, kept, t, onCorrect }: RepairDetail & Undo) {
  const keep = () => onCorrect({ kind: 'repair', kept });
  return (
    <Item label={t('cardKeep')} onUndo={keep}>
      <b>
        {visible(from)} → {visible(to)}
      </b>{' '}
      <small>{visible(kept.text)}</small>
    </Item>
  );
}

interface ItemProps {
  children: ComponentChildren;
  /** What taking it back is called, where it can be. */
  label?: string;
  onUndo?(): void;
}

function Item({ children, label, onUndo }: ItemProps) {
  return (
    <li>
      <span>{children}</span>
      {onUndo && (
        <button type="button" class="plain" onClick={onUndo}>
          {label}
        </button>
      )}
    </li>
  );
}
