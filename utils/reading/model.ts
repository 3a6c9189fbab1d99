import type { Hint } from '../hints/model';
import type { Because } from '../text/edits';

/** Why a paragraph is not shown. */
export type HiddenBecause = 'duplicate' | 'notice';

/** One difference between what the site sent and what is shown; offsets in code units of the shown text. */
export interface Change {
  start: number;
  end: number;
  from: string;
  to: string;
  because: Because;
}

/** A paragraph as the reader gets it. */
export interface Shown {
  index: number;
  text: string;
  hidden: HiddenBecause | null;
  /** The paragraph this one repeats, where it is hidden as a duplicate. */
  copyOf: number | null;
  hints: Hint[];
  changes: Change[];
}

/** Paragraphs `[start, end)` that are folded away together, for one reason. */
export interface Fold {
  start: number;
  end: number;
  kind: HiddenBecause;
  /** The first paragraph that a duplicate repeats; null for notices. */
  copyOf: number | null;
}

/** What the reader sees: a pure function of the chapter, the settings and the glossaries. */
export interface Reading {
  title: string | null;
  paragraphs: Shown[];
  folds: Fold[];
}
