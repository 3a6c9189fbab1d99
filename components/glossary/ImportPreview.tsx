import type { Choice, Difference } from '../../utils/glossary-files/merge';
import type { Row } from '../../utils/glossary-files/model';
import type { GlossaryScope } from '../../utils/hints/imported';
import { Segmented } from '../ui/Segmented';
import type { Translate } from '../ui/translate';
import { CHOICES, FORMATS, type Preview, ROW_FAULTS, type Some } from './import-state';
import { isWholePlace, PlacePicker } from './PlacePicker';

export interface PreviewProps {
  preview: Preview;
  /** The imported glossaries that the file could go to, and whether there is room for it among the reader's own. */
  glossaries: readonly { id: string; name: string }[];
  hasRoom(preview: Preview): boolean;
  books: readonly string[];
  hosts: readonly string[];
  t: Translate;
  /** Another target or place: the file is compared again. */
  onTarget(target: string, scope: GlossaryScope): void;
  onName(name: string): void;
  onChoice(choice: Choice): void;
  onException(place: number, choice: Choice): void;
  onStore(): void;
  onCancel(): void;
}

/** What a file would do: what is new, what is there already, what differs. Nothing happens before the reader says so. */
export function ImportPreview(props: PreviewProps) {
  const { preview, t } = props;
  const { file, format, count, added, same, differs, repeated, faults } = preview;
  const willDo = added.count + (differs.count > 0 ? 1 : 0) > 0;
  const canStore =
    willDo && props.hasRoom(preview) && isWholePlace(preview.scope) && preview.name.trim() !== '';
  return (
    <>
      <p>
        <b>{file}</b> {t('importFound', t(FORMATS[format]), count)}
      </p>
      <Target {...props} />
      <ul class="figures" role="status">
        <li>
          <b>{added.count}</b> {t('importAdded')}
        </li>
        <li>
          <b>{same}</b> {t('importSame')}
        </li>
        <li>
          <b>{differs.count}</b> {t('importDiffers')}
        </li>
        {repeated.count > 0 && (
          <li>
            <b>{repeated.count}</b> {t('importRepeated')}
          </li>
        )}
        {faults > 0 && (
          <li>
            <b>{faults}</b> {t('importFaults')}
          </li>
        )}
      </ul>
      {differs.count > 0 && <Differences {...props} />}
      <Rows title={t('importShowAdded')} rows={added} t={t} />
      <Rows title={t('importShowRepeated')} rows={repeated} t={t} />
      <Problems preview={preview} t={t} />
      {!props.hasRoom(preview) && <p role="alert">{t('importNoRoom')}</p>}
      <div class="buttons">
        <button type="button" class="plain" onClick={props.onCancel}>
          {t('glossaryCancel')}
        </button>
        <button type="button" class="chief" disabled={!canStore} onClick={props.onStore}>
          {t('importStore')}
        </button>
      </div>
    </>
  );
}

function Target({ preview, glossaries, books, hosts, t, onTarget, onName }: PreviewProps) {
  const { target, scope, name } = preview;
  return (
    <div class="target">
      <label>
        {t('importInto')}
        <select value={target} onChange={(event) => onTarget(event.currentTarget.value, scope)}>
          <option value="own">{t('glossaryOwn')}</option>
          <option value="new">{t('importIntoNew')}</option>
          {glossaries.map((glossary) => (
            <option key={glossary.id} value={glossary.id}>
              {glossary.name}
            </option>
          ))}
        </select>
      </label>
      {target === 'new' && (
        <label>
          {t('importName')}
          <input maxLength={200} value={name} onInput={(event) => onName(event.currentTarget.value)} />
        </label>
      )}
      <PlacePicker
        scope={scope}
        books={books}
        hosts={hosts}
        t={t}
        onChange={(next) => onTarget(target, next)}
      />
    </div>
  );
}

function Differences({ preview, t, onChoice, onException }: PreviewProps) {
  const { differs, choice, exceptions } = preview;
  const choices = (Object.keys(CHOICES) as Choice[]).map((value) => ({ value, label: t(CHOICES[value]) }));
  return (
    <section class="differences" aria-label={t('importDiffers')}>
      <p>{t('importDecide', differs.count)}</p>
      <Segmented label={t('importDecideAll')} value={choice} choices={choices} onChange={onChoice} />
      <ul class="list">
        {differs.first.map((difference, place) => (
          <li key={difference.theirs.line}>
            <span class="difference">
              <b>{difference.mine.term}</b>
              <span class="mine">{said(difference, 'mine')}</span>
              <span class="theirs">{said(difference, 'theirs')}</span>
            </span>
            <select
              aria-label={t('importDecideOne', difference.mine.term)}
              value={exceptions.get(place) ?? choice}
              onChange={(event) => onException(place, event.currentTarget.value as Choice)}
            >
              {choices.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      <More list={differs} t={t} />
    </section>
  );
}

/** What one side says of the parts that differ. */
function said({ mine, theirs, parts }: Difference, side: 'mine' | 'theirs'): string {
  const source = side === 'mine' ? mine : theirs.draft;
  return parts
    .map((part) => textOf(source[part]))
    .filter((text) => text !== '')
    .join(' · ');
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object') return String(value);
  return Object.values(value).filter(Boolean).map(textOf).join('、');
}

function Rows({ title, rows, t }: { title: string; rows: Some<Row>; t: Translate }) {
  if (rows.count === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul class="list">
        {rows.first.map(({ line, draft }) => (
          <li key={line}>
            <b>{draft.term}</b>
            <span>{draft.means ?? draft.gloss?.zh ?? draft.gloss?.en ?? ''}</span>
          </li>
        ))}
      </ul>
      <More list={rows} t={t} />
    </details>
  );
}

function Problems({ preview: { problems, faults }, t }: { preview: Preview; t: Translate }) {
  if (faults === 0) return null;
  return (
    <details>
      <summary>{t('importShowFaults')}</summary>
      <ul class="list">
        {problems.map(({ line, because, value }) => (
          <li key={`${line} ${because} ${value}`}>{t(ROW_FAULTS[because], line, value ?? '')}</li>
        ))}
      </ul>
      <More list={{ count: faults, first: problems }} t={t} />
    </details>
  );
}

function More({ list, t }: { list: Some<unknown>; t: Translate }) {
  const rest = list.count - list.first.length;
  return rest > 0 ? <p class="help">{t('importMore', rest)}</p> : null;
}
