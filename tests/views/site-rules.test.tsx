import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { SiteRules } from '../../components/options/SiteRules';
import type { Translate } from '../../components/ui/translate';
import messages from '../../public/_locales/en/messages.json';
import { NO_RULES } from './no-rules';

const t: Translate = (key, ...values) =>
  values.reduce<string>((text, value, i) => text.replace(`$${i + 1}`, String(value)), messages[key].message);

const root = document.createElement('div');
document.body.append(root);
afterEach(() => act(() => render(null, root)));
const show = (view: preact.ComponentChild) => act(() => render(view, root));
const button = (name: string) =>
  [...root.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  )!;

describe('SiteRules', () => {
  const rules = [
    { hosts: ['a.cn', 'b.cn'], paths: ['/book/*'], body: '#content' },
    { name: 'C', hosts: ['c.cn'], never: true, off: true },
  ];
  const props = { ...NO_RULES, rules, t };

  it('says that there is none, and offers to add or import one', async () => {
    await show(<SiteRules {...NO_RULES} t={t} />);
    expect(root.textContent).toContain(t('rulesEmpty'));
    button(t('ruleAdd')).click();
    expect(NO_RULES.onAdd).toHaveBeenCalledOnce();
    expect(button(t('rulesExport')).disabled).toBe(true);
    expect(button(t('rulesCopy')).disabled).toBe(true);
    const input = root.querySelector<HTMLInputElement>('input[type=file]')!;
    const file = new File(['{}'], 'rules.json');
    Object.defineProperty(input, 'files', { value: [file] });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    expect(NO_RULES.onImport).toHaveBeenCalledWith(file);
  });

  it('lists rules with what they say, a switch, and ways to edit and delete them', async () => {
    await show(<SiteRules {...props} />);
    const [first, second] = [...root.querySelectorAll('li')];
    expect(first?.textContent).toContain('a.cn, b.cn');
    expect(first?.textContent).toContain('/book/* · #content');
    expect(second?.textContent).toContain(`c.cn · ${t('ruleNever')}`);
    const switches = [...root.querySelectorAll<HTMLInputElement>('[role=switch]')];
    expect(switches.map((one) => one.checked)).toEqual([true, false]);
    switches[1]!.click();
    expect(props.onSwitch).toHaveBeenCalledWith(1, true);
    button(t('ruleEditOf', 'C')).click();
    expect(props.onEdit).toHaveBeenCalledWith(1);
    button(t('ruleDeleteOf', 'a.cn, b.cn')).click();
    expect(props.onDelete).toHaveBeenCalledWith(0);
    expect(root.querySelector('[role=status] button')).toBeNull();
  });

  it('says what was done, and takes it back', async () => {
    await show(<SiteRules {...props} notice={{ kind: 'imported', count: 3 }} canUndo />);
    expect(root.querySelector('[role=status]')?.textContent).toContain(t('rulesImported', 3));
    button(t('undo')).click();
    expect(props.onUndo).toHaveBeenCalledOnce();
  });

  it('has a field for a rule, and names what is wrong with it line by line', async () => {
    const draft = { at: null, text: '{"hosts": []}' };
    const faults = [
      { line: 3, field: 'hosts', because: 'no-host' as const },
      ...[4, 5, 6, 7, 8, 9].map((line) => ({ line, field: 'body', because: 'slow' as const })),
    ];
    await show(<SiteRules {...props} draft={draft} faults={faults} />);
    const field = root.querySelector('textarea')!;
    expect(field.value).toBe(draft.text);
    expect(field.getAttribute('aria-label')).toBe(t('ruleText'));
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const alert = root.querySelector('[role=alert]')!;
    expect(alert.querySelector('p')?.textContent).toBe(t('ruleFaults', 7));
    const lines = [...alert.querySelectorAll('li')].map((line) => line.textContent);
    expect(lines).toHaveLength(6);
    expect(lines[0]).toBe(t('ruleNoHost', 3));
    expect(lines[1]).toBe(t('ruleSlow', 4, 'body'));
    field.value = '{}';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    expect(props.onInput).toHaveBeenCalledWith('{}');
    root.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    expect(props.onSave).toHaveBeenCalledOnce();
    button(t('cancel')).click();
    expect(props.onCancel).toHaveBeenCalledOnce();
  });
});
