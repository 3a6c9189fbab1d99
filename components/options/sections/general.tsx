import { SCOPES } from '../../ui/ScriptChoice';
import type { OptionSection, SettingsProps } from '../model';
import { choiceRow, switchRow } from '../rows';

/** Whether and how Moye shows itself. */
export function generalSection(props: SettingsProps): OptionSection {
  return {
    id: 'general',
    title: 'sectionGeneral',
    rows: [
      switchRow(props, 'on', 'optionsOn', 'optionsOnHelp'),
      switchRow(props, 'button', 'featureButton'),
      choiceRow(props, 'remember', 'rememberChoice', SCOPES),
    ],
  };
}
