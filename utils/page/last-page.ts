import type { Chapter } from '../chapter/model';

interface Page {
  url: string;
  chapter: Chapter;
}

/** Remembers, in memory alone and for this tab alone, what was read before the page at hand. */
export class LastPage {
  private last: Page | null = null;
  private current: Page | null = null;

  /**
   * Notes the page that is read now.
   *
   * @returns the paragraphs of the page before it, where one of the two links to the other as its neighbour; else none
   */
  before(chapter: Chapter, url: string): readonly string[] {
    if (this.current && this.current.url !== url) this.last = this.current;
    this.current = { url, chapter };
    const { last } = this;
    if (!last || (last.chapter.links.next !== url && chapter.links.previous !== last.url)) return [];
    return last.chapter.paragraphs.map(({ text }) => text);
  }
}
