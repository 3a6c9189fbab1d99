import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';
import type { Translate } from '../../components/ui/translate';
import messages from '../../public/_locales/en/messages.json';

/** A message in English. */
export const t: Translate = (key, ...values) =>
  values.reduce<string>((text, value, i) => text.replace(`$${i + 1}`, String(value)), messages[key].message);

/** Where views are shown, one at a time. */
export const root = document.createElement('div');
document.body.append(root);
afterEach(() => act(() => render(null, root)));

/** Shows a view in place of the one before. */
export const show = (view: preact.ComponentChild) => act(() => render(view, root));

/** The button whose name contains a text. */
export const button = (name: string) =>
  [...root.querySelectorAll('button')].find((one) =>
    (one.getAttribute('aria-label') ?? one.textContent)?.includes(name),
  )!;

/** The switch whose label contains a text. */
export const switchOf = (name: string) =>
  [...root.querySelectorAll('label')]
    .find((one) => one.textContent?.includes(name))!
    .querySelector<HTMLInputElement>('[role=switch]')!;
