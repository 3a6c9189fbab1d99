import type { Place } from '../hints/in-force';
import type { Entry } from '../hints/model';
import type { Suggestion } from '../hints/suggest/suggest';
import type { Correction, Details } from '../reading/details';
import type { Inspection } from '../reading/inspection';
import type { PageRecord } from '../reading/page-record';
import type { PageState } from '../reading/report';
import type { Target } from '../script/model';
import type { ChangeName } from '../settings/changes';
import type { StoreFailure } from '../settings/failures';
import type { Scope, SiteSettings } from '../settings/model';
import type { ShelvedName } from './shelf';
import type { Glance } from './toolbar-button';

/** Said to the reader in a page, by the popup, the commands and the project's own tools. */
export interface ToReader {
  state: { params: Record<never, never>; result: PageState };
  /** Change something for this page, and remember it as far as `scope` says. */
  change: { params: { patch: SiteSettings; scope: Scope }; result: PageState };
  /** Forget what was decided otherwise for this page and its site. */
  reset: { params: Record<never, never>; result: PageState };
  /** Show the chapter in a script; remembered as far as the reader wants choices to reach. */
  chooseScript: { params: { script: Target }; result: PageState };
  /** Take the largest text of the page for a chapter where none is found, or no longer do so. */
  force: { params: { on: boolean }; result: PageState };
  /** The page is no chapter: this one, or all those like it. */
  refuse: { params: { alike: boolean }; result: PageState };
  /** Take back the reader's own rule that holds here. */
  withdrawRule: { params: Record<never, never>; result: PageState };
  toggleScript: { params: Record<never, never>; result: PageState };
  /** Turn Moye on or off on the page's site. */
  toggleSite: { params: Record<never, never>; result: PageState };
  /** Show all repeats, or fold them all again. */
  toggleFolds: { params: Record<never, never>; result: null };
  nextHint: { params: Record<never, never>; result: null };
  /** Convert the selected text in the page; `original` takes that back. */
  convertSelection: { params: { to: 'hans' | 'hant' | 'original' }; result: null };
  /** Put the selected text on the clipboard, converted. */
  copySelection: { params: { to: 'hans' | 'hant' }; result: boolean };
  /** Ask the reader how the selected line is to be hidden for good. False where the selection is in no chapter. */
  hideSelection: { params: Record<never, never>; result: boolean };
  /** What Moye did to the chapter, one by one; null where there is none. */
  details: { params: Record<never, never>; result: Details | null };
  /** Take one of these back, or do it again. */
  correct: { params: { correction: Correction }; result: PageState };
  /** Open the card in which the selected text becomes a term. */
  addTerm: { params: Record<never, never>; result: null };
  /** The names and terms of the chapter that are worth an entry and have none. */
  suggestions: { params: Record<never, never>; result: Suggestion[] };
  /** Put suggested terms into the glossary, for this book; gives the suggestions that are left. */
  acceptSuggestions: { params: { terms: string[] }; result: Suggestion[] };
  /** Never suggest these again; gives the suggestions that are left. */
  ignoreSuggestions: { params: { terms: string[] }; result: Suggestion[] };
  inspect: { params: Record<never, never>; result: Inspection };
}

/** Said to the background, by the detector and the reader. */
export interface ToBackground {
  /** The detector sees a chapter, or the reader wants the whole page converted: bring the reader. */
  readerWanted: { params: Record<never, never>; result: null };
  /** The reader needs dictionary files in its own frame. */
  loadPacks: { params: { names: ShelvedName[] }; result: boolean };
  /** Change what is stored. The answer says why that could not be; null when it is saved. */
  store: { params: { name: ChangeName; wish: unknown }; result: StoreFailure | null };
  /** The reader asks which entries of imported glossaries its texts may mention; no page can see the glossaries. */
  importedEntries: { params: { texts: string[]; place: Place }; result: Entry[] };
  /** What the tab remembers of the page that was read before the one at an address, given as a hash. */
  pageBefore: { params: { address: string }; result: PageRecord | null };
  /** A page was read; the tab is to remember it. */
  pageRead: { params: { page: PageRecord }; result: null };
  /** What the page's state comes to, for the toolbar's button. */
  glance: { params: { glance: Glance }; result: null };
  /** Open the options at a section or row; at the first one without a name. */
  openOptions: { params: { place: string }; result: null };
}
