import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { FoldLine } from '../../components/page/FoldLine';
import { HintCard } from '../../components/page/HintCard';
import { Pill } from '../../components/page/Pill';
import { RepairCard } from '../../components/page/RepairCard';
import type { ExampleReading } from '../../components/welcome/model';
import { Welcome } from '../../components/welcome/Welcome';
import { button, root, show, t } from './mount';
import { chapterState as state } from './samples';

const click = (name: string) => act(() => button(name).click());

describe('FoldLine', () => {
  const line = { repeats: 'fold', t, onToggle: vi.fn(), onChoose: vi.fn() } as const;

  it('says what repeats what and whether it is open', async () => {
    const onToggle = vi.fn();
    const props = { ...line, count: 44, copyStart: 1, copyEnd: 45, onToggle };
    await show(<FoldLine {...props} open={false} />);
    expect(root.textContent).toBe('44 paragraphs repeat paragraphs 2–45Show⋯');
    button('Show').click();
    expect(onToggle).toHaveBeenCalledOnce();
    await show(<FoldLine {...props} open />);
    expect(root.querySelector('button')?.getAttribute('aria-expanded')).toBe('true');
  });

  it('says that what is folded stands on the page before', async () => {
    await show(<FoldLine {...line} count={3} copyStart={null} copyEnd={null} open={false} />);
    expect(root.textContent).toContain('3 paragraphs repeat the end of the page before');
  });

  it('decides about all repeats of the page or the site, and takes that back', async () => {
    const onChoose = vi.fn();
    const props = { ...line, count: 3, copyStart: 0, copyEnd: 3, onChoose };
    await show(<FoldLine {...props} open={false} />);
    expect(root.querySelectorAll('button')).toHaveLength(2);
    await click(t('foldMore'));
    await click(t('foldNeverSite'));
    expect(onChoose).toHaveBeenLastCalledWith('dim', 'site');
    expect(root.querySelectorAll('button')).toHaveLength(2);
    await show(<FoldLine {...props} repeats="dim" open />);
    await click(t('foldMore'));
    await click(t('foldAlwaysPage'));
    expect(onChoose).toHaveBeenLastCalledWith('fold', 'page');
  });

  it('closes its choices by Escape', async () => {
    await show(<FoldLine {...line} count={3} copyStart={0} copyEnd={3} open={false} />);
    await click(t('foldMore'));
    expect(root.querySelectorAll('button')).toHaveLength(4);
    await act(() => {
      button(t('foldMore')).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    expect(root.querySelectorAll('button')).toHaveLength(2);
  });
});

const card = {
  t,
  position: '1 / 3',
  said: '',
  isPinned: false,
  onPin: vi.fn(),
  onClose: vi.fn(),
  onNext: vi.fn(),
  onPrevious: vi.fn(),
};

describe('HintCard', () => {
  const entry = {
    id: 'x',
    term: '白度',
    kind: 'stand-in' as const,
    means: '百度',
    gloss: { zh: '搜索公司', en: 'a search company' },
  };
  const props = {
    ...card,
    entry,
    shown: '白度',
    convert: (text: string) => text,
    disguise: null as string | null,
    hasBook: true,
    asksReach: false,
    onAskReach: vi.fn(),
    onEdit: vi.fn(),
    onHush: vi.fn(),
    onDisguise: vi.fn(),
  };

  it('explains in the reader’s language', async () => {
    await show(<HintCard {...props} language="en" />);
    expect(root.textContent).toContain('a search company');
    await show(<HintCard {...props} language="zh" />);
    expect(root.textContent).toContain('搜索公司');
    expect(root.textContent).toContain('百度');
  });

  it('explains in the other language where a dictionary knows only that', async () => {
    const english = { ...entry, gloss: { zh: '', en: 'a search company' } };
    await show(<HintCard {...props} entry={english} language="zh" />);
    expect(root.textContent).toContain('a search company');
  });

  it('has named buttons', async () => {
    await show(<HintCard {...props} language="en" />);
    button('Next mark').click();
    button('Previous mark').click();
    button('Close').click();
    for (const callback of [props.onNext, props.onPrevious, props.onClose])
      expect(callback).toHaveBeenCalledOnce();
  });
});

describe('RepairCard', () => {
  const repair = { from: '隻', because: 'repair' as const, kept: { text: '他隻覺', start: 1, end: 2 } };
  const props = {
    ...card,
    shown: '只',
    onKeep: vi.fn(),
  };

  it('says what stood there and why that was mended, and offers to keep it', async () => {
    await show(<RepairCard {...props} repair={repair} />);
    expect(root.textContent).toContain('Was 隻, shown 只');
    expect(root.textContent).toContain(t('reasonCharacters'));
    button('Keep as on this site').click();
    expect(props.onKeep).toHaveBeenCalledOnce();
  });

  it('shows what the eye would not see', async () => {
    const spaced = { ...repair, from: '\u200b ,', because: 'punctuation' as const };
    await show(<RepairCard {...props} shown="，" repair={spaced} />);
    expect(root.textContent).toContain('Was ▯␣,, shown ，');
    await show(<RepairCard {...props} shown="，" repair={{ ...spaced, from: '' }} />);
    expect(root.textContent).toContain('Was ∅, shown ，');
  });
});

describe('Pill', () => {
  const callbacks = {
    onToggle: vi.fn(),
    onOpen: vi.fn(),
    onChoose: vi.fn(),
    onPatch: vi.fn(),
    onScope: vi.fn(),
    onOptions: vi.fn(),
    onHide: vi.fn(),
    onOff: vi.fn(),
  };
  const props = {
    ...callbacks,
    shown: 'original' as const,
    next: 'hans' as const,
    report: state.report,
    settings: state.settings,
    fighting: false,
    t,
  };

  it('says what a press shows next', async () => {
    await show(<Pill {...props} open={false} />);
    button('Switch to: Simplified').click();
    expect(callbacks.onToggle).toHaveBeenCalledOnce();
    expect(root.querySelector('.panel')).toBeNull();
  });

  it('opens a panel with what was done, and closes it with Escape', async () => {
    await show(<Pill {...props} open />);
    expect(root.querySelector('h2')?.textContent).toBe('Chapter one');
    expect([...root.querySelectorAll('.count')].map((one) => one.textContent)).toContain('7');
    root
      .querySelector('.panel')!
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(callbacks.onOpen).toHaveBeenCalledWith(false);
  });

  it('says when the page fights back', async () => {
    await show(<Pill {...props} open fighting />);
    expect(root.querySelector('[role=status]')?.textContent).toBe(t('fighting'));
  });
});

describe('Welcome', () => {
  const props = {
    script: 'original',
    hints: true,
    sites: 'chosen',
    answered: null,
    error: null,
    example: { sent: { title: '第一章', paragraphs: ['他隻覺得冷.'] }, reading: null },
    t,
    onScript: vi.fn(),
    onHints: vi.fn(),
    onEvery: vi.fn(),
    onChosen: vi.fn(),
    onClose: vi.fn(),
  } as const;
  const reading: ExampleReading = {
    title: '第一章',
    script: 'hans',
    lines: [
      {
        kind: 'text',
        parts: [{ text: '白度', term: { kind: 'stand-in', means: '百度', gloss: '搜索公司' } }],
      },
      { kind: 'fold', count: 3, copyStart: 0, copyEnd: 3 },
    ],
    report: { folded: 3, notices: 1, repaired: 2, hints: 1 },
  };

  it('takes each choice by itself', async () => {
    await show(<Welcome {...props} />);
    await act(() => root.querySelector<HTMLInputElement>('input[value=hant-HK]')!.click());
    expect(props.onScript).toHaveBeenCalledWith('hant-HK');
    await act(() => root.querySelector<HTMLInputElement>('[role=switch]')!.click());
    expect(props.onHints).toHaveBeenCalledWith(false);
    await click('On every site');
    expect(props.onEvery).toHaveBeenCalledOnce();
    await click('Only on sites I choose');
    expect(props.onChosen).toHaveBeenCalledOnce();
    await click('Skip');
    expect(props.onClose).toHaveBeenCalledOnce();
  });

  it('shows the text as it is sent until it is read', async () => {
    await show(<Welcome {...props} />);
    expect(root.querySelector('article')!.textContent).toBe('第一章他隻覺得冷.');
    await show(<Welcome {...props} example={{ ...props.example, reading }} />);
    const article = root.querySelector('article')!;
    expect(article.lang).toBe('zh-Hans');
    expect(article.textContent).toContain('3 paragraphs repeat paragraphs 1–3');
    expect(root.querySelector('.card')!.textContent).toContain('百度');
    await act(() => root.querySelector<HTMLInputElement>('input[value=sent]')!.click());
    expect(article.textContent).toBe('第一章他隻覺得冷.');
  });

  it('says what became of an answer, and of one that could not be kept', async () => {
    await show(<Welcome {...props} sites="refused" answered="sites" />);
    expect(root.textContent).toContain('The browser was told no');
    expect(root.textContent).toContain('Saved.');
    await show(<Welcome {...props} error="the browser’s storage is full" />);
    expect(root.querySelector('[role=alert]')!.textContent).toContain('storage is full');
  });
});
