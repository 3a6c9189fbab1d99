import { render } from 'preact';
import type { PopupPage } from '../../components/popup/model';
import { Popup } from '../../components/popup/Popup';
import '../../components/popup/Popup.css';
import { Suggestions } from '../../components/popup/Suggestions';
import { useAttempt } from '../../components/ui/use-attempt';
import { changeStore } from '../../utils/browser/change-store';
import { glossLanguage, pageLanguage, translate } from '../../utils/browser/i18n';
import { injectPicker } from '../../utils/browser/inject';
import { sendToReader } from '../../utils/browser/messages';
import { openOptions } from '../../utils/browser/options-page';
import type { Target } from '../../utils/script/model';
import type { SiteSettings } from '../../utils/settings/model';
import { useDetails } from './use-details';
import { useSuggestions } from './use-suggestions';
import { useTab } from './use-tab';

/**
 * What the page will be like, so that a switch moves at once; what it answers then is what holds. Where Moye is turned
 * on there is nothing to foresee.
 */
function foreseen(page: PopupPage, change: SiteSettings): PopupPage {
  if (!('settings' in page) || change.on) return page;
  const settings = { ...page.settings, ...change };
  return settings.on ? { ...page, settings } : { kind: 'off', settings };
}

function App() {
  const { error, attempt } = useAttempt();
  const { tabId, page, site, ask, show, onGrant, onReload } = useTab(attempt);
  const { list, onList, onCorrect } = useDetails(tabId, attempt, show);

  const suggested = useSuggestions(page.kind === 'chapter' ? tabId : null, attempt);

  const patch = (change: SiteSettings) => {
    const reach = 'settings' in page ? page.settings.remember : 'site';
    show(foreseen(page, change));
    // Whether Moye is on at all is always decided for the site.
    const scope = 'on' in change ? 'site' : reach;
    ask((tab) =>
      sendToReader(tab, 'change', { patch: change, scope }).catch((reason) => {
        show(page);
        throw reason;
      }),
    );
  };
  const chooseForPage = (script: Target) => {
    if (script === 'original') {
      patch({ scope: 'chapter' });
      return;
    }
    ask(async (tab) => {
      const { settings } = await sendToReader(tab, 'chooseScript', { script });
      return sendToReader(tab, 'change', { patch: { scope: 'page' }, scope: settings.remember });
    });
  };
  const pick = () =>
    attempt(async () => {
      if (tabId === null) return;
      await injectPicker(tabId);
      close();
    });
  return (
    <Popup
      page={page}
      site={site}
      list={list}
      language={glossLanguage()}
      error={error}
      suggestions={<Suggestions {...suggested} t={translate} />}
      t={translate}
      onChoose={(script) => ask((tab) => sendToReader(tab, 'chooseScript', { script }))}
      onChooseForPage={chooseForPage}
      onPatch={patch}
      onPick={pick}
      onForce={() => ask((tab) => sendToReader(tab, 'force', { on: true }))}
      onRefuse={(alike) => ask((tab) => sendToReader(tab, 'refuse', { alike }))}
      onWithdrawRule={() => ask((tab) => sendToReader(tab, 'withdrawRule', {}))}
      onScope={(remember) =>
        ask(async (tab) => {
          await changeStore('patchEverywhere', { remember });
          return await sendToReader(tab, 'state', {});
        })
      }
      onReset={() => ask((tab) => sendToReader(tab, 'reset', {}))}
      onList={onList}
      onCorrect={onCorrect}
      onGrant={onGrant}
      onReload={onReload}
      onOptions={(place) => attempt(() => openOptions(place).then(close))}
    />
  );
}

document.documentElement.lang = pageLanguage();
document.title = translate('name');
render(<App />, document.getElementById('app')!);
