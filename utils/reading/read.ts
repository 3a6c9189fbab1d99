import type { Chapter } from '../chapter/model';
import type { Matcher } from '../hints/matcher';
import type { Converter } from '../script/model';
import type { Kept } from '../script/repair/kept';
import type { RepairResources } from '../script/repair/repair';
import type { Settings } from '../settings/model';
import type { Edit } from '../text/edits';
import { runSteps } from '../text/steps';
import { shownText } from './changes';
import { editInSteps } from './chapter-edits';
import { foldsOf } from './folds';
import type { Reading, Shown } from './model';
import { repeatsIn } from './repeats';
import { noticesIn } from './site-lines';

/** What a reading needs beside the chapter and the settings. */
export interface ReadingResources {
  /** From the chapter's script to the one the reader wants; null where nothing is to be converted. */
  converter: Converter | null;
  /** The terms to be marked; null for none. */
  matcher: Matcher | null;
  repair: RepairResources;
  /** What the reader wants as the site wrote it, whatever a repair would make of it. */
  kept?: readonly Kept[];
  /** The site's host name, which its own notices like to mention. */
  host: string;
  /** Whether a line stood in several other chapters of the site. */
  isRecurring?: (line: string) => boolean;
  /** Whether the reader's own rules hide a line. */
  isUnwanted?: (line: string) => boolean;
  /** The paragraphs of the page that was read before in this tab, where this one goes on from it. */
  before?: readonly string[];
}

const NO_CUTS: ReadonlyMap<number, Edit[]> = new Map();

/**
 * What the reader sees of a chapter: the whole program in one function, in steps that can be run one at a time.
 * Yields after each few paragraphs; returns the reading.
 */
export function* readInSteps(
  chapter: Chapter,
  settings: Settings,
  resources: ReadingResources,
): Generator<undefined, Reading> {
  const notices = yield* noticesIn(chapter, resources);
  const repeats = repeatsIn(chapter, notices, settings.foldDuplicates, resources.before ?? []);
  yield;
  const cuts = settings.hideNotices ? notices.cuts : NO_CUTS;
  const edits = yield* editInSteps(chapter, settings, resources, cuts);
  const shown: Shown[] = [];
  for (const { index, text } of chapter.paragraphs) {
    const own = shownText(text, edits.paragraphs[index]!);
    const isNotice = settings.hideNotices && notices.whole.has(index);
    const isTitle = settings.foldDuplicates && index < repeats.titleLines;
    shown.push({
      index,
      ...own,
      hidden: repeats.copies.has(index) ? 'duplicate' : isNotice || isTitle ? 'notice' : null,
      copyOf: repeats.copies.get(index) ?? null,
      hints: resources.matcher?.find(own.text) ?? [],
    });
    yield;
  }
  return {
    title: edits.title && shownText(chapter.title!, edits.title),
    paragraphs: shown,
    folds: foldsOf(shown),
    isPageBefore: repeats.isPageBefore,
  };
}

/** {@link readInSteps} in one go. */
export function read(chapter: Chapter, settings: Settings, resources: ReadingResources): Reading {
  return runSteps(readInSteps(chapter, settings, resources));
}
