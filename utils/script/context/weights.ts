import data from './weights.data.json';

/** How much each observation counts, in natural logarithms of the odds. Fitted by `npm run fit`. */
export interface Weights {
  /** The difference between segmentations. */
  lattice: number;
  /** What it costs a segmentation that a word is written otherwise than known, by the word's trust. */
  trust: readonly number[];
  /** A form is OpenCC's choice. */
  standard: number;
  /** Neighbours of the character, before and after it. */
  before: number;
  after: number;
  /** For each ambiguous character a constant for each of its forms. */
  forms: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** For each ambiguous character the weights of its rules, in their order. */
  rules: Readonly<Record<string, readonly number[]>>;
}

export const WEIGHTS: Weights = data;
