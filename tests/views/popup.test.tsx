import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Popup, type PopupProps } from '../../components/popup/Popup';
import type { Details } from '../../utils/reading/details';
import { DEFAULT_SETTINGS } from '../../utils/settings/model';
import { button, root, show, switchOf, t } from './mount';
import { chapterState } from './samples';

const callbacks = {
  onChoose: vi.fn(),
  onChooseForPage: vi.fn(),
  onPatch: vi.fn(),
  onScope: vi.fn(),
  onReset: vi.fn(),
  onList: vi.fn(),
  onCorrect: vi.fn(),
  onGrant: vi.fn(),
  onReload: vi.fn(),
  onOptions: vi.fn(),
  onPick: vi.fn(),
  onForce: vi.fn(),
  onRefuse: vi.fn(),
  onWithdrawRule: vi.fn(),
};
afterEach(() => vi.clearAllMocks());
const props: PopupProps = {
  ...callbacks,
  page: chapterState,
  site: { host: 'novel.test', starts: 'nowhere' },
  list: null,
  language: 'en',
  error: null,
  t,
};
const radio = (value: string) => root.querySelector<HTMLInputElement>(`input[value=${value}]`)!;

describe('Popup on a chapter', () => {
  it('says what was found', async () => {
    await show(<Popup {...props} />);
    expect(root.querySelector('h2')?.textContent).toBe('Chapter one');
    expect(root.querySelector('.facts')?.textContent).toBe(`12 paragraphs · ${t('writtenHans')}`);
    expect([...root.querySelectorAll('.count')].map((one) => one.textContent)).toEqual([
      '5',
      '0',
      '0',
      '7',
      '3',
    ]);
  });

  it('has a switch for each feature', async () => {
    await show(<Popup {...props} />);
    switchOf(t('featureFold')).click();
    expect(callbacks.onPatch).toHaveBeenCalledWith({ foldDuplicates: false });
    switchOf(t('featureRepair')).click();
    const none = { characters: false, case: false, punctuation: false };
    expect(callbacks.onPatch).toHaveBeenCalledWith({ repair: none });
    switchOf(t('featureQuotes')).click();
    expect(callbacks.onPatch).toHaveBeenCalledWith({ quotes: 'region' });
  });

  it('chooses the script with its region, and says how far choices reach', async () => {
    await show(<Popup {...props} />);
    radio('hant-HK').click();
    expect(callbacks.onChoose).toHaveBeenCalledWith('hant-HK');
    expect(radio('site').checked).toBe(true);
    radio('everywhere').click();
    expect(callbacks.onScope).toHaveBeenCalledWith('everywhere');
  });

  it('opens a list behind each number, and none behind zero', async () => {
    await show(<Popup {...props} />);
    button(t('listOpen', t('featureHints'), 7)).click();
    expect(callbacks.onList).toHaveBeenCalledWith('hints');
    expect(root.querySelectorAll('button.count')).toHaveLength(3);
  });

  it('names what differs on this site, and takes it back', async () => {
    await show(<Popup {...props} />);
    expect(root.querySelector('.differs')).toBeNull();
    await show(<Popup {...props} page={{ ...chapterState, differs: ['script', 'hints'] }} />);
    expect(root.textContent).toContain(t('siteDiffers', `${t('script')}, ${t('featureHints')}`));
    button(t('siteReset')).click();
    expect(callbacks.onReset).toHaveBeenCalledOnce();
  });

  it('is off for the site by the switch in its head', async () => {
    await show(<Popup {...props} />);
    root.querySelector<HTMLInputElement>(`[aria-label="${t('siteOn')}"]`)!.click();
    expect(callbacks.onPatch).toHaveBeenCalledWith({ on: false });
  });

  it('says what the reader must know', async () => {
    await show(<Popup {...props} page={{ ...chapterState, fighting: true, problem: 'unsaved' }} />);
    expect(root.querySelector('[role=status]')?.textContent).toBe(t('fighting'));
    expect(root.querySelector('[role=alert]')?.textContent).toBe(t('problemUnsaved'));
    await show(<Popup {...props} error="quota exceeded" />);
    expect(root.querySelector('[role=alert]')?.textContent).toContain('quota exceeded');
  });
});

