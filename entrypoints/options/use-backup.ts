import { useEffect, useState } from 'preact/hooks';
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
import { pageLanguage } from '../../utils/browser/i18n';
import type { Loaded } from '../../utils/browser/settings-store';
import { setSync } from '../../utils/browser/store-writer';
import { MOST_BYTES, previewBackup, readBackup, writeBackup } from '../../utils/settings/backup';
import type { Stored } from '../../utils/settings/stored';
import { download } from './download';

/** Backup, its return, and what is lost: everything that treats the store as a whole. */
export function useBackup(stored: Loaded | null, attempt: Attempt) {
  const [chosen, setChosen] = useState<{ shown: ChosenFile; backup: Stored | null } | null>(null);
  const [lostSince, setLostSince] = useState<number | null>(null);
  const lookForLost = async () => setLostSince((await findLost())?.at ?? null);
  useEffect(() => {
    if (stored) void lookForLost();
  }, [stored]);

  const choose = async (file: File) => {
    const { name } = file;
    // Too large a file is not even read.
    const read = file.size > MOST_BYTES ? TOO_LARGE : readBackup(await file.text());
    if (read.problem) setChosen({ shown: { kind: 'refused', name, problem: read.problem }, backup: null });
    else {
      const preview = previewBackup(await allStored(), read.stored);
      setChosen({ shown: { kind: 'backup', name, preview }, backup: read.stored });
    }
  };
  const use = async () => {
    if (chosen?.backup) await takeOver(chosen.backup);
    setChosen(null);
  };
  const save = async () => {
    const now = Date.now();
    const day = new Date(now).toISOString().slice(0, 10);
    download(`moye-${day}.json`, writeBackup(await allStored(), now));
  };
  return {
    synced: stored?.synced ?? true,
    chosen: chosen?.shown ?? null,
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

const TOO_LARGE = { stored: null, problem: { because: 'too-large' } } as const;
