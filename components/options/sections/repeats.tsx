import type { OptionSection, SettingsProps } from '../model';
import { switchRow } from '../rows';

/** What is folded away and hidden. */
export function repeatsSection(props: SettingsProps): OptionSection {
  return {
    id: 'repeats',
    title: 'sectionRepeats',
    rows: [
      switchRow(props, 'foldDuplicates', 'featureFold'),
      switchRow(props, 'hideNotices', 'featureNotices'),
      switchRow(props, 'hideAuthorNotes', 'featureAuthorNotes'),
    ],
  };
}
