import type { TermKind } from '../../utils/hints/model';
import type { MessageKey, Translate } from '../ui/translate';
import { KIND_NAMES, KINDS } from './model';

/** What is done with terms that are selected. */
export type BulkAction = 'move' | 'on' | 'off' | 'copy' | 'delete';

const BULK_NAMES = {
  move: 'glossaryMove',
  on: 'glossaryTurnOn',
  off: 'glossaryTurnOff',
  copy: 'glossaryCopy',
  delete: 'glossaryDelete',
} as const satisfies Record<BulkAction, MessageKey>;

export interface ToolbarProps {
  query: string;
  kind: TermKind | '';
  place: string;
  /** The places at which terms hold, and their names; no choice is offered where there is but one. */
  places: readonly { key: string; name: string }[];
  /** How many terms are shown, and how many are selected. */
  shown: number;
  selected: number;
  actions: readonly BulkAction[];
  t: Translate;
  onQuery(query: string): void;
  onKind(kind: TermKind | ''): void;
  onPlace(place: string): void;
  onAction(action: BulkAction): void;
}

/** What the table is narrowed by, and what can be done with what is selected. */
export function Toolbar(props: ToolbarProps) {
  const { t, places } = props;
  return (
    <div class="toolbar">
      <input
        type="search"
        aria-label={t('glossarySearch')}
        placeholder={t('glossarySearch')}
        value={props.query}
        onInput={(event) => props.onQuery(event.currentTarget.value)}
      />
      <select
        aria-label={t('columnKind')}
        value={props.kind}
        onChange={(event) => props.onKind(event.currentTarget.value as TermKind | '')}
      >
        <option value="">{t('glossaryEveryKind')}</option>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(KIND_NAMES[kind])}
          </option>
        ))}
      </select>
      {places.length > 1 && (
        <select
          aria-label={t('columnPlace')}
          value={props.place}
          onChange={(event) => props.onPlace(event.currentTarget.value)}
        >
          <option value="">{t('glossaryEveryPlace')}</option>
          {places.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      )}
      <p class="shown" role="status">
        {props.selected > 0 ? t('glossarySelected', props.selected) : t('optionsEntries', props.shown)}
      </p>
      {props.selected > 0 && (
        <div class="bulk">
          {props.actions.map((action) => (
            <button key={action} type="button" class="plain" onClick={() => props.onAction(action)}>
              {t(BULK_NAMES[action])}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
