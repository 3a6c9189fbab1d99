import { render } from 'preact';
import { Options } from '../../components/options/Options';
import '../../components/options/Options.css';
import { aboutSection } from '../../components/options/sections/about';
import { backupSection } from '../../components/options/sections/backup';
import { generalSection } from '../../components/options/sections/general';
import { hintsSection } from '../../components/options/sections/hints';
import { repeatsSection } from '../../components/options/sections/repeats';
import { scriptSection } from '../../components/options/sections/script';
import { shortcutsSection } from '../../components/options/sections/shortcuts';
import { sitesSection } from '../../components/options/sections/sites';
import { useAttempt } from '../../components/ui/use-attempt';
import { browser } from '../../utils/browser/api';
import { glossLanguage, pageLanguage, translate as t } from '../../utils/browser/i18n';
import { PACKS } from '../../utils/hints/packs';
import { useBackup } from './use-backup';
import { useBindings } from './use-bindings';
import { useDifferences } from './use-differences';
import { useGranted } from './use-granted';
import { useHushed } from './use-hushed';
import { useKept } from './use-kept';
import { useLearned } from './use-learned';
import { useLicences } from './use-licences';
import { useMemory } from './use-memory';
import { useOwnLines } from './use-own-lines';
import { useOwnPhrases } from './use-own-phrases';
import { usePlace } from './use-place';
import { useSettings } from './use-settings';
import { useSiteRules } from './use-site-rules';
import { useStored } from './use-stored';

/** Wires each stored thing to the section that shows it. A new section is a line here, a new row a line in one. */
function App() {
  const place = usePlace();
  const { error, attempt } = useAttempt();
  const stored = useStored();
  const settings = { ...useSettings(stored, attempt), t };
  const own = useOwnPhrases(stored, attempt);
  const kept = useKept(stored, attempt);
  const lines = useOwnLines(stored, attempt);
  const memory = useMemory(attempt);
  const hushed = useHushed(stored, attempt);
  const learned = useLearned(attempt);
  const sites = useGranted(attempt);
  const backup = useBackup(stored, attempt);
  const differences = useDifferences(stored, attempt);
  const rules = useSiteRules(stored, attempt);
  const keys = useBindings(attempt);
  const licences = useLicences();

  if (!stored) return null;
  const sections = [
    generalSection(settings),
    scriptSection({ ...settings, own, kept }),
    repeatsSection({ ...settings, memory, lines }),
    hintsSection({ ...settings, packs: PACKS, language: glossLanguage(), hushed, learned }),
    sitesSection({ ...sites, differences, rules, t }),
    shortcutsSection({ ...keys, t }),
    backupSection({ ...backup, t }),
    aboutSection({ version: browser.runtime.getManifest().version, licences, t }),
  ];
  return <Options sections={sections} place={place} problem={stored.problem} error={error} t={t} />;
}

document.documentElement.lang = pageLanguage();
document.title = t('optionsTitle');
render(<App />, document.getElementById('app')!);
