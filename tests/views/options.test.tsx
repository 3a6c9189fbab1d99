import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { OptionSection } from '../../components/options/model';
import { Options } from '../../components/options/Options';
import { OwnPhrases } from '../../components/options/OwnPhrases';
import { aboutSection } from '../../components/options/sections/about';
import { generalSection } from '../../components/options/sections/general';
import { hintsSection } from '../../components/options/sections/hints';
import { repeatsSection } from '../../components/options/sections/repeats';
import { scriptSection } from '../../components/options/sections/script';
import { shortcutsSection } from '../../components/options/sections/shortcuts';
import { sitesSection } from '../../components/options/sections/sites';
import type { Kept } from '../../utils/script/repair/kept';
import { DEFAULT_SETTINGS } from '../../utils/settings/model';
import { button, root, show, switchOf, t } from './mount';
import { NO_RULES } from './no-rules';

const onChange = vi.fn();
const onChangeKeys = vi.fn();
const settings = { settings: DEFAULT_SETTINGS, t, onChange };
const own = { text: '', saved: true, count: 0, problems: [], onInput: vi.fn(), onSave: vi.fn() };
const kept = { kept: [], onForget: vi.fn(), onForgetAll: vi.fn() };
const memory = { count: 2, onForget: vi.fn() };
const differences = {
  sites: [{ host: 'odd.test', fields: ['hints', 'script'] as const }],
  onReset: vi.fn(),
};
const lines = { lines: [], onChange: vi.fn() };

