import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PickBar } from '../../components/page/PickBar';
import { Detection } from '../../components/popup/Detection';
import type { Translate } from '../../components/ui/translate';
import messages from '../../public/_locales/en/messages.json';
import type { PageState } from '../../utils/reading/report';
import { DEFAULT_SETTINGS } from '../../utils/settings/model';

const t: Translate = (key, ...values) =>
  values.reduce<string>((text, value, i) => text.replace(`$${i + 1}`, String(value)), messages[key].message);

const root = document.createElement('div');
document.body.append(root);
afterEach(() => act(() => render(null, root)));
const show = (view: preact.ComponentChild) => act(() => render(view, root));
const names = () => [...root.querySelectorAll('button')].map((one) => one.textContent);
const button = (name: string) =>
  [...root.querySelectorAll('button')].find((one) => one.textContent === name)!;

describe('Detection', () => {
  const actions = { onPick: vi.fn(), onForce: vi.fn(), onRefuse: vi.fn(), onWithdrawRule: vi.fn() };
  const none = { kind: 'no-chapter', settings: DEFAULT_SETTINGS, converted: 0, fighting: false } as const;
  const chapter = {
    kind: 'chapter',
    settings: DEFAULT_SETTINGS,
    fighting: false,
    report: { unreadable: 'font' },
  } as Extract<PageState, { kind: 'chapter' }>;

  it('offers to point at the chapter, or to take the largest text, where none was found', async () => {
    await show(<Detection {...actions} page={none} t={t} />);
    expect(names()).toEqual([t('detectionPick'), t('detectionForce')]);
    button(t('detectionPick')).click();
    button(t('detectionForce')).click();
    expect(actions.onPick).toHaveBeenCalledOnce();
    expect(actions.onForce).toHaveBeenCalledOnce();
  });

  it('takes a pick back', async () => {
    await show(<Detection {...actions} page={{ ...chapter, rule: { hosts: ['a.cn'], body: 'p' } }} t={t} />);
    expect(root.textContent).toContain(t('detectionOwnRule'));
    button(t('undo')).click();
    expect(actions.onWithdrawRule).toHaveBeenCalledOnce();
  });

  it('says that a page was refused, offers the same for its like, and takes it back', async () => {
    const rule = { hosts: ['a.cn'], paths: ['/book/5.html'], never: true };
    await show(<Detection {...actions} page={{ ...none, rule }} t={t} />);
    expect(root.textContent).toContain(t('detectionRefused'));
    expect(names()).toEqual([t('undo'), t('detectionRefuseAlike')]);
    button(t('detectionRefuseAlike')).click();
    expect(actions.onRefuse).toHaveBeenCalledWith(true);
    await show(<Detection {...actions} page={{ ...none, rule: { ...rule, paths: ['/book/*'] } }} t={t} />);
    expect(names()).toEqual([t('undo')]);
  });

  it('says why a text cannot be read', async () => {
    await show(<Detection {...actions} page={chapter} t={t} />);
    expect(root.querySelector('[role=status]')?.textContent).toBe(t('unreadableFont'));
    await show(<Detection {...actions} page={{ ...none, unreadable: 'canvas' }} t={t} />);
    expect(root.querySelector('[role=status]')?.textContent).toBe(t('unreadableCanvas'));
  });
});

describe('PickBar', () => {
  const props = {
    paragraphs: 12,
    canGrow: true,
    canShrink: false,
    error: null,
    t,
    onGrow: vi.fn(),
    onShrink: vi.fn(),
    onUse: vi.fn(),
    onCancel: vi.fn(),
  };

  it('counts what is pointed at and does what its buttons say', async () => {
    await show(<PickBar {...props} />);
    expect(root.querySelector('[role=status]')?.textContent).toBe(t('pickCount', 12));
    expect(button(t('pickShrink')).disabled).toBe(true);
    button(t('pickGrow')).click();
    button(t('pickUse')).click();
    button(t('cancel')).click();
    expect(props.onGrow).toHaveBeenCalledOnce();
    expect(props.onUse).toHaveBeenCalledOnce();
    expect(props.onCancel).toHaveBeenCalledOnce();
  });

  it('uses nothing that holds no paragraph, and says what failed', async () => {
    await show(<PickBar {...props} paragraphs={0} error="full" />);
    expect(button(t('pickUse')).disabled).toBe(true);
    expect(root.querySelector('[role=alert]')?.textContent).toBe('full');
  });
});
