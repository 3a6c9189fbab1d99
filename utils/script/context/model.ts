/**
 * What is known about one ambiguous character from elsewhere: a log-prior for each of `forms`, in their order, or
 * nothing. Only differences between the numbers count; 0 for all says nothing.
 */
export type Evidence = (at: number, forms: readonly string[]) => readonly number[] | undefined;

/** An ambiguous character of a text with what the sentence says about it. */
export interface Decision {
  /** Where it stands, in UTF-16 code units. */
  at: number;
  /** The Traditional characters that it may become, the most usual one first. */
  forms: readonly string[];
  /** For each form the logarithm of its odds against the best of the others; positive for one form at most. */
  odds: readonly number[];
}

/** What a decision may lean on beside the sentence itself. */
export interface DecideOptions {
  /** What OpenCC makes of the text, unit by unit; without it no form is preferred for being OpenCC's. */
  standard?: string;
  evidence?: Evidence;
}

/** Chooses between the Traditional forms of Simplified characters by the sentence they stand in. */
export interface Context {
  /**
   * Decides the ambiguous characters of a text anew.
   *
   * @param source Simplified text
   * @param standard what OpenCC makes of it, unit by unit; sentences of different length are left alone
   * @returns `standard` with the forms that the sentence asks for, in OpenCC's region-free writing
   */
  correct(source: string, standard: string): string;
  /** As {@link correct}, for the paragraphs of one chapter or book: a name keeps one writing throughout. */
  correctAll(sources: readonly string[], standards: readonly string[]): string[];
  /** {@link correctAll} in steps, one for each paragraph, so that others can have their turn. */
  correctInSteps(sources: readonly string[], standards: readonly string[]): Generator<undefined, string[]>;
  /**
   * What the sentences say about every ambiguous character of a Simplified text, in order. Repair of damaged text
   * reduces it to Simplified and gives as evidence, for each place, how likely the character that stands on the page
   * would be (as a logarithm) if each of the forms were the original.
   */
  decide(source: string, options?: DecideOptions): Decision[];
}
