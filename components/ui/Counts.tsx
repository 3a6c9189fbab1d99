import type { Report } from '../../utils/reading/report';
import type { MessageKey, Translate } from './translate';

const COUNTS = [
  ['paragraphs', 'countParagraphs'],
  ['folded', 'countFolded'],
  ['notices', 'countNotices'],
  ['authorNotes', 'countAuthorNotes'],
  ['converted', 'countConverted'],
  ['repaired', 'countRepaired'],
  ['hints', 'countHints'],
] as const satisfies readonly [Numbers, MessageKey][];

/** The parts of a report that are numbers. */
type Numbers = { [K in keyof Report]: Report[K] extends number ? K : never }[keyof Report];

/** What Moye did to the chapter, in numbers; what it did not do is left out. Warns of a chapter that came before. */
export function Counts({ report, t }: { report: Report; t: Translate }) {
  return (
    <>
      {report.isPageBefore && <p role="status">{t('sameAsBefore')}</p>}
      <ul class="counts">
        {COUNTS.filter(([field]) => report[field] > 0).map(([field, name]) => (
          <li key={field}>
            <b>{report[field]}</b> {t(name)}
          </li>
        ))}
      </ul>
    </>
  );
}
