import { useState } from 'preact/hooks';
import type { LineScope, OwnLine } from '../../utils/notices/own-lines';
import { problemWith } from '../../utils/notices/own-lines';
import { type LineDraft, LineForm, scopeText } from '../ui/LineForm';
import type { MessageKey, Translate } from '../ui/translate';
import { Titled } from './rows';

export interface OwnLinesProps {
  lines: readonly OwnLine[];
  t: Translate;
  /** Puts a line in the place of another one, or at the end; null in its place takes a line away. */
  onChange(old: OwnLine | null, line: OwnLine | null): void;
}

const NEW: LineDraft = { text: '', as: 'pattern', scope: { kind: 'everywhere' } };
const KINDS = { line: 'lineAsLine', part: 'lineAsPart', pattern: 'lineAsPattern' } as const satisfies Record<
  OwnLine['as'],
  MessageKey
>;

/** The lines that the reader hides for good, or wants to see: to be read, changed and taken away. */
export function OwnLines({ lines, t, onChange }: OwnLinesProps) {
  const [edited, setEdited] = useState<OwnLine | 'new' | null>(null);
  const [removed, setRemoved] = useState<OwnLine | null>(null);
  const remove = (line: OwnLine) => {
    setRemoved(line);
    onChange(line, null);
  };
  const restore = () => {
    onChange(null, removed);
    setRemoved(null);
  };
  return (
    <Titled id="lines" title={t('lines')} help={t('linesHelp')}>
      {removed && (
        <div class="pair">
          <p role="status">{t('lineRemoved', removed.text)}</p>
          <button type="button" class="plain" onClick={restore}>
            {t('undo')}
          </button>
        </div>
      )}
      {lines.length === 0 && <p class="help">{t('linesNone')}</p>}
      <ul>
        {lines.map((line) => (
          <li key={JSON.stringify(line)}>
            {edited === line ? (
              <Editor
                old={line}
                t={t}
                onClose={() => setEdited(null)}
                onSave={(draft) => onChange(line, { ...line, ...draft })}
              />
            ) : (
              <div class="pair">
                <span>
                  {line.text}
                  <small class="help">
                    {[t(line.does === 'show' ? 'lineShown' : KINDS[line.as]), scopeText(line.scope, t)].join(
                      ' · ',
                    )}
                  </small>
                </span>
                <span class="buttons">
                  {line.does === 'hide' && (
                    <button type="button" class="plain" onClick={() => setEdited(line)}>
                      {t('ruleEdit')}
                    </button>
                  )}
                  <button type="button" class="plain" onClick={() => remove(line)}>
                    {t('ruleDelete')}
                  </button>
                </span>
              </div>
            )}
          </li>
        ))}
      </ul>
      {edited === 'new' ? (
        <Editor
          old={null}
          t={t}
          onClose={() => setEdited(null)}
          onSave={(draft) => onChange(null, { ...draft, does: 'hide' })}
        />
      ) : (
        <p>
          <button type="button" class="plain" onClick={() => setEdited('new')}>
            {t('lineAdd')}
          </button>
        </p>
      )}
    </Titled>
  );
}

interface EditorProps {
  old: OwnLine | null;
  t: Translate;
  onSave(draft: LineDraft): void;
  onClose(): void;
}

function Editor({ old, t, onSave, onClose }: EditorProps) {
  const [draft, setDraft] = useState<LineDraft>(old ?? NEW);
  const everywhere: LineScope = { kind: 'everywhere' };
  const scopes = old && old.scope.kind !== 'everywhere' ? [old.scope, everywhere] : [everywhere];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (problemWith(draft)) return;
        onSave({ text: draft.text, as: draft.as, scope: draft.scope });
        onClose();
      }}
    >
      <LineForm id="edited" draft={draft} scopes={scopes} t={t} onChange={setDraft} />
      <p class="buttons">
        <button type="submit" class="plain" disabled={problemWith(draft) !== null}>
          {t('lineSave')}
        </button>
        <button type="button" class="plain" onClick={onClose}>
          {t('cancel')}
        </button>
      </p>
    </form>
  );
}
