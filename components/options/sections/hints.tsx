import type { Pack } from '../../../utils/hints/model';
import { Switch } from '../../ui/Switch';
import type { OptionSection, SettingsProps } from '../model';
import { switchRow, Titled } from '../rows';

interface Props extends SettingsProps {
  packs: readonly Pack[];
  language: 'zh' | 'en';
}

/** Which terms are explained. */
export function hintsSection(props: Props): OptionSection {
  return {
    id: 'glossaries',
    title: 'sectionHints',
    rows: [
      switchRow(props, 'hints', 'featureHints'),
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
