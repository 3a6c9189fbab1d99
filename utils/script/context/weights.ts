import data from './weights.data.json';

/** How much each observation counts, in natural logarithms of the odds. Fitted by `npm run fit`. */
export interface Weights {
  /** The difference between segmentations, by the trust in the word that covers the character in the best one. */
  lattice: readonly number[];
  /** What it costs a segmentation that a word is written otherwise than known, by the word's trust. */
  trust: readonly number[];
  /** A form is OpenCC's choice: the usual one, or another. */
  standard: readonly number[];
  /** The odds that a form needs against OpenCC's. */
  margin: number;
  /** Neighbours of the character, before and after it. */
  before: number;
  after: number;
  /** For each ambiguous character a constant for each of its forms, where it stands alone and where in a word. */
  forms: Readonly<Record<string, Readonly<Record<string, number>>>>;
  formsInWords: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** For each ambiguous character and form the parts of speech of the words before and after it. */
  wordBefore: Readonly<Record<string, readonly number[]>>;
  wordAfter: Readonly<Record<string, readonly number[]>>;
  /** For each ambiguous character the weights of its rules, in their order. */
  rules: Readonly<Record<string, readonly number[]>>;
}

export const WEIGHTS: Weights = data;
