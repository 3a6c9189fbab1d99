import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../utils/browser/api';
import { onCommand } from '../utils/browser/commands';
import { importedEntries } from '../utils/browser/glossary-store';
import { injectDetectors, injectPacks, injectReader } from '../utils/browser/inject';
import { createMenus, onMenu } from '../utils/browser/menus';
import { answer } from '../utils/browser/messages';
import { openOptions } from '../utils/browser/options-page';
import { grantedSites, onGrantsChange } from '../utils/browser/permissions';
import type { ToBackground } from '../utils/browser/protocol';
import { syncDetector } from '../utils/browser/registration';
import { onStoredChange, settingsFor } from '../utils/browser/settings-store';
import { carryOut, settle } from '../utils/browser/store-writer';
import { forgetTab, notePage, pageBefore } from '../utils/browser/tab-memory';
import { showGlance } from '../utils/browser/toolbar-button';
import { filesAhead } from '../utils/reading/files-ahead';

/** Holds no state: the browser may end it at any time. */
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void syncDetector();
    void createMenus();
    void settle();
    if (reason === 'update') void grantedSites().then(injectDetectors);
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  browser.runtime.onStartup.addListener(() => {
    void syncDetector();
    void settle();
  });
  onGrantsChange(() => void syncDetector());
  onStoredChange(() => void syncDetector(), new AbortController().signal);
  browser.contextMenus?.onClicked.addListener((click, tab) => void onMenu(click, tab));
  browser.commands?.onCommand.addListener((command) => void onCommand(command));

  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));

  answer<ToBackground>({
    readerWanted: async (_, { tab, url }) => {
      const settings = await settingsFor(url ?? tab?.url);
      if (tab?.id !== undefined && settings?.on) await injectReader(tab.id, filesAhead(settings));
      return null;
    },
    loadPacks: async ({ names }, { tab, frameId }) => {
      if (tab?.id === undefined) return false;
      await injectPacks(tab.id, frameId ?? 0, names);
      return true;
    },
    store: ({ name, wish }) => carryOut(name, wish as never),
    importedEntries: ({ texts, place }) => importedEntries(texts, place),
    pageBefore: async ({ address }, { tab }) => (tab?.id === undefined ? null : pageBefore(tab.id, address)),
    pageRead: async ({ page }, { tab }) => {
      if (tab?.id !== undefined) await notePage(tab.id, page);
      return null;
    },
    glance: async ({ glance }, { tab }) => {
      if (tab?.id !== undefined) await showGlance(tab.id, glance);
      return null;
    },
    openOptions: async ({ place }) => {
      await openOptions(place);
      return null;
    },
  });
});
