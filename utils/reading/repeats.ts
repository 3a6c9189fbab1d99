import type { Chapter } from '../chapter/model';
import { findRepeatsInSteps } from '../duplicates/find';
import { findOverlap } from '../duplicates/overlap';
import type { PagePrint } from '../duplicates/page-print';
import { titleLines } from '../duplicates/title-lines';
import { isLikeNotice } from '../notices/find';
import { applyEdits } from '../text/edits';
import { mapInSteps } from '../text/steps';
import type { SiteLines } from './site-lines';

/** What of a chapter stands somewhere else already. */
export interface Repeated {
  /** The paragraph that each copy repeats; null where that stands on the page before. */
  copies: Map<number, number | null>;
  /** So many lines at the head only repeat the title that the page shows above them. */
  titleLines: number;
  /** The page is the one before once more: nothing is folded for that, but the reader should know. */
  isPageBefore: boolean;
}

/**
 * Finds what a chapter repeats, in steps. What the site put into its lines is left out before they are compared, so that it
 * tells no two copies apart.
 *
 * @param isWanted nothing is sought where the reader does not want it
 * @param before what is remembered of the page before
 */
export function* repeatsIn(
  chapter: Chapter,
  notices: SiteLines,
  isWanted: boolean,
  before: PagePrint | null,
): Generator<undefined, Repeated> {
  const found: Repeated = { copies: new Map(), titleLines: 0, isPageBefore: false };
  if (!isWanted) return found;
  const texts = yield* mapInSteps(chapter.paragraphs, ({ index, text }) =>
    applyEdits(text, notices.cuts.get(index) ?? []),
  );
  const options = { title: chapter.title, isNoise: isLikeNotice };
  for (const { start, copyOf } of yield* findRepeatsInSteps(texts, options)) {
    copyOf.forEach((original, i) => {
      found.copies.set(start + i, original);
    });
  }
  yield;
  const atTitle = titleLines(texts, chapter.title);
  for (let line = 1; line < atTitle; line++) if (!found.copies.has(line)) found.copies.set(line, 0);
  if (chapter.showsTitle) found.titleLines = atTitle;
  if (!before) return found;
  const overlap = findOverlap(before, texts, options);
  found.isPageBefore = overlap.isSame;
  for (let line = 0; line < overlap.lines; line++) if (!found.copies.has(line)) found.copies.set(line, null);
  return found;
}
