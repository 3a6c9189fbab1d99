import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ChosenFile } from '../../components/options/Backup';
import type { Attempt } from '../../components/ui/use-attempt';
import {
  allStored,
  dismissLost,
  findLost,
  resetAll,
  restoreLost,
  takeOver,
} from '../../utils/browser/backup-store';
import { announceImported } from '../../utils/browser/glossary-store';
import { pageLanguage } from '../../utils/browser/i18n';
import { ImportClient } from '../../utils/browser/import-client';
import type { Answer, ToImporter } from '../../utils/browser/import-protocol';
import type { Loaded } from '../../utils/browser/settings-store';
import { setSync } from '../../utils/browser/store-writer';
import { previewBackup } from '../../utils/settings/backup';
import type { Stored } from '../../utils/settings/stored';
import { WORKER } from '../glossary/use-edits';
import { downloadBlob } from './download';

/** Backup, its return, and what is lost: everything that treats the store as a whole. */
export function useBackup(stored: Loaded | null, attempt: Attempt) {
  const [chosen, setChosen] = useState<{ shown: ChosenFile; backup: Stored | null } | null>(null);
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const client = useMemo(() => new ImportClient(WORKER()), []);
  const [lostSince, setLostSince] = useState<number | null>(null);
  const lookForLost = async () => setLostSince((await findLost())?.at ?? null);
  useEffect(() => {
    if (stored) void lookForLost();
  }, [stored]);

  const ask = async <Kind extends Answer['kind']>(message: ToImporter, kind: Kind) => {
    const answer = await client.ask(message);
    if (answer?.kind !== kind) throw new Error(answer?.kind === 'failed' ? answer.value : kind);
    return answer as Extract<Answer, { kind: Kind }>;
  };
  const choose = async (file: File) => {
    const { name } = file;
    const { backup } = await ask({ kind: 'open-backup', file }, 'backup-opened');
    if (backup.problem)
      setChosen({ shown: { kind: 'refused', name, problem: backup.problem }, backup: null });
    else {
      const { stored, imported } = backup;
      const changes = previewBackup(await allStored(), stored);
      const preview = imported.added + imported.changed > 0 ? [...changes, imported] : changes;
      setChosen({ shown: { kind: 'backup', name, preview }, backup: stored });
    }
  };
  const use = async () => {
    if (chosen?.backup) {
      await ask({ kind: 'restore-glossaries' }, 'glossaries-restored');
      await announceImported();
      await takeOver(chosen.backup);
    }
    setChosen(null);
  };
  const save = async () => {
    const at = Date.now();
    const message = { kind: 'write-backup', stored: await allStored(), at } as const;
    const { file, left } = await ask(message, 'backup-written');
    downloadBlob(`moye-${new Date(at).toISOString().slice(0, 10)}.json`, file);
    setLeftOut(left);
  };
  return {
    synced: stored?.synced ?? true,
    chosen: chosen?.shown ?? null,
    leftOut,
    lastGood: lostSince === null ? null : new Date(lostSince).toLocaleString(pageLanguage()),
    onSync: (on: boolean) => attempt(() => setSync(on)),
    onExport: () => attempt(save),
    onChoose: (file: File) => attempt(() => choose(file)),
    onTakeOver: () => attempt(use),
    onCancel: () => setChosen(null),
    onReset: () => attempt(resetAll),
    onRestore: () => attempt(restoreLost),
    onDismiss: () => attempt(async () => dismissLost().then(lookForLost)),
  };
}
