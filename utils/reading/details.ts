import type { Chapter } from '../chapter/model';
import type { Hint } from '../hints/model';
import { isWhole } from '../notices/find';
import type { Kept } from '../script/repair/kept';
import { type Repair, type RepairMark, repairsOf } from './marks';
import type { Fold, Reading, Shown } from './model';

/** What Moye did to a chapter, one by one: behind every number of a report stands such a list. */
export interface Details {
  /** Runs of repeated paragraphs. */
  folds: FoldDetail[];
  /** Lines and remarks that are no part of the story, in the order of the page. */
  notices: NoticeDetail[];
  /** The author's own words to the readers that are hidden. */
  authorNotes: string[];
  repairs: RepairDetail[];
  /** Terms that are marked, each once. */
  hints: HintDetail[];
}

/** A run of repeated paragraphs. */
export interface FoldDetail extends Omit<Fold, 'kind'> {
  /** How the first of them begins. */
  begins: string;
  /** They are in sight, by a setting or because the reader opened them. */
  isOpen: boolean;
}

/** A line, or a remark inside a paragraph, as the site sent it. */
export interface NoticeDetail {
  text: string;
  /** False for what the reader asked to see again. */
  isHidden: boolean;
  /** It stands inside a paragraph of the story. */
  isInline: boolean;
}

/** A mended place; what was only taken away is there with nothing in its place. */
export interface RepairDetail extends Omit<Repair, 'kept'> {
  to: string;
  /** Names the place where the reader wants it as on the site. */
  kept: Kept;
}

/** A term and how often it is marked. */
export interface HintDetail {
  entry: Hint['entry'];
  count: number;
}

/** What the reader takes back of what Moye did, or wants done again. */
export type Correction =
  /** Show or fold a run of repeated paragraphs on this page. */
  | { kind: 'fold'; start: number; open: boolean }
  /** Show or hide a line of the site's, here and in every other chapter of the site. */
  | { kind: 'line'; text: string; hide: boolean }
  /** Leave a mended place as it stands on the site. */
  | { kind: 'repair'; kept: Kept };

/** Of each kind so many are listed. */
const LISTED = 500;
/** A fold is known by so much of its first line. */
const BEGINNING = 60;

/** Lists what a reading changed; hidden paragraphs are listed for being hidden and for nothing else. */
export function detailsOf(chapter: Chapter, reading: Reading, isOpen: (fold: number) => boolean): Details {
  const seen = reading.paragraphs.filter(({ hidden }) => !hidden);
  const textAt = (index: number) => chapter.paragraphs[index]!.text;
  const folds = reading.folds.filter(({ kind }) => kind === 'duplicate');
  const authors = reading.paragraphs.filter(({ hidden }) => hidden === 'author');
  return {
    folds: folds.slice(0, LISTED).map(({ kind: _, ...fold }) => ({
      ...fold,
      begins: textAt(fold.start).slice(0, BEGINNING),
      isOpen: isOpen(fold.start),
    })),
    notices: noticesOf(reading, textAt).slice(0, LISTED),
    authorNotes: authors.slice(0, LISTED).map(({ index }) => textAt(index)),
    repairs: seen.flatMap((shown) => repairsIn(textAt(shown.index), shown)).slice(0, LISTED),
    hints: hintsOf(seen).slice(0, LISTED),
  };
}

function noticesOf({ paragraphs, notices }: Reading, textAt: (index: number) => string): NoticeDetail[] {
  const listed = notices
    .filter(({ index }) => paragraphs[index]!.hidden !== 'duplicate')
    .map((notice) => {
      const text = textAt(notice.index);
      return {
        index: notice.index,
        text: text.slice(notice.start, notice.end),
        isHidden: !notice.isWanted,
        isInline: !isWhole(text, notice),
      };
    });
  const known = new Set(notices.map(({ index }) => index));
  // Lines that only repeat the title are hidden as the site's own, too.
  const titles = paragraphs
    .filter(({ index, hidden }) => hidden === 'notice' && !known.has(index))
    .map(({ index }) => ({ index, text: textAt(index), isHidden: true, isInline: false }));
  return [...titles, ...listed].map(({ index: _, ...notice }) => notice);
}

/** Also what a repair took away, which has no mark on the page. */
function repairsIn(text: string, shown: Shown): RepairDetail[] {
  const isFree = ({ start, end }: RepairMark) =>
    !shown.hints.some((hint) => start < hint.end && end > hint.start);
  return repairsOf(text, shown)
    .filter(isFree)
    .map(({ repair, shown: to }) => ({ ...repair, to }));
}

function hintsOf(paragraphs: readonly Shown[]): HintDetail[] {
  const found = new Map<string, HintDetail>();
  for (const { hints } of paragraphs) {
    for (const { entry } of hints) {
      const known = found.get(entry.id);
      if (known) known.count++;
      else found.set(entry.id, { entry, count: 1 });
    }
  }
  return [...found.values()];
}
