import type { Settings, SiteSettings } from '../../utils/settings/model';
import { Switch } from './Switch';
import type { MessageKey, Translate } from './translate';

/** How much of a page can be converted. */
export const CONVERTED = [
  { value: 'chapter', name: 'convertChapter' },
  { value: 'navigation', name: 'convertNavigation' },
  { value: 'page', name: 'convertPage' },
] as const satisfies readonly { value: Settings['scope']; name: MessageKey }[];

interface Props {
  settings: Settings;
  t: Translate;
  onPatch(patch: SiteSettings): void;
}

/** How much of a page is converted, and whether its quotation marks are. */
export function ConversionChoices({ settings, t, onPatch }: Props) {
  return (
    <>
      <label class="choice">
        {t('convertWhat')}
        <select
          value={settings.scope}
          onChange={(event) => onPatch({ scope: event.currentTarget.value as Settings['scope'] })}
        >
          {CONVERTED.map(({ value, name }) => (
            <option key={value} value={value}>
              {t(name)}
            </option>
          ))}
        </select>
      </label>
      <Switch
        label={t('featureQuotes')}
        checked={settings.quotes === 'region'}
        onChange={(on) => onPatch({ quotes: on ? 'region' : 'keep' })}
      />
    </>
  );
}
