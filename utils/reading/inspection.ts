import type { Chapter } from '../chapter/model';
import type { Reading } from './model';

/** What a round of reading cost, in milliseconds. */
export interface Timings {
  detect: number;
  plan: number;
  apply: number;
  /** The longest stretch of work without a break. */
  longestTask: number;
}

/** The whole account of one page, as `npm run inspect` prints it; see docs/design.md. */
export interface Inspection {
  chapter: InspectedChapter | null;
  timings: Timings | { [K in keyof Timings]: null };
  errors: string[];
}

export interface InspectedChapter extends Omit<Chapter, 'paragraphs'> {
  paragraphs: {
    text: string;
    shown: string;
    hidden: 'duplicate' | 'notice' | null;
    copyOf: number | null;
    hints: { term: string; start: number; end: number; means: string | null }[];
    changes: { start: number; end: number; from: string; to: string; because: string }[];
  }[];
}

const NO_TIMINGS = { detect: null, plan: null, apply: null, longestTask: null };

/** Puts a chapter and its reading into the form that people and scripts read. */
export function inspection(
  chapter: Chapter | null,
  reading: Reading | null,
  timings: Timings | null,
  errors: readonly string[],
): Inspection {
  const paragraphs = chapter?.paragraphs.map(({ text }, i) => {
    const shown = reading?.paragraphs[i];
    return {
      text,
      shown: shown?.text ?? text,
      hidden: shown?.hidden === 'author' ? 'notice' : (shown?.hidden ?? null),
      copyOf: shown?.copyOf ?? null,
      hints: (shown?.hints ?? []).map(({ entry, start, end }) => ({
        term: entry.term,
        start,
        end,
        means: entry.means ?? null,
      })),
      changes: shown?.changes ?? [],
    };
  });
  return {
    chapter: chapter && paragraphs ? { ...chapter, paragraphs } : null,
    timings: timings ?? NO_TIMINGS,
    errors: [...errors],
  };
}
