import type { Report } from '../../utils/reading/report';
import type { MessageKey, Translate } from './translate';

const COUNTS = [
  ['paragraphs', 'countParagraphs'],
  ['folded', 'countFolded'],
  ['notices', 'countNotices'],
  ['converted', 'countConverted'],
  ['repaired', 'countRepaired'],
  ['hints', 'countHints'],
] as const satisfies readonly [keyof Report, MessageKey][];

/** What Moye did to the chapter, in numbers; what it did not do is left out. */
export function Counts({ report, t }: { report: Report; t: Translate }) {
  return (
    <ul class="counts">
      {COUNTS.filter(([field]) => report[field] > 0).map(([field, name]) => (
        <li key={field}>
          <b>{report[field]}</b> {t(name)}
        </li>
      ))}
    </ul>
  );
}
