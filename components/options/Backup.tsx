import { useState } from 'preact/hooks';
import type { BackupProblem, PartPreview } from '../../utils/settings/backup';
import type { MessageKey, Translate } from '../ui/translate';
import { Titled } from './rows';

/** A file that the reader chose: what taking it over would do, or why it cannot be. */
export type ChosenFile =
  | { kind: 'backup'; name: string; preview: readonly PartPreview[] }
  | { kind: 'refused'; name: string; problem: BackupProblem };

export interface BackupProps {
  /** The file that is looked at just now. */
  chosen: ChosenFile | null;
  /** The imported glossaries for which the last backup had no room. */
  leftOut: readonly string[];
  /** When what is damaged or gone was last whole, in words; null where nothing is. */
  lastGood: string | null;
  t: Translate;
  onExport(): void;
  onChoose(file: File): void;
  onTakeOver(): void;
  onCancel(): void;
  onReset(): void;
  onRestore(): void;
  onDismiss(): void;
}

const PARTS = {
  everywhere: 'partSettings',
  sites: 'partSites',
  glossary: 'partGlossary',
  hushed: 'partHushed',
  kept: 'partKept',
  lines: 'partLines',
  phrases: 'partPhrases',
  phrasesText: 'partPhrasesText',
  rules: 'rulesTitle',
  imported: 'partImported',
} as const satisfies Record<PartPreview['part'], MessageKey>;

const REFUSED = {
  'too-large': 'backupTooLarge',
  'not-json': 'backupNotJson',
  'not-moye': 'backupNotMoye',
  newer: 'backupNewer',
  broken: 'backupBroken',
} as const satisfies Record<BackupProblem['because'], MessageKey>;

/** Writes everything into a file. */
export function Export({ leftOut, t, onExport }: Pick<BackupProps, 'leftOut' | 't' | 'onExport'>) {
  return (
    <>
      <p class="pair">
        <span>{t('backupExport')}</span>
        <button type="button" class="plain" onClick={onExport}>
          {t('backupSave')}
        </button>
      </p>
      {leftOut.length > 0 && <p role="alert">{t('backupLeftOut', leftOut.join(', '))}</p>}
    </>
  );
}

type ImportProps = Pick<BackupProps, 'chosen' | 't' | 'onChoose' | 'onTakeOver' | 'onCancel'>;

/** Reads a file, shows what it would change, and takes it over when the reader says so. */
export function Import({ chosen, t, onChoose, onTakeOver, onCancel }: ImportProps) {
  const choose = (input: HTMLInputElement) => {
    const file = input.files?.[0];
    // So that choosing the same file again is a choice, too.
    input.value = '';
    if (file) onChoose(file);
  };
  return (
    <Titled id="import" title={t('backupImport')}>
      <input
        type="file"
        accept=".json,application/json"
        aria-labelledby="import-title"
        onChange={(event) => choose(event.currentTarget)}
      />
      {chosen?.kind === 'refused' && (
        <p role="alert">{t(REFUSED[chosen.problem.because], chosen.problem.keys?.join(', ') ?? '')}</p>
      )}
      {chosen?.kind === 'backup' && (
        <div role="status" class="preview">
          <p>{t(chosen.preview.length > 0 ? 'backupWould' : 'backupSame', chosen.name)}</p>
          <ul>
            {chosen.preview.map(({ part, added, changed, removed }) => (
              <li key={part}>{t('backupChange', t(PARTS[part]), added, changed, removed)}</li>
            ))}
          </ul>
          {chosen.preview.length > 0 && (
            <button type="button" class="plain" onClick={onTakeOver}>
              {t('backupTakeOver')}
            </button>
          )}
          <button type="button" class="plain" onClick={onCancel}>
            {t('cancel')}
          </button>
        </div>
      )}
    </Titled>
  );
}

/** Offers the last good copy of what is damaged or gone. */
export function LastGood({
  lastGood,
  t,
  onRestore,
  onDismiss,
}: Pick<BackupProps, 'lastGood' | 't' | 'onRestore' | 'onDismiss'>) {
  if (lastGood === null) return null;
  return (
    <div role="alert" class="preview">
      <p>{t('lostFound', lastGood)}</p>
      <button type="button" class="plain" onClick={onRestore}>
        {t('lostRestore')}
      </button>
      <button type="button" class="plain" onClick={onDismiss}>
        {t('lostDismiss')}
      </button>
    </div>
  );
}

/** Forgets everything, after asking once more. */
export function Reset({ t, onReset }: Pick<BackupProps, 't' | 'onReset'>) {
  const [asks, setAsks] = useState(false);
  const reset = () => {
    setAsks(false);
    onReset();
  };
  return (
    <div class={asks ? 'preview' : 'pair'}>
      <p>{t(asks ? 'resetSure' : 'resetAll')}</p>
      {asks && (
        <button type="button" class="plain" onClick={() => setAsks(false)}>
          {t('cancel')}
        </button>
      )}
      <button type="button" class="plain" onClick={asks ? reset : () => setAsks(true)}>
        {t('resetNow')}
      </button>
    </div>
  );
}
