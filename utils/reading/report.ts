import type { ChapterLinks, ChapterSource } from '../chapter/model';
import type { Script } from '../script/model';
import type { Settings } from '../settings/model';

/** What Moye did to a chapter, in numbers. */
export interface Report {
  title: string | null;
  script: Script;
  source: ChapterSource;
  links: ChapterLinks;
  paragraphs: number;
  /** Paragraphs folded away because they repeat earlier ones. */
  folded: number;
  /** Lines of the site's own that are hidden or cut. */
  notices: number;
  /** Characters shown in another script. */
  converted: number;
  /** Characters, Latin words and punctuation marks mended. */
  repaired: number;
  /** Places where a term is marked. */
  hints: number;
}

/** The state of a page, as the popup and the page's own panel show it. */
export type PageState =
  | { kind: 'chapter'; report: Report; settings: Settings; fighting: boolean }
  | { kind: 'no-chapter'; settings: Settings }
  | { kind: 'off'; settings: Settings };
