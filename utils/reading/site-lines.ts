import type { Chapter } from '../chapter/model';
import type { NoticeOptions } from '../notices/find';
import { findNoticesInSteps, findUnwanted, isWhole } from '../notices/find';
import type { Notice } from '../notices/model';
import type { OwnLines } from '../notices/own-lines';
import type { Edit } from '../text/edits';

/** Lines that are no part of the story. */
export interface SiteLines {
  /** Paragraphs that are nothing else. */
  whole: Set<number>;
  /** What is to be cut out of the others. */
  cuts: Map<number, Edit[]>;
  /** All of it in order, with what the reader wants to see all the same. */
  notices: readonly Notice[];
}

/**
 * The site's own lines in a chapter, what it put into the author's, and what the reader does not want to see; in
 * steps.
 *
 * @param known what is known of the site and of the reader's wishes
 */
export function* noticesIn(
  chapter: Chapter,
  known: Omit<NoticeOptions, 'title'>,
): Generator<undefined, SiteLines> {
  const texts = chapter.paragraphs.map((paragraph) => paragraph.text);
  return linesOf(yield* findNoticesInSteps(texts, { ...known, title: chapter.title }), texts);
}

/** What the reader does not want to see in a chapter, whoever wrote it. */
export function unwantedIn(chapter: Chapter, own: OwnLines): SiteLines {
  const texts = chapter.paragraphs.map((paragraph) => paragraph.text);
  return linesOf(findUnwanted(texts, own), texts);
}

function linesOf(notices: readonly Notice[], texts: readonly string[]): SiteLines {
  const lines: SiteLines = { whole: new Set(), cuts: new Map(), notices };
  for (const notice of notices) {
    const { index, start, end } = notice;
    if (notice.isWanted) continue;
    if (isWhole(texts[index]!, notice)) lines.whole.add(index);
    else lines.cuts.set(index, [...(lines.cuts.get(index) ?? []), { start, end, to: '', because: 'notice' }]);
  }
  return lines;
}
