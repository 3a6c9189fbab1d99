import type { Hint } from '../hints/model';
import { isQuoteOfOtherRegion } from '../script/quotes';
import { type Kept, keptAt } from '../script/repair/kept';
import type { Because } from '../text/edits';
import type { Change, Shown } from './model';

/** Why a text is mended. */
export type RepairReason = Extract<Because, 'repair' | 'case' | 'punctuation'>;

/** A mended place, and how the reader can have it as the site wrote it. */
export interface Repair {
  from: string;
  because: RepairReason;
  kept: Kept;
}

/** A mended stretch `[start, end)` of a shown text. */
export interface RepairMark {
  kind: 'repair';
  start: number;
  end: number;
  shown: string;
  repair: Repair;
}

/** A stretch `[start, end)` of a shown text with a card of its own. */
export type Mark =
  | {
      kind: 'hint';
      start: number;
      end: number;
      shown: string;
      hint: Hint;
      /** Where it stands. */
      paragraph: Shown;
      isDrawn: boolean;
    }
  | RepairMark;

/**
 * The marks of a paragraph in the order of their places. Where a hint and a repair meet, the hint wins. What a repair
 * took away without anything in its place has no mark.
 *
 * @param text the paragraph as the site sent it
 * @param marksRepairs whether mended places are marked beside the hints
 * @param drawn the hints of the paragraph that are marked; all have a card
 */
export function marksOf(
  text: string,
  shown: Shown,
  marksRepairs: boolean,
  drawn: readonly Hint[] = [],
): Mark[] {
  const marks: Mark[] = shown.hints.map((hint) => ({
    kind: 'hint',
    start: hint.start,
    end: hint.end,
    shown: shown.text.slice(hint.start, hint.end),
    hint,
    paragraph: shown,
    isDrawn: drawn.includes(hint),
  }));
  if (!marksRepairs) return marks;
  const isFree = (repair: RepairMark) =>
    repair.shown !== '' && !shown.hints.some((hint) => repair.start < hint.end && repair.end > hint.start);
  return [...marks, ...repairsOf(text, shown).filter(isFree)].sort((a, b) => a.start - b.start);
}

/** The mended places of a paragraph, those included of which nothing is left to be marked. */
export function repairsOf(text: string, { changes }: Shown): RepairMark[] {
  const repairs: RepairMark[] = [];
  let shift = 0;
  for (const change of changes) {
    const { start, end, from, to, because } = change;
    const at = start - shift;
    shift += to.length - from.length;
    const kept = keptAt(text, at, at + from.length);
    if (kept.text === '' || !isRepair(because) || isQuoteOfOtherRegion(from, to)) continue;
    repairs.push({ kind: 'repair', start, end, shown: to, repair: { from, because, kept } });
  }
  return repairs;
}

/** True for changes that mend a text; quotation marks of another region were sound before. */
export function isMended({ from, to, because }: Change): boolean {
  return isRepair(because) && !isQuoteOfOtherRegion(from, to);
}

/** True for the reasons of changes that mend a text. */
function isRepair(because: Because): because is RepairReason {
  return because === 'repair' || because === 'case' || because === 'punctuation';
}
