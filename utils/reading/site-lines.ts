import type { Chapter } from '../chapter/model';
import type { NoticeOptions } from '../notices/find';
import { findNotices } from '../notices/find';
import type { Notice } from '../notices/model';
import type { Edit } from '../text/edits';

/** What of a chapter is the site's. */
export interface SiteLines {
  /** Paragraphs that are nothing else. */
  whole: Set<number>;
  /** What is to be cut out of the others. */
  cuts: Map<number, Edit[]>;
}

/** After so many paragraphs others have their turn. */
const PARAGRAPHS_PER_STEP = 1000;

/**
 * The site's own lines in a chapter, and what it put into the author's; in steps.
 *
 * @param known what is known of the site and of the reader's wishes
 */
export function* noticesIn(
  chapter: Chapter,
  known: Omit<NoticeOptions, 'title'>,
): Generator<undefined, SiteLines> {
  const texts = chapter.paragraphs.map((paragraph) => paragraph.text);
  const lines: SiteLines = { whole: new Set(), cuts: new Map() };
  for (let from = 0; from < texts.length; from += PARAGRAPHS_PER_STEP) {
    const step = texts.slice(from, from + PARAGRAPHS_PER_STEP);
    for (const { index, ...stretch } of findNotices(step, { ...known, title: chapter.title })) {
      addNotice(lines, from + index, stretch, texts[from + index]!);
    }
    yield;
  }
  return lines;
}

function addNotice(
  lines: SiteLines,
  index: number,
  { start, end }: Omit<Notice, 'index'>,
  text: string,
): void {
  if (start === 0 && end === text.length) {
    lines.whole.add(index);
    return;
  }
  const cuts = lines.cuts.get(index) ?? [];
  cuts.push({ start, end, to: '', because: 'notice' });
  lines.cuts.set(index, cuts);
}
