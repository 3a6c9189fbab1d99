import type { Target } from '../../utils/script/model';
import type { Scope, Settings } from '../../utils/settings/model';
import { Segmented } from './Segmented';
import { TARGETS } from './scripts';
import type { MessageKey, Translate } from './translate';

/** How far a choice can reach. */
export const SCOPES = [
  { value: 'page', name: 'rememberPage' },
  { value: 'site', name: 'rememberSite' },
  { value: 'everywhere', name: 'rememberEverywhere' },
] as const satisfies readonly { value: Scope; name: MessageKey }[];

interface Props {
  settings: Settings;
  t: Translate;
  onChoose(script: Target): void;
  onScope(scope: Scope): void;
}

/** In which script a page is shown, and how far what is chosen here reaches. */
export function ScriptChoice({ settings, t, onChoose, onScope }: Props) {
  return (
    <>
      <Segmented
        label={t('script')}
        value={settings.script}
        choices={TARGETS.map(({ value, name }) => ({ value, label: t(name) }))}
        onChange={onChoose}
      />
      <div class="reach">
        <span>{t('rememberChoice')}</span>
        <Segmented
          label={t('rememberChoice')}
          value={settings.remember}
          choices={SCOPES.map(({ value, name }) => ({ value, label: t(name) }))}
          onChange={onScope}
        />
      </div>
    </>
  );
}
