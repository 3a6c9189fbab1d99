import { hashOf } from '../../text/hash';
import type { BookCounts } from './counts';
import { addChapterInSteps, emptyCounts } from './counts';

/** What the chapters of one book have taught: counts, and by which chapters they came. No text is kept. */
export interface LearnedBook {
  counts: BookCounts;
  /** The chapters that were counted, by the hashes of their addresses. */
  chapters: string[];
}

/** So many chapters are known again; a reader hardly goes back further. */
const MOST_CHAPTERS = 3000;

/**
 * A book with one more chapter, in steps; the same book where the chapter has been counted before.
 *
 * @param book null where nothing is known of it
 */
export function* learnInSteps(
  book: LearnedBook | null,
  address: string,
  texts: readonly string[],
): Generator<undefined, LearnedBook> {
  const { counts, chapters } = book ?? { counts: emptyCounts(), chapters: [] };
  const chapter = hashOf(address);
  if (book && chapters.includes(chapter)) return book;
  return {
    counts: yield* addChapterInSteps(counts, texts),
    chapters: [...chapters, chapter].slice(-MOST_CHAPTERS),
  };
}
