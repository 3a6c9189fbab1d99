import { browser } from './api';
import { translate } from './i18n';
import { injectReader } from './inject';
import { sendToReader } from './messages';

/** Carries out a keyboard command in the active tab, bringing the reader there if need be. */
export async function onCommand(command: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  if (!isCommand(command)) return;
  try {
    await sendToReader(tab.id, command, {});
  } catch {
    // No reader in the page yet: the command itself grants the tab for this once.
    await injectReader(tab.id);
    await sendToReader(tab.id, command, {});
  }
}

/** The commands that the reader in a page carries out. */
const COMMANDS = ['toggleScript', 'toggleSite', 'nextHint', 'toggleFolds', 'addTerm'] as const;

const isCommand = (name: string): name is (typeof COMMANDS)[number] =>
  (COMMANDS as readonly string[]).includes(name);

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

/** Shows the browser's own page on which keys are changed; false where it must be opened by hand. */
export async function openKeySettings(): Promise<boolean> {
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) {
    await commands.openShortcutSettings();
    return true;
  }
  try {
    await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    return true;
  } catch {
    return false;
  }
}