describe('Popup while the page is asked', () => {
  it('keeps the places of everything, and lets nothing be pressed', async () => {
    await show(<Popup {...props} page={{ kind: 'loading' }} site={null} />);
    const waiting = root.querySelector('section')!;
    expect(waiting.hasAttribute('inert')).toBe(true);
    expect(waiting.getAttribute('aria-busy')).toBe('true');
    const switches = waiting.querySelectorAll('[role=switch]').length;
    expect(root.textContent).toContain(t('popupLoading'));
    await show(<Popup {...props} />);
    expect(root.querySelectorAll('section [role=switch]')).toHaveLength(switches);
  });
});

describe('Popup on other pages', () => {
  const noChapter = {
    kind: 'no-chapter' as const,
    settings: DEFAULT_SETTINGS,
    converted: 0,
    fighting: false,
  };

  it('offers to convert a page without a chapter, and says what came of it', async () => {
    await show(<Popup {...props} page={noChapter} />);
    expect(root.textContent).toContain(t('popupNoChapter'));
    expect(radio('original').checked).toBe(true);
    radio('hant-HK').click();
    expect(callbacks.onChooseForPage).toHaveBeenCalledWith('hant-HK');
    const whole = { ...DEFAULT_SETTINGS, scope: 'page' as const, script: 'hans' as const };
    await show(<Popup {...props} page={{ ...noChapter, settings: whole, converted: 319, fighting: true }} />);
    expect(root.textContent).toContain(`319 ${t('countConverted')}`);
    expect(root.querySelector('[role=status]')?.textContent).toBe(t('fighting'));
    expect(radio('hans').checked).toBe(true);
    radio('original').click();
    expect(callbacks.onChooseForPage).toHaveBeenCalledWith('original');
  });

  it('shows a page as it is where a script is chosen for chapters alone', async () => {
    const settings = { ...DEFAULT_SETTINGS, script: 'hans' as const };
    await show(<Popup {...props} page={{ ...noChapter, settings }} />);
    expect(radio('original').checked).toBe(true);
  });

  it('turns Moye on where it is off', async () => {
    await show(<Popup {...props} page={{ kind: 'off', settings: DEFAULT_SETTINGS }} />);
    expect(root.textContent).toContain(t('popupOff'));
    button(t('turnOn')).click();
    expect(callbacks.onPatch).toHaveBeenCalledWith({ on: true });
  });

  it.each([
    ['browser', 'closedBrowser', null],
    ['store', 'closedStore', null],
    ['pdf', 'closedPdfHelp', null],
    ['file', 'closedFileHelp', null],
    ['permission', 'closedPermissionHelp', 'grantSite'],
    ['outdated', 'problemOrphaned', 'reloadPage'],
    ['failed', 'closedFailedHelp', 'reloadPage'],
  ] as const)('says why it does nothing: %s', async (why, help, action) => {
    await show(<Popup {...props} page={{ kind: 'closed', why }} />);
    expect(root.textContent).toContain(t(help));
    expect(root.querySelector('button.main')?.textContent).toBe(action ? t(action) : undefined);
    root.querySelector<HTMLElement>('button.main')?.click();
    if (action === 'grantSite') expect(callbacks.onGrant).toHaveBeenCalledWith(true);
    if (action === 'reloadPage') expect(callbacks.onReload).toHaveBeenCalledOnce();
    expect(root.querySelector('[role=switch]')).toBeNull();
  });
});

