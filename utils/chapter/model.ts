import type { Script } from '../script/model';

/** One paragraph of the story, exactly as the site sent it, without its indent. */
export interface Paragraph {
  index: number;
  text: string;
}

/**
 * Absolute addresses of the pages around a chapter, where the site links to them.
 *
 * `next` is where the site's own "next" leads on: to the next chapter, or, where the page offers nothing but the next
 * page of a split chapter, to that. `nextPage` is set as well when an address is known to be a page of this very
 * chapter; it then equals `next` unless the site links to both. `previous` and `previousPage` likewise.
 */
export interface ChapterLinks {
  previous?: string;
  next?: string;
  contents?: string;
  previousPage?: string;
  nextPage?: string;
}

/** How the chapter was found: by a site's rule, by scoring the page, or by the reader's own pick. */
export type ChapterSource = 'rule' | 'generic' | 'picked';

/** A chapter as the site sent it. */
export interface Chapter {
  title: string | null;
  /** The book's title and its author, where the page names them. */
  book?: string;
  author?: string;
  /** The page shows the title above the chapter, so that a first line that repeats it is one too many. */
  showsTitle?: boolean;
  script: Script;
  paragraphs: Paragraph[];
  links: ChapterLinks;
  source: ChapterSource;
  /** The text is written in private code points that only the site's own font turns into characters. */
  unreadable?: 'font';
}
