import { findRepeats } from '../../../utils/duplicates/find';
import { findOverlap } from '../../../utils/duplicates/overlap';
import { printOf } from '../../../utils/duplicates/page-print';
import { titleLines } from '../../../utils/duplicates/title-lines';
import type { Labelled } from './model';

/** Which paragraphs a method folds, and whether it says that the page is the one before once more. */
export interface Answer {
  folded: boolean[];
  isSame: boolean;
}

export type Contestant = (page: Labelled) => Answer;

/** Moye, as it reads a page; what stands in for its sense of the site's own text is given. */
export function moye(isNoise: (stretch: string) => boolean): Contestant {
  return ({ texts, title, before }) => {
    const folded = texts.map(() => false);
    for (const { start, end } of findRepeats(texts, { title, isNoise })) folded.fill(true, start, end);
    const overlap = before
      ? findOverlap(printOf(before), texts, { title, isNoise })
      : { lines: 0, isSame: false };
    folded.fill(true, 0, Math.max(overlap.lines, titleLines(texts, title)));
    return { folded, isSame: overlap.isSame };
  };
}

/** The rule of MyNovelReader as its users know it: where more than a tenth of the lines repeat, each stays once. */
export const uniqueLines: Contestant = ({ texts }) => {
  const seen = new Set<string>();
  const repeats = texts.map((text) => {
    const isSeen = seen.has(text.trim());
    seen.add(text.trim());
    return isSeen;
  });
  const isMuch = repeats.filter(Boolean).length > texts.length * 0.1;
  return { folded: isMuch ? repeats : texts.map(() => false), isSame: false };
};
