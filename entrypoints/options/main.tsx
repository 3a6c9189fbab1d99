import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Options } from '../../components/options/Options';
import '../../components/options/Options.css';
import { useAttempt } from '../../components/ui/use-attempt';
import { glossLanguage, pageLanguage, translate } from '../../utils/browser/i18n';
import { grantedSites, withdrawSites } from '../../utils/browser/permissions';
import {
  forgetKept,
  loadStored,
  onStoredChange,
  patchEverywhere,
  type Stored,
} from '../../utils/browser/settings-store';
import { PACKS } from '../../utils/hints/packs';
import { effectiveSettings } from '../../utils/settings/effective';
import type { Settings } from '../../utils/settings/model';
import { useOwnPhrases } from './use-own-phrases';

function App() {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [sites, setSites] = useState<string[]>([]);
  const [kept, setKept] = useState(0);
  const { error, attempt } = useAttempt();
  const { own, show: showPhrases } = useOwnPhrases(attempt);

  useEffect(() => {
    const end = new AbortController();
    const show = ({ everywhere, phrases, kept }: Stored) => {
      setSettings(effectiveSettings(everywhere, {}, {}));
      setKept(kept.length);
      void showPhrases(phrases);
    };
    void loadStored().then(show);
    void grantedSites().then(setSites);
    onStoredChange(show, end.signal);
    return () => end.abort();
  }, []);

  if (!settings) return null;
  return (
    <Options
      settings={settings}
      packs={PACKS}
      sites={sites}
      kept={kept}
      language={glossLanguage()}
      own={own}
      error={error}
      t={translate}
      onChange={(patch) =>
        attempt(async () => {
          setSettings({ ...settings, ...patch });
          await patchEverywhere(patch);
        })
      }
      onWithdraw={(site) =>
        attempt(async () => {
          await withdrawSites([site]);
          setSites(await grantedSites());
        })
      }
      onForgetKept={() =>
        attempt(async () => {
          await forgetKept();
          setKept(0);
        })
      }
    />
  );
}

document.documentElement.lang = pageLanguage();
document.title = translate('optionsTitle');
render(<App />, document.getElementById('app')!);
