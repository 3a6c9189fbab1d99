import { browser } from './api';
import { translate } from './i18n';
import { injectReader } from './inject';
import { sendToReader } from './messages';

/** Carries out a keyboard command in the active tab, bringing the reader there if need be. */
export async function onCommand(command: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  if (command !== 'toggleScript' && command !== 'nextHint') return;
  try {
    await sendToReader(tab.id, command, {});
  } catch {
    // No reader in the page yet: the command itself grants the tab for this once.
    await injectReader(tab.id);
    await sendToReader(tab.id, command, {});
  }
}

/** Every command and the keys that the browser has bound to it, empty where none are; no command where there is no keyboard. */
export async function keyBindings(): Promise<{ name: string; description: string; keys: string }[]> {
  // Firefox for Android has no commands.
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.map(({ name = '', description, shortcut }) => ({
    name,
    description: description || translate('commandOpenPopup'),
    keys: shortcut ?? '',
  }));
}
