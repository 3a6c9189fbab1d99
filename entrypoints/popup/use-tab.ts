import { useLayoutEffect, useState } from 'preact/hooks';
import type { PopupPage, PopupSite } from '../../components/popup/model';
import type { Attempt } from '../../components/ui/use-attempt';
import { browser, type Tabs } from '../../utils/browser/api';
import { patternsOf, requestSites, startsAt, withdrawSites } from '../../utils/browser/permissions';
import { lookAt, pageTab } from '../../utils/browser/tabs';

/** The tab under the popup: its page, its site, and what the reader has the page do. */
export function useTab(attempt: Attempt) {
  const [page, setPage] = useState<PopupPage>({ kind: 'loading' });
  const [site, setSite] = useState<PopupSite | null>(null);
  const [tab, setTab] = useState<Tabs.Tab | null>(null);

  const open = (tab: Tabs.Tab | undefined) =>
    Promise.all([lookAt(tab).then(setPage), siteOf(tab).then(setSite)]);
  // Asked before anything is painted, which takes longer than the answer.
  useLayoutEffect(() => {
    void pageTab().then((found) => {
      setTab(found ?? null);
      return open(found);
    });
  }, []);

  return {
    tabId: tab?.id ?? null,
    page,
    site,
    show: setPage,
    /** Asks the page for something, and shows the state it answers with. */
    ask: (request: (tabId: number) => Promise<PopupPage>) =>
      attempt(async () => {
        if (tab?.id !== undefined) setPage(await request(tab.id));
      }),
    onGrant: (isWanted: boolean) =>
      attempt(async () => {
        if (!tab?.url) return;
        const origins = patternsOf(tab.url);
        await (isWanted ? requestSites(origins) : withdrawSites(origins));
        await open(tab);
      }),
    onReload: () =>
      attempt(async () => {
        await browser.tabs.reload(tab?.id);
        close();
      }),
  };
}

/** The site of a tab; null where it shows no web page. */
async function siteOf(tab: Tabs.Tab | undefined): Promise<PopupSite | null> {
  if (!tab?.url || !/^https?:/.test(tab.url)) return null;
  return { host: new URL(tab.url).hostname, starts: await startsAt(tab.url) };
}
