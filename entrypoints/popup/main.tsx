import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Popup, type PopupPage, type PopupSite } from '../../components/popup/Popup';
import '../../components/popup/Popup.css';
import { useAttempt } from '../../components/ui/use-attempt';
import { browser } from '../../utils/browser/api';
import { pageLanguage, translate } from '../../utils/browser/i18n';
import { injectPicker } from '../../utils/browser/inject';
import { sendToReader } from '../../utils/browser/messages';
import { mayRead, patternsOf, requestSites, withdrawSites } from '../../utils/browser/permissions';
import { changeStore } from '../../utils/browser/settings-store';
import { bringReader, pageTab } from '../../utils/browser/tabs';
import type { SiteSettings } from '../../utils/settings/model';

function App() {
  const [page, setPage] = useState<PopupPage>({ kind: 'loading' });
  const [site, setSite] = useState<PopupSite | null>(null);
  const [tabId, setTabId] = useState<number | null>(null);
  const { error, attempt } = useAttempt();

  useEffect(() => {
    void open();
  }, []);

  async function open(): Promise<void> {
    const tab = await pageTab();
    const state = tab?.id === undefined ? null : await bringReader(tab.id);
    if (tab?.id === undefined || tab.url === undefined || !state) {
      setPage({ kind: 'forbidden' });
      return;
    }
    setTabId(tab.id);
    setSite({ host: new URL(tab.url).hostname, granted: await mayRead(tab.url) });
    setPage(state);
  }

  const ask = (request: (tab: number) => Promise<PopupPage>) =>
    attempt(async () => {
      if (tabId !== null) setPage(await request(tabId));
    });
  const patch = (change: SiteSettings) => {
    const scope =
      'settings' in page && page.settings.remember !== 'everywhere' ? page.settings.remember : 'site';
    // Whether Moye is on at all is always decided for the site.
    ask((tab) => sendToReader(tab, 'change', { patch: change, scope: 'on' in change ? 'site' : scope }));
  };
  const grant = (host: string, granted: boolean) =>
    attempt(async () => {
      const origins = patternsOf(`https://${host}/`);
      await (granted ? requestSites(origins) : withdrawSites(origins));
      setSite({ host, granted: await mayRead(`https://${host}/`) });
    });

  return (
    <Popup
      page={page}
      site={site}
      error={error}
      t={translate}
      onChoose={(script) => ask((tab) => sendToReader(tab, 'chooseScript', { script }))}
      onPatch={patch}
      onPick={() =>
        attempt(async () => {
          if (tabId === null) return;
          await injectPicker(tabId);
          window.close();
        })
      }
      onForce={() => ask((tab) => sendToReader(tab, 'force', { on: true }))}
      onRefuse={(alike) => ask((tab) => sendToReader(tab, 'refuse', { alike }))}
      onWithdrawRule={() => ask((tab) => sendToReader(tab, 'withdrawRule', {}))}
      onScope={(remember) =>
        ask(async (tab) => {
          await changeStore('patchEverywhere', { remember });
          return await sendToReader(tab, 'state', {});
        })
      }
      onGrant={(granted) => site && grant(site.host, granted)}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}

document.documentElement.lang = pageLanguage();
render(<App />, document.getElementById('app')!);
