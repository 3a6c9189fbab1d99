/** How much each observation counts, in natural logarithms of the odds. Those of the rules stand with the rules. */
export interface Weights {
  /** The difference between segmentations, by the word that covers the character in the best one. */
  lattice: readonly number[];
  /** What it costs a segmentation that a word is written otherwise than known, by the trust in the word. */
  trust: readonly number[];
  /** A form is OpenCC's choice: the usual one, or another. */
  standard: readonly number[];
  /** The odds that a form needs against OpenCC's. */
  margin: number;
  /** For each ambiguous character what speaks for each of its forms where it stands alone, and where in a word. */
  forms: Readonly<Record<string, readonly number[]>>;
  formsInWords: Readonly<Record<string, readonly number[]>>;
  /** The same for the parts of speech of the words before and after it: a row for each form after another. */
  wordBefore: Readonly<Record<string, readonly number[]>>;
  wordAfter: Readonly<Record<string, readonly number[]>>;
}

/** The kinds of observations, each with weights of its own. */
export type FeatureKind =
  | 'lattice'
  | 'standard'
  | 'forms'
  | 'formsInWords'
  | 'wordBefore'
  | 'wordAfter'
  | 'rule';
