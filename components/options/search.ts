import { fold } from '../../utils/script/fold';
import type { Translate } from '../ui/translate';
import type { OptionRow, OptionSection } from './model';

/**
 * The rows in which every word of a query occurs: in their label, their other words or their section's title,
 * whichever script and case it is written in. Sections without such a row are left out.
 */
export function findRows(sections: readonly OptionSection[], query: string, t: Translate): OptionSection[] {
  const wanted = fold(query).split(/\s+/u);
  const matches = (section: OptionSection, { label, words = [] }: OptionRow) => {
    const text = fold([section.title, label, ...words].map((key) => t(key)).join('\n'));
    return wanted.every((word) => text.includes(word));
  };
  return sections
    .map((section) => ({ ...section, rows: section.rows.filter((row) => matches(section, row)) }))
    .filter(({ rows }) => rows.length > 0);
}

/** The section that an address leads to, by its own name or one of its rows'; the first where there is none. */
export function sectionAt(sections: readonly OptionSection[], place: string): OptionSection | undefined {
  return (
    sections.find(({ id }) => id === place) ??
    sections.find(({ rows }) => rows.some(({ id }) => id === place)) ??
    sections[0]
  );
}
