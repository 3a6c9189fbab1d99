import type { ComponentChildren } from 'preact';
import type { Settings } from '../../utils/settings/model';
import type { MessageKey, Translate } from '../ui/translate';

/** One thing that can be set or looked up: how it is found, and its view. */
export interface OptionRow {
  /** Its address: `options.html#id`. */
  id: string;
  label: MessageKey;
  /** Messages whose words find it as well. */
  words?: readonly MessageKey[];
  view: ComponentChildren;
}

/** Rows of one subject. */
export interface OptionSection {
  /** Its address: `options.html#id`. */
  id: string;
  title: MessageKey;
  rows: readonly OptionRow[];
}

/** What every section needs that shows settings. */
export interface SettingsProps {
  settings: Settings;
  t: Translate;
  onChange(patch: Partial<Settings>): void;
}
