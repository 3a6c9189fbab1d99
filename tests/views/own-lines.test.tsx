import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { OwnLines } from '../../components/options/OwnLines';
import { HideLineCard } from '../../components/page/HideLineCard';
import type { OwnLine } from '../../utils/notices/own-lines';
import { button, root, show, t } from './mount';

const site = { kind: 'site', host: 'novel.test' } as const;
const everywhere = { kind: 'everywhere' } as const;
const click = (name: string) => act(() => button(name).click());
const type = (text: string) =>
  act(() => {
    const field = root.querySelector('textarea')!;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

describe('HideLineCard', () => {
  const props = {
    draft: { text: '我们下一章再见', as: 'line', scope: site } as const,
    scopes: [site, everywhere],
    done: false,
    t,
    onChange: vi.fn(),
    onHide: vi.fn(),
    onUndo: vi.fn(),
    onClose: vi.fn(),
  };

  it('offers what is selected, how it is compared and where it holds', async () => {
    await show(<HideLineCard {...props} />);
    expect(root.querySelector('textarea')?.value).toBe('我们下一章再见');
    root.querySelector<HTMLInputElement>('input[value=everywhere]')!.click();
    expect(props.onChange).toHaveBeenLastCalledWith({ ...props.draft, scope: everywhere });
    root.querySelector<HTMLInputElement>('input[value=pattern]')!.click();
    expect(props.onChange).toHaveBeenLastCalledWith({ ...props.draft, as: 'pattern' });
    await click(t('lineHideNow'));
    expect(props.onHide).toHaveBeenCalledOnce();
  });

  it('says why something cannot be hidden', async () => {
    await show(<HideLineCard {...props} draft={{ text: '再见', as: 'part', scope: site }} />);
    expect(root.querySelector('[role=alert]')?.textContent).toBe(t('lineTooShort', 4));
    expect(button(t('lineHideNow')).disabled).toBe(true);
  });

  it('takes it back once it is done', async () => {
    await show(<HideLineCard {...props} done />);
    await click(t('undo'));
    expect(props.onUndo).toHaveBeenCalledOnce();
  });
});

describe('OwnLines', () => {
  const lines: OwnLine[] = [
    { text: '我们下一章再见', does: 'hide', as: 'line', scope: site },
    { text: '请翻页', does: 'show', as: 'line', scope: everywhere },
  ];
  const onChange = vi.fn();
  beforeEach(() => onChange.mockClear());
  const list = (shown = lines) => show(<OwnLines lines={shown} t={t} onChange={onChange} />);

  it('says what is hidden or shown, how and where', async () => {
    await list();
    expect([...root.querySelectorAll('li small')].map((one) => one.textContent)).toEqual([
      `${t('lineAsLine')} · novel.test`,
      `${t('lineShown')} · ${t('lineEverywhere')}`,
    ]);
    await list([]);
    expect(root.textContent).toContain(t('linesNone'));
  });

  it('takes a line away, and brings it back', async () => {
    await list();
    await click(t('ruleDelete'));
    expect(onChange).toHaveBeenLastCalledWith(lines[0], null);
    await list(lines.slice(1));
    expect(root.querySelector('[role=status]')?.textContent).toBe(t('lineRemoved', lines[0]!.text));
    await click(t('undo'));
    expect(onChange).toHaveBeenLastCalledWith(null, lines[0]);
  });

  it('changes a line, and adds one', async () => {
    await list();
    await click(t('ruleEdit'));
    await type('下一章见');
    await click(t('lineSave'));
    expect(onChange).toHaveBeenLastCalledWith(lines[0], { ...lines[0], text: '下一章见' });
    await click(t('lineAdd'));
    expect(button(t('lineSave')).disabled).toBe(true);
    await type('*再见*');
    await click(t('lineSave'));
    const added = { text: '*再见*', does: 'hide', as: 'pattern', scope: everywhere };
    expect(onChange).toHaveBeenLastCalledWith(null, added);
  });
});
