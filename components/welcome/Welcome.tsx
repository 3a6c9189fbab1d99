import type { Target } from '../../utils/script/model';
import { Switch } from '../ui/Switch';
import type { Translate } from '../ui/translate';
import { Example, type ExampleProps } from './Example';
import type { Sites } from './model';
import { ScriptTiles } from './ScriptTiles';
import { SiteChoice } from './SiteChoice';

export interface WelcomeProps {
  script: Target;
  hints: boolean;
  sites: Sites;
  /** What the reader answered last on this page, if anything. */
  answered: 'choice' | 'sites' | null;
  /** What went wrong with the last choice, in words. */
  error: string | null;
  example: Omit<ExampleProps, 't'>;
  t: Translate;
  onScript(script: Target): void;
  onHints(on: boolean): void;
  onEvery(): void;
  onChosen(): void;
  onClose(): void;
}

/** The first-run page: three choices, each of which holds at once, and an example to see them on. */
export function Welcome({ script, hints, sites, answered, error, example, t, ...on }: WelcomeProps) {
  return (
    <>
      <main class="welcome">
        <header>
          <p class="name">
            <img src="/icon-96.png" alt="" width="40" height="40" />
            {t('name')}
          </p>
          <h1>{t('welcomeHello')}</h1>
          <p>{t('welcomeText')}</p>
        </header>
        <section class="script" aria-labelledby="script-title">
          <h2 id="script-title">{t('welcomeScript')}</h2>
          <ScriptTiles script={script} t={t} onChoose={on.onScript} />
        </section>
        <section class="hints" aria-label={t('featureHints')}>
          <Switch
            label={t('featureHints')}
            help={t('welcomeHintsHelp')}
            checked={hints}
            onChange={on.onHints}
          />
        </section>
        <Example {...example} t={t} />
        <SiteChoice
          sites={sites}
          isAnswered={answered === 'sites'}
          t={t}
          onEvery={on.onEvery}
          onChosen={on.onChosen}
        />
      </main>
      <footer>
        {error === null ? (
          <p role="status">{t(answered ? 'welcomeSaved' : 'welcomeOptional')}</p>
        ) : (
          <p role="alert">{t('saveFailed', error)}</p>
        )}
        <button type="button" class={answered ? 'main' : 'plain'} onClick={on.onClose}>
          {t(answered ? 'welcomeDone' : 'welcomeSkip')}
        </button>
      </footer>
    </>
  );
}
