import { render } from 'preact';
import { useState } from 'preact/hooks';
import { type Attempt, useAttempt } from '../../components/ui/use-attempt';
import { Welcome } from '../../components/welcome/Welcome';
import '../../components/welcome/Welcome.css';
import { pageLanguage, translate as t } from '../../utils/browser/i18n';
import { closeOwnTab } from '../../utils/browser/tabs';
import { useSettings } from '../options/use-settings';
import { useStored } from '../options/use-stored';
import { SAMPLE } from './sample';
import { useExample } from './use-example';
import { useSites } from './use-sites';

const SENT = { title: SAMPLE.title ?? '', paragraphs: SAMPLE.paragraphs.map(({ text }) => text) };

function App() {
  const { error, attempt } = useAttempt();
  const stored = useStored();
  const [answered, setAnswered] = useState<'choice' | 'sites' | null>(null);
  const answer =
    (what: 'choice' | 'sites'): Attempt =>
    (wish) =>
      attempt(() => wish().then(() => setAnswered(what)));
  const { settings, onChange } = useSettings(stored, answer('choice'));
  const { sites, onEvery, onChosen } = useSites(answer('sites'));
  const reading = useExample(stored && settings);
  return (
    <Welcome
      script={settings.script}
      hints={settings.hints}
      sites={sites}
      answered={answered}
      error={error}
      example={{ sent: SENT, reading }}
      t={t}
      onScript={(script) => onChange(script === 'original' ? { script } : { script, preferred: script })}
      onHints={(hints) => onChange({ hints })}
      onEvery={onEvery}
      onChosen={onChosen}
      onClose={() => void closeOwnTab()}
    />
  );
}

document.documentElement.lang = pageLanguage();
document.title = t('welcomeHello');
render(<App />, document.getElementById('app')!);
