import type { PageState } from '../../utils/reading/report';
import { DEFAULT_SETTINGS } from '../../utils/settings/model';

/** A chapter to which something of everything was done. */
export const chapterState: Extract<PageState, { kind: 'chapter' }> = {
  kind: 'chapter',
  fighting: false,
  settings: DEFAULT_SETTINGS,
  report: {
    title: 'Chapter one',
    script: 'hans',
    source: 'generic',
    links: {},
    paragraphs: 12,
    folded: 5,
    notices: 0,
    authorNotes: 0,
    converted: 0,
    repaired: 3,
    hints: 7,
    isPageBefore: false,
  },
};
