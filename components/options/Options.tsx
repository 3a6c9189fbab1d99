import type { Pack } from '../../utils/hints/model';
import type { Settings } from '../../utils/settings/model';
import { CONVERTED } from '../ui/ConversionChoices';
import { Segmented } from '../ui/Segmented';
import { Switch } from '../ui/Switch';
import { TARGETS } from '../ui/scripts';
import type { MessageKey, Translate } from '../ui/translate';
import type { OwnPhrasesProps } from './OwnPhrases';
import { OwnPhrases } from './OwnPhrases';

interface Props {
  settings: Settings;
  packs: readonly Pack[];
  /** The sites that are granted, as match patterns. */
  sites: readonly string[];
  /** How many mended places stay as they stand on their sites. */
  kept: number;
  language: 'zh' | 'en';
  /** The reader's own conversions. */
  own: Omit<OwnPhrasesProps, 't'>;
  error: string | null;
  t: Translate;
  onChange(patch: Partial<Settings>): void;
  onWithdraw(site: string): void;
  onForgetKept(): void;
}

const READING = [
  ['foldDuplicates', 'featureFold'],
  ['hideNotices', 'featureNotices'],
  ['hints', 'featureHints'],
  ['context', 'featureContext'],
  ['phrases', 'featurePhrases'],
  ['button', 'featureButton'],
] as const satisfies readonly [keyof Settings, MessageKey][];

const REPAIR = [
  ['characters', 'repairCharacters'],
  ['case', 'repairCase'],
  ['punctuation', 'repairPunctuation'],
] as const satisfies readonly [keyof Settings['repair'], MessageKey][];

/** Everything that holds on all sites. */
export function Options(props: Props) {
  const { error, t } = props;
  return (
    <main>
      <h1>{t('optionsTitle')}</h1>
      {error !== null && <p role="alert">{t('saveFailed', error)}</p>}
      <Reading {...props} />
      <Repair {...props} />
      <OwnPhrases {...props.own} t={t} />
      <Packs {...props} />
      <Sites {...props} />
      <p class="keys">{t('optionsKeys')}</p>
    </main>
  );
}

function Reading({ settings, t, onChange }: Props) {
  const choices = TARGETS.map(({ value, name }) => ({ value, label: t(name) }));
  return (
    <section aria-labelledby="reading">
      <h2 id="reading">{t('optionsReading')}</h2>
      <p>{t('optionsDefaultScript')}</p>
      <Segmented
        label={t('optionsDefaultScript')}
        value={settings.script}
        choices={choices}
        onChange={(script) => onChange({ script })}
      />
      <p>{t('optionsPreferred')}</p>
      <Segmented
        label={t('optionsPreferred')}
        value={settings.preferred}
        choices={choices.filter(({ value }) => value !== 'original') as { value: 'hans'; label: string }[]}
        onChange={(preferred) => onChange({ preferred })}
      />
      <p>{t('convertWhat')}</p>
      <Segmented
        label={t('convertWhat')}
        value={settings.scope}
        choices={CONVERTED.map(({ value, name }) => ({ value, label: t(name) }))}
        onChange={(scope) => onChange({ scope })}
      />
      <Switch
        label={t('featureQuotes')}
        checked={settings.quotes === 'region'}
        onChange={(on) => onChange({ quotes: on ? 'region' : 'keep' })}
      />
      {READING.map(([field, name]) => (
        <Switch
          key={field}
          label={t(name)}
          checked={settings[field]}
          onChange={(on) => onChange({ [field]: on })}
        />
      ))}
    </section>
  );
}

function Repair({ settings, kept, t, onChange, onForgetKept }: Props) {
  return (
    <section aria-labelledby="repair">
      <h2 id="repair">{t('optionsRepair')}</h2>
      {REPAIR.map(([field, name]) => (
        <Switch
          key={field}
          label={t(name)}
          checked={settings.repair[field]}
          onChange={(on) => onChange({ repair: { ...settings.repair, [field]: on } })}
        />
      ))}
      <Switch
        label={t('featureMarkRepairs')}
        help={t('featureMarkRepairsHelp')}
        checked={settings.markRepairs}
        onChange={(markRepairs) => onChange({ markRepairs })}
      />
      <p class="row">
        <span>{t('optionsKept', kept)}</span>
        <button type="button" disabled={kept === 0} onClick={onForgetKept}>
          {t('optionsForgetKept')}
        </button>
      </p>
    </section>
  );
}

function Packs({ settings, packs, language, t, onChange }: Props) {
  const toggle = (id: string, on: boolean) =>
    onChange({
      packsOff: on ? settings.packsOff.filter((other) => other !== id) : [...settings.packsOff, id],
    });
  return (
    <section aria-labelledby="packs">
      <h2 id="packs">{t('optionsPacks')}</h2>
      {packs.map(({ id, name, entries }) => (
        <Switch
          key={id}
          label={name[language]}
          help={t('optionsEntries', entries.length)}
          checked={!settings.packsOff.includes(id)}
          onChange={(on) => toggle(id, on)}
        />
      ))}
    </section>
  );
}

function Sites({ sites, t, onWithdraw }: Props) {
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">{t('optionsSites')}</h2>
      {sites.length === 0 && <p class="empty">{t('optionsSitesEmpty')}</p>}
      <ul>
        {sites.map((site) => (
          <li key={site}>
            <span>{/^[a-z*]+:\/\/\*\//.test(site) ? `${t('optionsEverySite')} (${site})` : site}</span>
            <button type="button" onClick={() => onWithdraw(site)}>
              {t('optionsWithdraw')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
