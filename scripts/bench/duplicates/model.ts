/** A page and what should be folded on it. */
export interface Labelled {
  name: string;
  title: string;
  texts: string[];
  /** For each paragraph whether it should be folded; null where either will do. */
  folded: (boolean | null)[];
  /** What the page before ended with, where that matters. */
  before?: string[];
  /** The page is the same as the one before it: to be said, not folded. */
  isSame?: boolean;
}

/** Paragraphs of a page, each with whether it should be folded. */
export type Part = readonly [texts: readonly string[], folded: boolean | null];

/** Puts a page together. */
export function labelled(name: string, title: string, parts: readonly Part[]): Labelled {
  return {
    name,
    title,
    texts: parts.flatMap(([texts]) => texts),
    folded: parts.flatMap(([texts, folded]) => texts.map(() => folded)),
  };
}
