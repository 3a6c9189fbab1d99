import type { Script } from '../script/model';

/** One paragraph of the story, exactly as the site sent it, without its indent. */
export interface Paragraph {
  index: number;
  text: string;
}

/** Absolute addresses of the pages around a chapter, where the site links to them. */
export interface ChapterLinks {
  previous?: string;
  next?: string;
  contents?: string;
}

/** How the chapter was found: by a site's rule, by scoring the page, or by the reader's own pick. */
export type ChapterSource = 'rule' | 'generic' | 'picked';

/** A chapter as the site sent it. */
export interface Chapter {
  title: string | null;
  /** The page shows the title above the chapter, so that a first line that repeats it is one too many. */
  showsTitle?: boolean;
  script: Script;
  paragraphs: Paragraph[];
  links: ChapterLinks;
  source: ChapterSource;
}
