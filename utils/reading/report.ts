import type { Chapter, ChapterLinks, ChapterSource } from '../chapter/model';
import type { SiteRule } from '../chapter/site-rules';
import type { Script } from '../script/model';
import type { Settings, SiteField } from '../settings/model';
import { isMended } from './marks';
import type { Change, Reading } from './model';

/** What Moye did to a chapter, in numbers. */
export interface Report {
  /** The title as it is shown. */
  title: string | null;
  script: Script;
  source: ChapterSource;
  links: ChapterLinks;
  paragraphs: number;
  /** Paragraphs folded away because they repeat earlier ones. */
  folded: number;
  /** Lines of the site's own that are hidden or cut. */
  notices: number;
  /** The author's own words to the readers that are hidden. */
  authorNotes: number;
  /** Characters shown in another script. */
  converted: number;
  /** Characters, Latin words and punctuation marks mended. */
  repaired: number;
  /** Places where a term is marked. */
  hints: number;
  /** The chapter is the one that was read before it in this tab once more. */
  isPageBefore: boolean;
  /** The text stands in private code points that only the site's own font turns into characters. */
  unreadable?: 'font';
}

/**
 * What the reader is to know of the store: the settings could not be read, and what holds by default holds; the last
 * choice could not be saved and holds for this page alone; or Moye was updated or removed under the open page.
 */
export type PageProblem = 'defaults' | 'unsaved' | 'orphaned';

/**
 * The state of a page, as the popup and the page's own panel show it. `fighting`: the page undoes what Moye writes,
 * and Moye has given way. `rule`: the reader's own rule that holds here. `unreadable`: the text is drawn, not written.
 * `differs`: what the reader decided otherwise for this site or page than everywhere.
 */
export type PageState = { problem?: PageProblem; differs?: SiteField[] } & (
  | { kind: 'chapter'; report: Report; settings: Settings; fighting: boolean; rule?: SiteRule }
  | {
      kind: 'no-chapter';
      settings: Settings;
      converted: number;
      fighting: boolean;
      rule?: SiteRule;
      unreadable?: 'canvas';
    }
  | { kind: 'off'; settings: Settings }
);

const isConversion = ({ because }: Change) => because === 'script' || because === 'phrase';

/** Counts what a reading changed. Paragraphs that are folded away count as folded and for nothing else. */
export function reportOn(chapter: Chapter, reading: Reading): Report {
  const seen = reading.paragraphs.filter((paragraph) => !paragraph.hidden);
  const changes = seen.flatMap((paragraph) => paragraph.changes);
  const hidden = (reason: string) =>
    reading.paragraphs.filter((paragraph) => paragraph.hidden === reason).length;
  return {
    title: reading.title?.text ?? chapter.title,
    script: chapter.script,
    source: chapter.source,
    links: chapter.links,
    paragraphs: chapter.paragraphs.length,
    folded: hidden('duplicate'),
    notices: hidden('notice') + changes.filter((change) => change.because === 'notice').length,
    authorNotes: hidden('author'),
    converted: countConverted(changes),
    repaired: count(changes, isMended),
    hints: seen.reduce((sum, paragraph) => sum + paragraph.hints.length, 0),
    isPageBefore: reading.isPageBefore,
    ...(chapter.unreadable ? { unreadable: chapter.unreadable } : {}),
  };
}

/** How many characters changes show in another script. */
export function countConverted(changes: readonly Change[]): number {
  return count(changes, isConversion);
}

function count(changes: readonly Change[], counts: (change: Change) => boolean): number {
  return changes
    .filter(counts)
    .reduce((sum, change) => sum + Math.max(change.from.length, change.to.length), 0);
}
