import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { GlossaryList } from '../../components/glossary/GlossaryList';
import { ImportDialog } from '../../components/glossary/ImportDialog';
import type { ImportState, Preview } from '../../components/glossary/import-state';
import { TermForm } from '../../components/glossary/TermForm';
import type { Entry } from '../../utils/hints/model';
import { button, root, show, t } from './mount';

beforeAll(() => {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
});

const entry: Entry = {
  id: '1',
  term: '白度',
  kind: 'stand-in',
  means: '百度',
  gloss: { zh: '公司', en: '' },
};
const none = { count: 0, first: [] };
const preview: Preview = {
  file: 'a.csv',
  format: 'csv',
  count: 3,
  problems: [{ line: 4, because: 'no-sign', value: '坏' }],
  faults: 1,
  target: 'own',
  name: 'a',
  scope: { kind: 'everywhere' },
  added: { count: 1, first: [{ line: 1, draft: { term: '新词', means: '新' } }] },
  same: 1,
  differs: {
    count: 1,
    first: [
      { mine: entry, theirs: { line: 2, draft: { term: '白度', gloss: { zh: '别的' } } }, parts: ['gloss'] },
    ],
  },
  repeated: none,
  choice: 'mine',
  exceptions: new Map(),
};

const dialog = (state: ImportState, more: object = {}) => {
  const calls = {
    onTarget: vi.fn(),
    onName: vi.fn(),
    onChoice: vi.fn(),
    onException: vi.fn(),
    onStore: vi.fn(),
    onCancel: vi.fn(),
    onAgain: vi.fn(),
  };
  const props = { state, glossaries: [], hasRoom: () => true, books: [], hosts: [], t, ...calls, ...more };
  return { calls, view: <ImportDialog {...props} /> };
};

describe('ImportDialog', () => {
  it('says how far it is and can be cancelled', async () => {
    const { view, calls } = dialog({ step: 'working', doing: 'reading', file: 'a.csv', part: 0.5 });
    await show(view);
    expect(root.querySelector('progress')?.value).toBe(0.5);
    expect(root.querySelector('progress')?.getAttribute('aria-label')).toContain('a.csv');
    await act(() => button(t('glossaryCancel')).click());
    expect(calls.onCancel).toHaveBeenCalledOnce();
  });

  it('shows both sides of a difference and asks for each and for all', async () => {
    const { view, calls } = dialog({ step: 'preview', preview });
    await show(view);
    expect(root.querySelector('.figures')?.textContent).toBe('1 new1 already there1 different1 problems');
    expect(root.querySelector('.mine')?.textContent).toBe('公司');
    expect(root.querySelector('.theirs')?.textContent).toBe('别的');
    const one = root.querySelector<HTMLSelectElement>(`[aria-label="${t('importDecideOne', '白度')}"]`)!;
    one.value = 'both';
    await act(() => void one.dispatchEvent(new Event('change', { bubbles: true })));
    expect(calls.onException).toHaveBeenCalledWith(0, 'both');
    expect(root.textContent).toContain(t('rowNoSign', 4, '坏'));
    await act(() => button(t('importStore')).click());
    expect(calls.onStore).toHaveBeenCalledOnce();
  });

  it('stores nothing where there is no room, no name, or nothing to be done', async () => {
    const cases: [Partial<Preview>, object][] = [
      [{}, { hasRoom: () => false }],
      [{ target: 'new', name: ' ' }, {}],
      [{ scope: { kind: 'book', book: '' } }, {}],
      [{ added: none, differs: none }, {}],
    ];
    for (const [patch, more] of cases) {
      await show(dialog({ step: 'preview', preview: { ...preview, ...patch } }, more).view);
      expect(button(t('importStore')).disabled, JSON.stringify(patch)).toBe(true);
    }
  });

  it('says why a file cannot be read, and that nothing has changed', async () => {
    await show(
      dialog({ step: 'failed', file: 'a.zip', because: 'zip-bomb', value: 'term_bank_1.json' }).view,
    );
    expect(root.querySelector('[role=alert]')?.textContent).toContain('term_bank_1.json');
    expect(root.textContent).toContain(t('importUntouched'));
  });
});

describe('GlossaryList', () => {
  it('offers no switch for my terms and for what cannot be read', async () => {
    const item = { count: 2, on: true };
    const items = [
      { ...item, id: 'own', kind: 'own', name: 'My terms' },
      { ...item, id: 'tech', kind: 'pack', name: 'Technology' },
      { ...item, id: 'x', kind: 'imported', name: 'x', broken: true },
    ] as const;
    const onSwitch = vi.fn();
    await show(<GlossaryList items={items} current="tech" t={t} onSwitch={onSwitch} />);
    const switches = [...root.querySelectorAll<HTMLInputElement>('[role=switch]')];
    expect(switches.map((one) => one.getAttribute('aria-label'))).toEqual([
      t('glossarySwitch', 'Technology'),
    ]);
    await act(() => switches[0]!.click());
    expect(onSwitch).toHaveBeenCalledWith(items[1], false);
    expect(root.querySelector('[aria-current=page]')?.textContent).toContain('Technology');
    expect(root.textContent).toContain(t('glossaryBroken'));
  });
});

describe('TermForm', () => {
  const form = (more: object = {}) => {
    const calls = { onSave: vi.fn(), onCopy: vi.fn(), onClose: vi.fn() };
    const props = { entry, isNew: false, readOnly: false, books: [], hosts: [], t, ...calls, ...more };
    return { calls, view: <TermForm {...props} /> };
  };

  it('gives back an entry without what says nothing', async () => {
    const { view, calls } = form();
    await show(view);
    const means = [...root.querySelectorAll('label')].find((one) =>
      one.textContent?.startsWith(t('columnMeans')),
    );
    const field = means!.querySelector('input')!;
    field.value = '';
    await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
    await act(() => {
      root.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    });
    const { means: _, ...rest } = entry;
    expect(calls.onSave).toHaveBeenCalledWith(rest);
  });

  it('lets what is built in be looked at and copied only', async () => {
    const { view, calls } = form({ readOnly: true });
    await show(view);
    expect(root.querySelector('fieldset')?.disabled).toBe(true);
    await act(() => button(t('glossaryCopy')).click());
    expect(calls.onCopy).toHaveBeenCalledWith(entry);
  });
});
