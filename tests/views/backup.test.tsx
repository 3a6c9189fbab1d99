import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BackupProps } from '../../components/options/Backup';
import { Options } from '../../components/options/Options';
import { backupSection } from '../../components/options/sections/backup';
import { PageProblem } from '../../components/ui/PageProblem';
import { button, root, show, switchOf, t } from './mount';

const wishes = {
  onSync: vi.fn(),
  onExport: vi.fn(),
  onChoose: vi.fn(),
  onTakeOver: vi.fn(),
  onCancel: vi.fn(),
  onReset: vi.fn(),
  onRestore: vi.fn(),
  onDismiss: vi.fn(),
};
const showBackup = (props: Partial<BackupProps> = {}) => {
  const section = backupSection({
    chosen: null,
    leftOut: [],
    lastGood: null,
    synced: true,
    t,
    ...wishes,
    ...props,
  });
  return show(<Options sections={[section]} place="backup" error={null} t={t} />);
};
const alerts = () => [...root.querySelectorAll('[role=alert]')].map((one) => one.textContent);

beforeEach(() => vi.clearAllMocks());

describe('backupSection', () => {
  it('saves a backup, and takes the settings out of the account', async () => {
    await showBackup();
    button(t('backupSave')).click();
    expect(wishes.onExport).toHaveBeenCalledOnce();
    switchOf(t('syncOn')).click();
    expect(wishes.onSync).toHaveBeenCalledWith(false);
  });

  it('names the glossaries for which a backup has no room', async () => {
    await showBackup({ leftOut: ['大辞典'] });
    expect(alerts()).toEqual([t('backupLeftOut', '大辞典')]);
  });

  it('shows what a file would change before it changes anything', async () => {
    const preview = [{ part: 'glossary' as const, added: 3, changed: 1, removed: 2 }];
    await showBackup({ chosen: { kind: 'backup', name: 'moye.json', preview } });
    expect(root.textContent).toContain(t('backupWould', 'moye.json'));
    expect(root.textContent).toContain(t('backupChange', t('partGlossary'), 3, 1, 2));
    expect(wishes.onTakeOver).not.toHaveBeenCalled();
    button(t('backupTakeOver')).click();
    expect(wishes.onTakeOver).toHaveBeenCalledOnce();
    button(t('cancel')).click();
    expect(wishes.onCancel).toHaveBeenCalledOnce();
  });

  it('has nothing to take over from a file that says the same', async () => {
    await showBackup({ chosen: { kind: 'backup', name: 'moye.json', preview: [] } });
    expect(root.textContent).toContain(t('backupSame', 'moye.json'));
    expect([...root.querySelectorAll('button')].map((one) => one.textContent)).not.toContain(
      t('backupTakeOver'),
    );
  });

  it('says why a file is refused, and shows its text as text', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const problem = { because: 'broken' as const, keys: [evil] };
    await showBackup({ chosen: { kind: 'refused', name: evil, problem } });
    expect(alerts()).toEqual([t('backupBroken', evil)]);
    expect(root.querySelector('img')).toBeNull();
  });

  it('offers the last good copy only where something is lost', async () => {
    await showBackup();
    expect(alerts()).toEqual([]);
    await showBackup({ lastGood: 'yesterday' });
    expect(alerts()[0]).toContain(t('lostFound', 'yesterday'));
    button(t('lostRestore')).click();
    expect(wishes.onRestore).toHaveBeenCalledOnce();
    button(t('lostDismiss')).click();
    expect(wishes.onDismiss).toHaveBeenCalledOnce();
  });

  it('asks before it forgets everything', async () => {
    await showBackup();
    button(t('resetNow')).click();
    await vi.waitFor(() => expect(root.textContent).toContain(t('resetSure')));
    expect(wishes.onReset).not.toHaveBeenCalled();
    button(t('resetNow')).click();
    expect(wishes.onReset).toHaveBeenCalledOnce();
  });
});

describe('Options', () => {
  it('says what is wrong with what is stored', async () => {
    const problem = { because: 'broken' as const, detail: 'settings' };
    await show(<Options sections={[]} place="" problem={problem} error={null} t={t} />);
    expect(alerts()).toEqual([t('storeDefaults', t('storeBroken', 'settings'))]);
  });
});

describe('PageProblem', () => {
  it('says what the reader is to know of the page', async () => {
    await show(<PageProblem problem="orphaned" t={t} />);
    expect(alerts()).toEqual([t('problemOrphaned')]);
    await show(<PageProblem problem={undefined} t={t} />);
    expect(alerts()).toEqual([]);
  });
});
