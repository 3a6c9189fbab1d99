import type { ComponentChildren } from 'preact';
import type { Settings } from '../../utils/settings/model';
import { Segmented } from '../ui/Segmented';
import { Switch } from '../ui/Switch';
import type { MessageKey, Translate } from '../ui/translate';
import { Forget, type ForgetProps } from './Forget';
import type { OptionRow, SettingsProps } from './model';

/** The settings that are on or off. */
type OnOff = { [K in keyof Settings]: Settings[K] extends boolean ? K : never }[keyof Settings];
/** The settings that are one of a few. */
type OneOf = { [K in keyof Settings]: Settings[K] extends string ? K : never }[keyof Settings];

/** A row that switches a setting, and bears its name as its address. */
export function switchRow(
  { settings, t, onChange }: SettingsProps,
  field: OnOff,
  label: MessageKey,
  help?: MessageKey,
): OptionRow {
  const view = (
    <Switch
      label={t(label)}
      help={help && t(help)}
      checked={settings[field]}
      onChange={(on) => onChange({ [field]: on })}
    />
  );
  return { id: field, label, ...(help ? { words: [help] } : {}), view };
}

/** A row with the values of a setting, all in sight, that bears the setting's name as its address. */
export function choiceRow<F extends OneOf>(
  { settings, t, onChange }: SettingsProps,
  field: F,
  label: MessageKey,
  choices: readonly { value: Settings[F]; name: MessageKey }[],
  help?: MessageKey,
): OptionRow {
  const view = (
    <Titled id={field} title={t(label)} {...(help ? { help: t(help) } : {})}>
      <Segmented
        label={t(label)}
        value={settings[field]}
        choices={choices.map(({ value, name }) => ({ value, label: t(name) }))}
        onChange={(value) => onChange({ [field]: value })}
      />
    </Titled>
  );
  const words = [...choices.map(({ name }) => name), ...(help ? [help] : [])];
  return { id: field, label, words, view };
}

/** A row that says how much is remembered of a kind, and forgets it. */
export function forgetRow(
  remembered: ForgetProps,
  id: string,
  label: MessageKey,
  action: MessageKey,
  t: Translate,
): OptionRow {
  return { id, label, words: [action], view: <Forget {...remembered} {...{ label, action, t }} /> };
}

interface TitledProps {
  /** The row's; the title's own is `id-title`. */
  id: string;
  title: string;
  help?: string;
  children: ComponentChildren;
}

/** A row's title, with a line of explanation, above what belongs to it. */
export function Titled({ id, title, help, children }: TitledProps) {
  return (
    <div class="titled">
      <h3 id={`${id}-title`}>{title}</h3>
      {help && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {children}
    </div>
  );
}
