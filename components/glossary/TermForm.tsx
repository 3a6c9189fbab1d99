import { useState } from 'preact/hooks';
import type { GlossaryScope } from '../../utils/hints/imported';
import type { Entry, TermKind } from '../../utils/hints/model';
import type { MessageKey, Translate } from '../ui/translate';
import { Dialog } from './Dialog';
import { KIND_NAMES, KINDS } from './model';
import { isWholePlace, PlacePicker } from './PlacePicker';

interface Props {
  entry: Entry;
  /** It is not in the glossary yet. */
  isNew: boolean;
  /** It can be looked at only. */
  readOnly: boolean;
  books: readonly string[];
  hosts: readonly string[];
  t: Translate;
  onSave(entry: Entry): void;
  onCopy(entry: Entry): void;
  onClose(): void;
}

type TextField = 'means' | 'reading' | 'caseForm';
type ListField = 'variants' | 'aliases' | 'exclude';

const TEXTS = [
  ['means', 'columnMeans'],
  ['reading', 'fieldReading'],
  ['caseForm', 'fieldCaseForm'],
] as const satisfies readonly [TextField, MessageKey][];

const LISTS = [
  ['variants', 'fieldVariants'],
  ['aliases', 'fieldAliases'],
  ['exclude', 'fieldExclude'],
] as const satisfies readonly [ListField, MessageKey][];

/** Everything about a term. */
export function TermForm({ entry, isNew, readOnly, books, hosts, t, onSave, onCopy, onClose }: Props) {
  const [draft, setDraft] = useState(entry);
  const change = (patch: Partial<Entry>) => setDraft({ ...draft, ...patch });
  const scope: GlossaryScope =
    draft.scope === undefined || draft.scope.kind === 'pack' ? { kind: 'everywhere' } : draft.scope;
  const isWhole = draft.term.trim() !== '' && isWholePlace(scope);
  const title = t(isNew ? 'glossaryAdd' : readOnly ? 'glossaryShow' : 'glossaryEdit', entry.term);
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isWhole) onSave(tidied(draft));
        }}
      >
        <fieldset disabled={readOnly}>
          <label>
            {t('columnTerm')}
            <input
              required
              maxLength={200}
              value={draft.term}
              onInput={(event) => change({ term: event.currentTarget.value })}
            />
          </label>
          <label>
            {t('columnKind')}
            <select
              value={draft.kind}
              onChange={(event) => change({ kind: event.currentTarget.value as TermKind })}
            >
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(KIND_NAMES[kind])}
                </option>
              ))}
            </select>
          </label>
          {TEXTS.map(([field, name]) => (
            <label key={field}>
              {t(name)}
              <input
                maxLength={200}
                value={draft[field] ?? ''}
                onInput={(event) => change({ [field]: event.currentTarget.value })}
              />
            </label>
          ))}
          {(['zh', 'en'] as const).map((language) => (
            <label key={language} class="wide">
              {t(language === 'zh' ? 'fieldGlossZh' : 'fieldGlossEn')}
              <input
                maxLength={400}
                value={draft.gloss[language]}
                onInput={(event) =>
                  change({ gloss: { ...draft.gloss, [language]: event.currentTarget.value } })
                }
              />
            </label>
          ))}
          {LISTS.map(([field, name]) => (
            <label key={field} class="wide">
              {t(name)}
              <input
                value={(draft[field] ?? []).join('、')}
                onChange={(event) => change({ [field]: namesIn(event.currentTarget.value) })}
              />
            </label>
          ))}
          <label class="wide">
            {t('fieldNote')}
            <textarea
              maxLength={4000}
              value={draft.note ?? ''}
              onInput={(event) => change({ note: event.currentTarget.value })}
            />
          </label>
          <label>
            {t('fieldSince')}
            <input
              type="number"
              min="0"
              value={draft.since ?? ''}
              onInput={({ currentTarget: { valueAsNumber: since } }) => change({ since })}
            />
          </label>
          <PlacePicker
            scope={scope}
            books={books}
            hosts={hosts}
            t={t}
            onChange={(next) => change({ scope: next })}
          />
        </fieldset>
        <div class="buttons">
          <button type="button" class="plain" onClick={onClose}>
            {t(readOnly ? 'cardClose' : 'glossaryCancel')}
          </button>
          {readOnly ? (
            <button type="button" class="chief" onClick={() => onCopy(entry)}>
              {t('glossaryCopy')}
            </button>
          ) : (
            <button type="submit" class="chief" disabled={!isWhole}>
              {t('glossarySave')}
            </button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

function namesIn(text: string): string[] {
  return text
    .split(/[、，,;；|\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** What says nothing is left out of an entry. */
function tidied(entry: Entry): Entry {
  const parts = Object.entries({ ...entry, term: entry.term.trim() }).filter(
    ([, value]) =>
      value !== undefined &&
      value !== '' &&
      !Number.isNaN(value) &&
      !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(parts) as unknown as Entry;
}
