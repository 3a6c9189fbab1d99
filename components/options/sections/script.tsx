import type { Settings } from '../../../utils/settings/model';
import { CONVERTED } from '../../ui/ConversionChoices';
import { Switch } from '../../ui/Switch';
import { TARGETS, VARIETIES } from '../../ui/scripts';
import type { MessageKey } from '../../ui/translate';
import { type KeptProps, KeptWords } from '../KeptWords';
import type { OptionRow, OptionSection, SettingsProps } from '../model';
import { OwnPhrases, type OwnPhrasesProps } from '../OwnPhrases';
import { choiceRow, switchRow } from '../rows';

interface Props extends SettingsProps {
  own: Omit<OwnPhrasesProps, 't'>;
  kept: Omit<KeptProps, 't'>;
}

const REPAIR = [
  ['characters', 'repairCharacters'],
  ['case', 'repairCase'],
  ['punctuation', 'repairPunctuation'],
] as const satisfies readonly [keyof Settings['repair'], MessageKey][];

/** What is converted and mended, and how. */
export function scriptSection(props: Props): OptionSection {
  const { own, kept, t } = props;
  return {
    id: 'script-and-repair',
    title: 'sectionScript',
    rows: [
      choiceRow(props, 'script', 'optionsDefaultScript', TARGETS),
      choiceRow(props, 'preferred', 'optionsPreferred', VARIETIES),
      choiceRow(props, 'scope', 'convertWhat', CONVERTED),
      quotesRow(props),
      switchRow(props, 'context', 'featureContext'),
      switchRow(props, 'phrases', 'featurePhrases'),
      { id: 'own', label: 'optionsOwn', words: ['ownHelp'], view: <OwnPhrases {...own} t={t} /> },
      ...REPAIR.map(([field, label]) => repairRow(props, field, label)),
      switchRow(props, 'markRepairs', 'featureMarkRepairs', 'featureMarkRepairsHelp'),
      {
        id: 'kept',
        label: 'optionsKept',
        words: ['optionsForgetKept'],
        view: <KeptWords {...kept} t={t} />,
      },
    ],
  };
}

function quotesRow({ settings, t, onChange }: SettingsProps): OptionRow {
  const view = (
    <Switch
      label={t('featureQuotes')}
      checked={settings.quotes === 'region'}
      onChange={(on) => onChange({ quotes: on ? 'region' : 'keep' })}
    />
  );
  return { id: 'quotes', label: 'featureQuotes', view };
}

function repairRow(
  { settings, t, onChange }: SettingsProps,
  field: keyof Settings['repair'],
  label: MessageKey,
): OptionRow {
  const view = (
    <Switch
      label={t(label)}
      checked={settings.repair[field]}
      onChange={(on) => onChange({ repair: { ...settings.repair, [field]: on } })}
    />
  );
  return { id: `repair-${field}`, label, words: ['featureRepair'], view };
}
