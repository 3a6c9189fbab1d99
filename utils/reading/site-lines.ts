import type { Chapter } from '../chapter/model';
import type { NoticeOptions } from '../notices/find';
import { findNotices } from '../notices/find';
import type { Edit } from '../text/edits';

/** What of a chapter is the site's. */
export interface SiteLines {
  /** Paragraphs that are nothing else. */
  whole: Set<number>;
  /** What is to be cut out of the others. */
  cuts: Map<number, Edit[]>;
}

/**
 * The site's own lines in a chapter, and what it put into the author's.
 *
 * @param known what is known of the site and of the reader's wishes
 */
export function noticesIn(chapter: Chapter, known: Omit<NoticeOptions, 'title'>): SiteLines {
  const texts = chapter.paragraphs.map((paragraph) => paragraph.text);
  const lines: SiteLines = { whole: new Set(), cuts: new Map() };
  for (const { index, start, end } of findNotices(texts, { ...known, title: chapter.title })) {
    if (start === 0 && end === texts[index]!.length) {
      lines.whole.add(index);
      continue;
    }
    const cuts = lines.cuts.get(index) ?? [];
    cuts.push({ start, end, to: '', because: 'notice' });
    lines.cuts.set(index, cuts);
  }
  return lines;
}
