import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Welcome } from '../../components/welcome/Welcome';
import '../../components/welcome/Welcome.css';
import { pageLanguage, translate } from '../../utils/browser/i18n';
import { EVERY_SITE, requestSites } from '../../utils/browser/permissions';

function App() {
  const [decided, setDecided] = useState<'every' | 'chosen' | null>(null);
  return (
    <Welcome
      decided={decided}
      t={translate}
      onEvery={() =>
        void requestSites(EVERY_SITE).then((isGranted) => setDecided(isGranted ? 'every' : 'chosen'))
      }
      onChosen={() => setDecided('chosen')}
    />
  );
}

document.documentElement.lang = pageLanguage();
document.title = translate('welcomeTitle');
render(<App />, document.getElementById('app')!);
