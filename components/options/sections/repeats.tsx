import type { Settings } from '../../../utils/settings/model';
import { Segmented } from '../../ui/Segmented';
import type { MessageKey } from '../../ui/translate';
import type { OptionRow, OptionSection, SettingsProps } from '../model';
import type { OwnLinesProps } from '../OwnLines';
import { OwnLines } from '../OwnLines';
import { switchRow, Titled } from '../rows';
import type { MemoryProps } from '../SiteMemory';
import { SiteMemory } from '../SiteMemory';

interface Props extends SettingsProps {
  memory: Omit<MemoryProps, 't'>;
  lines: Omit<OwnLinesProps, 't'>;
}

/** What is folded away and hidden. */
export function repeatsSection({ memory, lines, ...props }: Props): OptionSection {
  return {
    id: 'repeats',
    title: 'sectionRepeats',
    rows: [
      repeatsRow(props),
      switchRow(props, 'hideNotices', 'featureNotices'),
      switchRow(props, 'hideAuthorNotes', 'featureAuthorNotes'),
      {
        id: 'lines',
        label: 'lines',
        words: ['linesHelp', 'lineAdd'],
        view: <OwnLines {...lines} t={props.t} />,
      },
      {
        id: 'memory',
        label: 'optionsMemory',
        words: ['optionsMemoryHelp', 'optionsForgetMemory'],
        view: <SiteMemory {...memory} t={props.t} />,
      },
    ],
  };
}

const CHOICES = [
  { value: 'fold', name: 'repeatsFold' },
  { value: 'dim', name: 'repeatsDim' },
  { value: 'off', name: 'repeatsOff' },
] as const satisfies readonly { value: Settings['repeats'] | 'off'; name: MessageKey }[];

/** One choice for two settings: whether repeats are sought, and what happens to them. */
function repeatsRow({ settings, t, onChange }: SettingsProps): OptionRow {
  const view = (
    <Titled id="foldDuplicates" title={t('repeats')} help={t('repeatsHelp')}>
      <Segmented
        label={t('repeats')}
        value={settings.foldDuplicates ? settings.repeats : 'off'}
        choices={CHOICES.map(({ value, name }) => ({ value, label: t(name) }))}
        onChange={(value) =>
          onChange(value === 'off' ? { foldDuplicates: false } : { foldDuplicates: true, repeats: value })
        }
      />
    </Titled>
  );
  const words: MessageKey[] = ['featureFold', 'repeatsHelp', ...CHOICES.map(({ name }) => name)];
  return { id: 'foldDuplicates', label: 'repeats', words, view };
}