describe('the foot of the popup', () => {
  it('offers to correct what was found, two clicks away', async () => {
    await show(<Popup {...props} />);
    button(t('detectionPick')).click();
    expect(callbacks.onPick).toHaveBeenCalledOnce();
    button(t('detectionRefuse')).click();
    expect(callbacks.onRefuse).toHaveBeenCalledWith(false);
    await show(<Popup {...props} page={{ kind: 'off', settings: DEFAULT_SETTINGS }} />);
    expect(button(t('detectionRefuse'))).toBeUndefined();
  });

  it('lets Moye start by itself on this site', async () => {
    await show(<Popup {...props} />);
    switchOf(t('siteGranted')).click();
    expect(callbacks.onGrant).toHaveBeenCalledWith(true);
  });

  it('leads to the options where it starts on every site', async () => {
    await show(<Popup {...props} site={{ host: 'novel.test', starts: 'everywhere' }} />);
    button(t('change')).click();
    expect(callbacks.onOptions).toHaveBeenCalledWith('granted');
  });
});

describe('a list of the popup', () => {
  const entry = {
    id: 'x',
    term: '白度',
    kind: 'stand-in' as const,
    means: '百度',
    gloss: { zh: '搜索公司', en: 'a search company' },
  };
  const kept = { text: '他隻覺', start: 1, end: 2 };
  const details: Details = {
    folds: [{ start: 5, end: 9, copyOf: 1, copyEnd: 5, begins: '林澈看着', isOpen: false }],
    notices: [
      { text: '請記住本站', isHidden: true, isInline: false },
      { text: '求月票', isHidden: false, isInline: true },
    ],
    authorNotes: ['感謝各位'],
    repairs: [{ from: '隻', to: '只', because: 'repair', kept }],
    hints: [{ entry, count: 3 }],
  };
  const showList = (name: NonNullable<PopupProps['list']>['name']) =>
    show(<Popup {...props} list={{ name, details }} />);
  const items = () => [...root.querySelectorAll('li')].map((one) => one.querySelector('span')!.textContent);

  it('shows a fold on the page', async () => {
    await showList('folds');
    expect(items()).toEqual([`林澈看着… ${t('listParagraphs', 4)}`]);
    button(t('foldShow')).click();
    expect(callbacks.onCorrect).toHaveBeenCalledWith({ kind: 'fold', start: 5, open: true });
  });

  it('shows and hides lines of the site', async () => {
    await showList('notices');
    expect(items()).toEqual(['請記住本站', '求月票']);
    button(t('foldShow')).click();
    expect(callbacks.onCorrect).toHaveBeenCalledWith({ kind: 'line', text: '請記住本站', hide: false });
    button(t('lineHide')).click();
    expect(callbacks.onCorrect).toHaveBeenCalledWith({ kind: 'line', text: '求月票', hide: true });
  });

  it('shows words of the author again', async () => {
    await showList('authorNotes');
    button(t('foldShow')).click();
    expect(callbacks.onCorrect).toHaveBeenCalledWith({ kind: 'line', text: '感謝各位', hide: false });
  });

  it('keeps a mended place as on the site', async () => {
    await showList('repairs');
    expect(items()).toEqual(['隻 → 只 他隻覺']);
    button(t('cardKeep')).click();
    expect(callbacks.onCorrect).toHaveBeenCalledWith({ kind: 'repair', kept });
  });

  it('explains the terms', async () => {
    await showList('hints');
    expect(items()).toEqual(['白度 = 百度 × 3 a search company']);
  });

  it('takes the focus, leads to its row of the options, and goes back by button and by Escape', async () => {
    await showList('hints');
    expect(document.activeElement?.getAttribute('aria-label')).toBe(t('back'));
    button(t('listSettings')).click();
    expect(callbacks.onOptions).toHaveBeenCalledWith('hints');
    button(t('back')).click();
    expect(callbacks.onList).toHaveBeenLastCalledWith(null);
    await act(() => {
      document.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
      );
    });
    expect(callbacks.onList).toHaveBeenCalledTimes(2);
  });
});
