import type { PageState } from '../reading/report';
import type { DictionaryName } from '../script/model';
import type { Scope, SiteSettings } from '../settings/model';

/** What `npm run inspect` prints of one page; null stands for "no chapter here". */
export interface Inspection {
  chapter: unknown;
  timings: { detect: number | null; plan: number | null; apply: number | null; longestTask: number | null };
  errors: string[];
}

/** Said to the reader in a page, by the popup, the commands and the project's own tools. */
export interface ToReader {
  state: { params: Record<never, never>; result: PageState };
  /** Change something for this page, and remember it as far as `scope` says. */
  change: { params: { patch: SiteSettings; scope: Scope }; result: PageState };
  toggleScript: { params: Record<never, never>; result: PageState };
  nextHint: { params: Record<never, never>; result: null };
  inspect: { params: Record<never, never>; result: Inspection };
}

/** Said to the background, by the detector and the reader. */
export interface ToBackground {
  /** The detector sees a chapter: bring the reader. */
  chapterFound: { params: Record<never, never>; result: null };
  /** The reader needs a dictionary file in its own frame. */
  loadDictionary: { params: { name: DictionaryName }; result: boolean };
  openOptions: { params: Record<never, never>; result: null };
}
