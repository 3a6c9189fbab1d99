import { Switch } from '../../ui/Switch';
import { type BackupProps, Export, Import, LastGood, Reset } from '../Backup';
import type { OptionSection } from '../model';

interface Props extends BackupProps {
  /** Whether the settings go with the reader's browser account. */
  synced: boolean;
  onSync(on: boolean): void;
}

/** Where what is stored lies, and how it is saved, brought back and forgotten. */
export function backupSection(props: Props): OptionSection {
  const { synced, lastGood, t, onSync } = props;
  const sync = <Switch label={t('syncOn')} help={t('syncHelp')} checked={synced} onChange={onSync} />;
  const lost = { id: 'lost', label: 'lostRestore', view: <LastGood {...props} /> } as const;
  return {
    id: 'backup',
    title: 'sectionBackup',
    rows: [
      ...(lastGood === null ? [] : [lost]),
      { id: 'sync', label: 'syncOn', words: ['syncHelp'], view: sync },
      { id: 'export', label: 'backupExport', words: ['backupSave'], view: <Export {...props} /> },
      { id: 'import', label: 'backupImport', view: <Import {...props} /> },
      { id: 'reset', label: 'resetAll', words: ['resetNow'], view: <Reset {...props} /> },
    ],
  };
}
