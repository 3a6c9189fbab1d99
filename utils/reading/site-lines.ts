import type { Chapter } from '../chapter/model';
import { findNotices } from '../notices/find';
import type { Edit } from '../text/edits';

/** What of a chapter is the site's. */
export interface SiteLines {
  /** Paragraphs that are nothing else. */
  whole: Set<number>;
  /** What is to be cut out of the others. */
  cuts: Map<number, Edit[]>;
}

/** The site's own lines in a chapter, and what it put into the author's. */
export function noticesIn(chapter: Chapter, host: string): SiteLines {
  const texts = chapter.paragraphs.map((paragraph) => paragraph.text);
  const lines: SiteLines = { whole: new Set(), cuts: new Map() };
  for (const { index, start, end } of findNotices(texts, { host, title: chapter.title })) {
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
