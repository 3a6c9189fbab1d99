import type { Hint } from './model';

/** Which mentions of a term are marked. */
export type HintsShown = 'first' | 'every' | 'none';

/** What choosing among mentions must know of a paragraph. */
interface Mentions {
  hints: readonly Hint[];
  /** Why the paragraph is not shown; null where it is. */
  hidden: unknown;
}

/**
 * The hints to be marked, paragraph by paragraph. The first mention of an entry is the first one that the reader sees,
 * by whichever of its names; in a paragraph that is folded away every mention stays, for the reader may unfold it.
 */
export function mentionsShown(paragraphs: readonly Mentions[], shown: HintsShown): Hint[][] {
  if (shown === 'none') return paragraphs.map(() => []);
  if (shown === 'every') return paragraphs.map(({ hints }) => [...hints]);
  const seen = new Set<string>();
  return paragraphs.map(({ hints, hidden }) =>
    hints.filter(({ entry }) => {
      if (hidden !== null) return true;
      const isFirst = !seen.has(entry.id);
      seen.add(entry.id);
      return isFirst;
    }),
  );
}
