import { SCOPES } from '../../ui/ScriptChoice';
import type { OptionSection, SettingsProps } from '../model';
import { choiceRow, switchRow } from '../rows';

const CORNERS = [
  { value: 'top-left', name: 'cornerTopLeft' },
  { value: 'top-right', name: 'cornerTopRight' },
  { value: 'bottom-left', name: 'cornerBottomLeft' },
  { value: 'bottom-right', name: 'cornerBottomRight' },
] as const;

/** Whether and how Moye shows itself. */
export function generalSection(props: SettingsProps): OptionSection {
  return {
    id: 'general',
    title: 'sectionGeneral',
    rows: [
      switchRow(props, 'on', 'optionsOn', 'optionsOnHelp'),
      switchRow(props, 'button', 'featureButton'),
      choiceRow(props, 'corner', 'optionsCorner', CORNERS),
      choiceRow(props, 'remember', 'rememberChoice', SCOPES),
      {
        id: 'welcome',
        label: 'welcomeAgain',
        view: (
          <p class="pair">
            <a href="welcome.html" target="_blank" rel="noopener">
              {props.t('welcomeAgain')}
            </a>
          </p>
        ),
      },
    ],
  };
}
