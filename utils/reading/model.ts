import type { Hint } from '../hints/model';
import type { Notice } from '../notices/model';
import type { Because } from '../text/edits';

/** Why a paragraph is not shown: it repeats another, it is no part of the story, it is the author's own word. */
export type HiddenBecause = 'duplicate' | 'notice' | 'author';

/** One difference between what the site sent and what is shown; offsets in code units of the shown text. */
export interface Change {
  start: number;
  end: number;
  from: string;
  to: string;
  because: Because;
}

/** A text as the reader gets it. */
export interface ShownText {
  text: string;
  changes: Change[];
}

/** A paragraph as the reader gets it. */
export interface Shown extends ShownText {
  index: number;
  hidden: HiddenBecause | null;
  /** The paragraph this one repeats, where it is hidden as a duplicate of one on this page. */
  copyOf: number | null;
  hints: Hint[];
}

/** Paragraphs `[start, end)` that are folded away together, for one reason. */
export interface Fold {
  start: number;
  end: number;
  kind: HiddenBecause;
  /** The stretch `[copyOf, copyEnd)` that a duplicate repeats; null for notices, and where that is on another page. */
  copyOf: number | null;
  copyEnd: number | null;
}

/** What the reader sees: a pure function of the chapter, the settings and the glossaries. */
export interface Reading {
  title: ShownText | null;
  paragraphs: Shown[];
  folds: Fold[];
  /** What is no part of the story, as stretches of the paragraphs as they were sent; hidden, unless it is wanted. */
  notices: readonly Notice[];
  /** The chapter is the one that was read before it once more. */
  isPageBefore: boolean;
}
