import type { Settings, SiteSettings } from '../../utils/settings/model';
import { Switch } from './Switch';
import type { MessageKey, Translate } from './translate';

const FEATURES = [
  ['foldDuplicates', 'featureFold'],
  ['hideNotices', 'featureNotices'],
  ['hideAuthorNotes', 'featureAuthorNotes'],
  ['hints', 'featureHints'],
] as const satisfies readonly [keyof SiteSettings, MessageKey][];

interface Props {
  settings: Settings;
  t: Translate;
  onPatch(patch: SiteSettings): void;
}

/** A switch for each thing that Moye does to a chapter beside its script. */
export function FeatureSwitches({ settings, t, onPatch }: Props) {
  return (
    <div class="features">
      {FEATURES.map(([field, name]) => (
        <Switch
          key={field}
          label={t(name)}
          checked={settings[field]}
          onChange={(on) => onPatch({ [field]: on })}
        />
      ))}
      <Switch
        label={t('featureRepair')}
        checked={Object.values(settings.repair).some(Boolean)}
        onChange={(on) => onPatch({ repair: { characters: on, case: on, punctuation: on } })}
      />
    </div>
  );
}
