import type { Pack } from '../../../utils/hints/model';
import { Switch } from '../../ui/Switch';
import type { ForgetProps } from '../Forget';
import type { OptionSection, SettingsProps } from '../model';
import { choiceRow, forgetRow, switchRow, Titled } from '../rows';

interface Props extends SettingsProps {
  packs: readonly Pack[];
  language: 'zh' | 'en';
  /** Terms that the reader does not want to see, and books whose names were counted. */
  hushed: ForgetProps;
  learned: ForgetProps;
}

const MENTIONS = [
  { value: 'first', name: 'mentionsFirst' },
  { value: 'every', name: 'mentionsEvery' },
  { value: 'none', name: 'mentionsNone' },
] as const;

/** Which terms are explained, and how. */
export function hintsSection(props: Props): OptionSection {
  const { hushed, learned, t } = props;
  return {
    id: 'glossaries',
    title: 'sectionHints',
    rows: [
      switchRow(props, 'hints', 'featureHints'),
      choiceRow(props, 'mentions', 'mentionsLabel', MENTIONS, 'mentionsHelp'),
      switchRow(props, 'inlineGlosses', 'featureInline', 'featureInlineHelp'),
      forgetRow(hushed, 'hushed', 'optionsHushed', 'optionsForgetHushed', t),
      switchRow(props, 'suggestions', 'featureSuggestions', 'featureSuggestionsHelp'),
      forgetRow(learned, 'learned', 'optionsLearned', 'optionsForgetLearned', t),
      { id: 'packs', label: 'optionsPacks', view: <Packs {...props} /> },
      { id: 'terms', label: 'glossaryManage', words: ['glossaryManageHelp'], view: <Manage {...props} /> },
    ],
  };
}

/** The way to the page of all glossaries. */
function Manage({ t }: Props) {
  return (
    <Titled id="terms" title={t('glossaryManage')} help={t('glossaryManageHelp')}>
      <p>
        <a href="glossary.html">{t('glossaryTitle')}</a>
      </p>
    </Titled>
  );
}

function Packs({ settings, packs, language, t, onChange }: Props) {
  const toggle = (id: string, on: boolean) =>
    onChange({
      packsOff: on ? settings.packsOff.filter((other) => other !== id) : [...settings.packsOff, id],
    });
  return (
    <Titled id="packs" title={t('optionsPacks')}>
      {packs.map(({ id, name, entries }) => (
        <Switch
          key={id}
          label={name[language]}
          help={t('optionsEntries', entries.length)}
          checked={!settings.packsOff.includes(id)}
          onChange={(on) => toggle(id, on)}
        />
      ))}
    </Titled>
  );
}
