import type { Draft } from '../../utils/hints/draft';
import { isComplete, isOwn, LONGEST_TERM, SHORTEST_TERM } from '../../utils/hints/draft';
import type { TermKind } from '../../utils/hints/model';
import { Icon } from '../ui/Icon';
import { KINDS } from '../ui/kinds';
import type { MessageKey, Translate } from '../ui/translate';

interface Props {
  draft: Draft;
  /** How often the chapter holds the term as it is written now. */
  count: number;
  /** The real name that the term may stand for; null where nothing is to be asked. */
  disguise: string | null;
  /** The book is known, so that an entry can hold for it alone. */
  hasBook: boolean;
  t: Translate;
  onChange(draft: Draft): void;
  onSave(): void;
  onCancel(): void;
  /** Takes the entry out of the glossary. */
  onRemove(): void;
}

const SCOPES = [
  ['book', 'scopeBook'],
  ['site', 'scopeSite'],
  ['everywhere', 'scopeEverywhere'],
] as const satisfies readonly [Draft['scope'], MessageKey][];

/** The card in which the reader writes an entry. */
export function TermForm(props: Props) {
  const { draft, count, hasBook, t, onChange, onSave, onCancel, onRemove } = props;
  const isNew = draft.base === null;
  return (
    <form
      class="card form"
      aria-label={t(isNew ? 'formAdd' : 'formEdit')}
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete(draft)) onSave();
      }}
    >
      <header>
        <b class="term">{t(isNew ? 'formAdd' : 'formEdit')}</b>
        <Icon label={t('cardClose')} icon="close" onClick={onCancel} />
      </header>
      <Text {...props} name="term" label="formTerm" most={LONGEST_TERM} />
      <p class="count" role="status">
        {isComplete(draft) ? t('formCount', count) : t('formTooShort', SHORTEST_TERM)}
      </p>
      <Offer {...props} />
      <label>
        <span>{t('formKind')}</span>
        <select
          value={draft.kind}
          onChange={(event) => onChange({ ...draft, kind: event.currentTarget.value as TermKind })}
        >
          {Object.entries(KINDS).map(([kind, name]) => (
            <option key={kind} value={kind}>
              {t(name)}
            </option>
          ))}
        </select>
      </label>
      <Text {...props} name="means" label="formMeans" most={60} />
      <Text {...props} name="gloss" label="formGloss" most={100} />
      <label class="tall">
        <span>{t('formNote')}</span>
        <textarea
          name="note"
          rows={2}
          maxLength={4000}
          value={draft.note}
          onInput={(event) => onChange({ ...draft, note: event.currentTarget.value })}
        />
      </label>
      <label>
        <span>{t('formScope')}</span>
        <select
          value={draft.scope}
          onChange={(event) => onChange({ ...draft, scope: event.currentTarget.value as Draft['scope'] })}
        >
          {SCOPES.filter(([scope]) => scope !== 'book' || hasBook).map(([scope, name]) => (
            <option key={scope} value={scope}>
              {t(name)}
            </option>
          ))}
        </select>
      </label>
      <div class="buttons">
        {draft.base && isOwn(draft.base) && (
          <button type="button" class="remove" onClick={onRemove}>
            {t('formRemove')}
          </button>
        )}
        <button type="button" onClick={onCancel}>
          {t('cancel')}
        </button>
        <button type="submit" class="main" disabled={!isComplete(draft)}>
          {t('formSave')}
        </button>
      </div>
    </form>
  );
}

interface TextProps extends Pick<Props, 'draft' | 't' | 'onChange'> {
  name: 'term' | 'means' | 'gloss';
  label: MessageKey;
  most: number;
}

function Text({ name, label, most, draft, t, onChange }: TextProps) {
  return (
    <label>
      <span>{t(label)}</span>
      <input
        name={name}
        maxLength={most}
        autocomplete="off"
        value={draft[name]}
        onInput={(event) => onChange({ ...draft, [name]: event.currentTarget.value })}
      />
    </label>
  );
}

/** A name that is close to a real one may disguise it: that is asked, not assumed. */
function Offer({ draft, disguise, t, onChange }: Props) {
  if (disguise === null) return null;
  return (
    <div class="ask">
      <span>{t('cardDisguise', disguise)}</span>
      <button type="button" onClick={() => onChange({ ...draft, kind: 'stand-in', means: disguise })}>
        {t('yes')}
      </button>
    </div>
  );
}
