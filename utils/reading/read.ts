import type { Chapter } from '../chapter/model';
import type { PagePrint } from '../duplicates/page-print';
import type { Matcher } from '../hints/matcher';
import type { Entry } from '../hints/model';
import { findAuthorNotes } from '../notices/author';
import type { OwnLines } from '../notices/own-lines';
import { NO_OWN_LINES } from '../notices/own-lines';
import type { Recurrence } from '../notices/recurring';
import type { Converter } from '../script/model';
import type { Kept } from '../script/repair/kept';
import type { RepairResources } from '../script/repair/repair';
import type { Settings } from '../settings/model';
import { runSteps } from '../text/steps';
import { shownText } from './changes';
import { editInSteps } from './chapter-edits';
import { foldsOf } from './folds';
import { withInlineGlosses } from './inline-glosses';
import type { Reading, Shown } from './model';
import { repeatsIn } from './repeats';
import { noticesIn, unwantedIn } from './site-lines';

/** What a reading needs beside the chapter and the settings. */
export interface ReadingResources {
  /** From the chapter's script to the one the reader wants; null where nothing is to be converted. */
  converter: Converter | null;
  /** The terms to be marked; null for none. */
  matcher: Matcher | null;
  /** What is written behind the first mention of an entry; null where nothing is. */
  glossOf?: ((entry: Entry) => string | null) | null;
  repair: RepairResources;
  /** What the reader wants as the site wrote it, whatever a repair would make of it. */
  kept?: readonly Kept[];
  /** The site's host name, which its own notices like to mention. */
  host: string;
  /** How a line stood in other chapters of the site. */
  recurrence?: (line: string) => Recurrence;
  /** What the reader decided about lines. */
  own?: OwnLines;
  /** What is remembered of the page that was read before in this tab, where this one goes on from it. */
  before?: PagePrint | null;
}

const NONE: ReadonlySet<number> = new Set();

/**
 * What the reader sees of a chapter: the whole program in one function, in steps that can be run one at a time.
 * Yields after each few paragraphs; returns the reading.
 */
export function* readInSteps(
  chapter: Chapter,
  settings: Settings,
  resources: ReadingResources,
): Generator<undefined, Reading> {
  const { own = NO_OWN_LINES } = resources;
  const notices = yield* noticesIn(chapter, resources);
  const repeats = yield* repeatsIn(chapter, notices, settings.foldDuplicates, resources.before ?? null);
  yield;
  const unwanted = settings.hideNotices ? notices : unwantedIn(chapter, own);
  const authors = settings.hideAuthorNotes ? authorNotesIn(chapter, own) : NONE;
  const edits = yield* editInSteps(chapter, settings, resources, unwanted.cuts);
  const shown: Shown[] = [];
  for (const { index, text } of chapter.paragraphs) {
    const read = shownText(text, edits.paragraphs[index]!);
    const isNotice = unwanted.whole.has(index) || (index < repeats.titleLines && !own.shows(text));
    shown.push({
      index,
      ...read,
      hidden: repeats.copies.has(index)
        ? 'duplicate'
        : isNotice
          ? 'notice'
          : authors.has(index)
            ? 'author'
            : null,
      copyOf: repeats.copies.get(index) ?? null,
      hints: resources.matcher?.find(read.text) ?? [],
    });
    yield;
  }
  const paragraphs = resources.glossOf ? withInlineGlosses(shown, resources.glossOf) : shown;
  return {
    title: edits.title && shownText(chapter.title!, edits.title),
    paragraphs,
    folds: foldsOf(paragraphs),
    notices: unwanted.notices,
    isPageBefore: repeats.isPageBefore,
  };
}

/** The author's own words to the readers; a line of the story is never one because of what stands around it. */
function authorNotesIn({ paragraphs }: Chapter, own: OwnLines): ReadonlySet<number> {
  const notes = findAuthorNotes(paragraphs.map(({ text }) => text));
  return new Set(notes.filter((index) => !own.shows(paragraphs[index]!.text)));
}

/** {@link readInSteps} in one go. */
export function read(chapter: Chapter, settings: Settings, resources: ReadingResources): Reading {
  return runSteps(readInSteps(chapter, settings, resources));
}
