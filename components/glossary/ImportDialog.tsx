import type { Translate } from '../ui/translate';
import { Dialog } from './Dialog';
import { ImportPreview, type PreviewProps } from './ImportPreview';
import { FILE_FAULTS, type ImportState } from './import-state';

interface Props extends Omit<PreviewProps, 'preview'> {
  state: ImportState;
  onAgain(): void;
}

const DOING = { reading: 'importReading', comparing: 'importComparing', storing: 'importStoring' } as const;

/** What an import is doing, and what it would do. */
export function ImportDialog({ state, onAgain, ...props }: Props) {
  const { t, onCancel } = props;
  return (
    <Dialog title={t('glossaryImport')} onClose={onCancel}>
      {state.step === 'working' && <Working state={state} t={t} onCancel={onCancel} />}
      {state.step === 'preview' && <ImportPreview {...props} preview={state.preview} />}
      {state.step === 'failed' && (
        <>
          <p role="alert">
            <b>{state.file}</b> {t(FILE_FAULTS[state.because], state.value)}
          </p>
          <p class="help">{t('importUntouched')}</p>
          <div class="buttons">
            <button type="button" class="plain" onClick={onCancel}>
              {t('cardClose')}
            </button>
            <button type="button" class="chief" onClick={onAgain}>
              {t('importAnother')}
            </button>
          </div>
        </>
      )}
      {state.step === 'done' && (
        <>
          <p role="status">{t('importDone', state.added, state.changed, state.glossary)}</p>
          <div class="buttons">
            <button type="button" class="chief" onClick={onCancel}>
              {t('cardClose')}
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}

interface WorkingProps {
  state: Extract<ImportState, { step: 'working' }>;
  t: Translate;
  onCancel(): void;
}

function Working({ state, t, onCancel }: WorkingProps) {
  const doing = t(DOING[state.doing], state.file);
  return (
    <>
      <p role="status">{doing}</p>
      <progress aria-label={doing} {...(state.part === null ? {} : { value: state.part, max: 1 })} />
      <div class="buttons">
        <button type="button" class="plain" onClick={onCancel}>
          {t('glossaryCancel')}
        </button>
      </div>
    </>
  );
}