const sections = (): OptionSection[] => [
  generalSection(settings),
  scriptSection({ ...settings, own, kept }),
  repeatsSection({ ...settings, memory, lines }),
  hintsSection({
    ...settings,
    packs: [],
    language: 'en',
    hushed: { count: 0, onForget: vi.fn() },
    learned: { count: 2, onForget: vi.fn() },
  }),
  sitesSection({
    granted: ['*://novel.test/*', '*://*/*'],
    differences,
    rules: NO_RULES,
    t,
    onWithdraw: vi.fn(),
  }),
  shortcutsSection({
    bindings: [{ name: 'toggleScript', description: 'Switch', keys: '' }],
    t,
    onChangeKeys,
  }),
  aboutSection({
    version: '1.2.3',
    licences: [{ name: 'preact', version: '11.2.0', licence: 'MIT', text: 'Permission is hereby granted' }],
    t,
  }),
];
const showAt = (place: string) => show(<Options sections={sections()} place={place} error={null} t={t} />);
const titles = () => [...root.querySelectorAll('h2')].map((one) => one.textContent);
const rows = () => [...root.querySelectorAll('.option')].map((one) => one.id);
const search = (query: string) =>
  act(() => {
    const field = root.querySelector<HTMLInputElement>('[type=search]')!;
    field.value = query;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

describe('Options', () => {
  it('shows one section at a time, and marks it in the list', async () => {
    await showAt('');
    expect(titles()).toEqual([t('sectionGeneral')]);
    await showAt('sites');
    expect(titles()).toEqual([t('sectionSites')]);
    expect(root.querySelector('[aria-current=page]')?.textContent).toBe(t('sectionSites'));
    expect(root.querySelectorAll('nav a')).toHaveLength(sections().length);
  });

  it('has a different address for every section and row', () => {
    const addresses = sections().flatMap(({ id, rows }) => [id, ...rows.map((row) => row.id)]);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it.each(sections().flatMap(({ title, rows }) => rows.map(({ id }) => [id, title] as const)))(
    'leads to the row %s',
    async (id, title) => {
      await showAt(id);
      expect(titles()).toEqual([t(title)]);
      expect(root.querySelector('.sought')?.id).toBe(id);
    },
  );

  it('puts the focus on the control of the row that the address names', async () => {
    await showAt('hideNotices');
    expect(document.activeElement).toBe(switchOf(t('featureNotices')));
    await showAt('script');
    expect((document.activeElement as HTMLInputElement).value).toBe('original');
  });

  it('shows the first section where the address names nothing that is there', async () => {
    await showAt('no-such-row');
    expect(titles()).toEqual([t('sectionGeneral')]);
    expect(root.querySelector('.sought')).toBeNull();
  });

  it('finds rows in all sections, by label, other words and section, in whatever case', async () => {
    await showAt('');
    await search('MENDED');
    expect(rows()).toEqual(['markRepairs', 'keys']);
    expect(root.querySelector('[role=status]')?.textContent).toBe(t('optionsFound', 2));
    await search('mended stood');
    expect(rows()).toEqual(['markRepairs']);
    await search('Taiwan');
    expect(rows()).toEqual(['script', 'preferred']);
  });

  it('finds what is written in the other script', async () => {
    const inChinese: typeof t = (key) => (key === 'featureFold' ? '折叠重复内容' : key);
    await show(<Options sections={sections()} place="" error={null} t={inChinese} />);
    await search('重複');
    expect(rows()).toEqual(['foldDuplicates']);
  });

  it('says when nothing is found, and goes back', async () => {
    await showAt('sites');
    await search('zebra');
    expect(rows()).toEqual([]);
    expect(root.querySelector('[role=status]')?.textContent).toBe(t('optionsNothing', 'zebra'));
    await act(() => button(t('optionsClear')).click());
    expect(titles()).toEqual([t('sectionSites')]);
  });

  it('says what failed', async () => {
    await show(<Options sections={sections()} place="" error="quota exceeded" t={t} />);
    expect(root.querySelector('[role=alert]')?.textContent).toBe(t('saveFailed', 'quota exceeded'));
  });
});

describe('the sections', () => {
  it('change settings', async () => {
    await showAt('script-and-repair');
    root.querySelector<HTMLInputElement>('input[value=page]')!.click();
    expect(onChange).toHaveBeenCalledWith({ scope: 'page' });
    switchOf(t('featureQuotes')).click();
    expect(onChange).toHaveBeenCalledWith({ quotes: 'region' });
    switchOf(t('featureMarkRepairs')).click();
    expect(onChange).toHaveBeenCalledWith({ markRepairs: true });
    switchOf(t('repairCase')).click();
    expect(onChange).toHaveBeenCalledWith({ repair: { ...DEFAULT_SETTINGS.repair, case: false } });
  });

  it('forget what is kept, where there is any', async () => {
    await showAt('kept');
    expect(button(t('optionsForgetKept')).disabled).toBe(true);
    const some: Kept[] = [
      { text: '他隻覺', start: 1, end: 2, scope: { kind: 'book', book: '雪山' } },
      { text: '用ai寫', start: 1, end: 3, scope: { kind: 'site', host: 'site.test' } },
      { text: '層麵', start: 1, end: 2 },
    ];
    const section = scriptSection({ ...settings, own, kept: { ...kept, kept: some } });
    await show(<Options sections={[section]} place="kept" error={null} t={t} />);
    expect(root.textContent).toContain(t('optionsKept', 3));
    const listed = [...root.querySelectorAll('.kept span:first-child')].map((one) => one.textContent);
    expect(listed).toEqual([`層麵 ${t('rememberEverywhere')}`, '用ai寫 site.test', '他隻覺 雪山']);
    root.querySelector<HTMLButtonElement>(`[aria-label="${t('keptForgetOf', '用ai寫')}"]`)!.click();
    expect(kept.onForget).toHaveBeenCalledWith(some[1]);
    button(t('optionsForgetKept')).click();
    expect(kept.onForgetAll).toHaveBeenCalledOnce();
  });

  it('offer to fold repeats, to tint them and to leave them, as one choice', async () => {
    await showAt('foldDuplicates');
    const choose = (value: string) => root.querySelector<HTMLInputElement>(`input[value=${value}]`)!.click();
    choose('dim');
    expect(onChange).toHaveBeenLastCalledWith({ foldDuplicates: true, repeats: 'dim' });
    choose('off');
    expect(onChange).toHaveBeenLastCalledWith({ foldDuplicates: false });
  });

  it('forget what was learned of sites', async () => {
    await showAt('memory');
    expect(root.textContent).toContain(t('optionsMemory', 2));
    button(t('optionsForgetMemory')).click();
    expect(memory.onForget).toHaveBeenCalledOnce();
  });

  it('name the granted sites, and say which pattern is all of them', async () => {
    await showAt('sites');
    const sites = [...root.querySelectorAll('#granted li.pair span')].map((one) => one.textContent);
    expect(sites).toEqual(['*://novel.test/*', `${t('optionsEverySite')} (*://*/*)`]);
  });

  it('name what differs on single sites, and take it back', async () => {
    await showAt('differing');
    const row = root.querySelector('#differing')!;
    expect(row.textContent).toContain('odd.test');
    expect(row.textContent).toContain(`${t('featureHints')}${t('listSeparator')}${t('script')}`);
    button(t('siteResetOf', 'odd.test')).click();
    expect(differences.onReset).toHaveBeenCalledWith('odd.test');
  });

  it('lead to where keys are changed', async () => {
    await showAt('bindings');
    button(t('change')).click();
    expect(onChangeKeys).toHaveBeenCalledOnce();
  });

  it('say which commands have no keys', async () => {
    await showAt('shortcuts');
    expect(root.querySelector('dl')?.textContent).toBe(`Switch${t('shortcutsNone')}`);
  });
});

describe('OwnPhrases', () => {
  const props = {
    text: '软件=軟體',
    saved: true,
    count: 1,
    problems: [],
    t,
    onInput: vi.fn(),
    onSave: vi.fn(),
  };
  const field = () => root.querySelector('textarea')!;

  it('has a named field that says what it is for, and passes on what is typed and saved', async () => {
    await show(<OwnPhrases {...props} />);
    const textOf = (attribute: string) =>
      root.querySelector(`#${field().getAttribute(attribute)}`)?.textContent;
    expect(textOf('aria-labelledby')).toBe(t('optionsOwn'));
    expect(textOf('aria-describedby')).toBe(t('ownHelp'));
    expect(field().value).toBe('软件=軟體');
    field().value = '网络=網路';
    field().dispatchEvent(new Event('input', { bubbles: true }));
    expect(props.onInput).toHaveBeenCalledWith('网络=網路');
    button(t('ownSave')).click();
    expect(props.onSave).toHaveBeenCalledOnce();
  });

  it('says how many are stored, and whether the field is', async () => {
    await show(<OwnPhrases {...props} />);
    expect(root.querySelector('[role=status]')?.textContent).toBe('1 stored');
    await show(<OwnPhrases {...props} saved={false} />);
    expect(root.querySelector('[role=status]')?.textContent).toBe('Not saved yet; 1 stored');
    expect(root.querySelector('[role=alert]')).toBeNull();
    expect(field().getAttribute('aria-invalid')).toBe('false');
  });

  it('names the lines that cannot be read, the first five of them', async () => {
    const contradiction = { line: 4, because: 'contradiction' as const, value: 2 };
    const unsigned = [5, 6, 7, 8, 9].map((line) => ({ line, because: 'no-sign' as const }));
    await show(<OwnPhrases {...props} problems={[contradiction, ...unsigned]} />);
    const alert = root.querySelector('[role=alert]')!;
    expect(alert.querySelector('p')?.textContent).toBe(t('ownProblems', 6));
    const lines = [...alert.querySelectorAll('li')].map((line) => line.textContent);
    expect(lines).toHaveLength(5);
    expect(lines[0]).toBe(t('ownContradiction', 4, 2));
    expect(lines[1]).toBe(t('ownNoSign', 5));
    expect(field().getAttribute('aria-invalid')).toBe('true');
  });
});
