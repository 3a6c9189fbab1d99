import type { Chapter } from '../chapter/model';
import type { Matcher } from '../hints/matcher';
import type { Converter } from '../script/model';
import type { RepairResources } from '../script/repair';
import { repairEdits } from '../script/repair';
import type { Settings } from '../settings/model';
import { composeEdits } from '../text/compose';
import type { Edit } from '../text/edits';
import { applyEdits } from '../text/edits';
import { foldsOf } from './folds';
import type { Change, Reading, Shown, ShownText } from './model';
import { repeatsIn } from './repeats';
import { noticesIn } from './site-lines';

/** What a reading needs beside the chapter and the settings. */
export interface ReadingResources {
  /** From the chapter's script to the one the reader wants; null where nothing is to be converted. */
  converter: Converter | null;
  /** The terms to be marked; null for none. */
  matcher: Matcher | null;
  repair: RepairResources;
  /** The site's host name, which its own notices like to mention. */
  host: string;
  /** Whether a line stood in several other chapters of the site. */
  isRecurring?: (line: string) => boolean;
  /** Whether the reader's own rules hide a line. */
  isUnwanted?: (line: string) => boolean;
  /** The paragraphs of the page that was read before in this tab, where this one goes on from it. */
  before?: readonly string[];
}

/** After this many code units of text a reading lets others have their turn. */
const UNITS_PER_STEP = 20_000;

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
  const repairs = repairAll(chapter, settings, resources);
  const shown: Shown[] = [];
  let units = 0;
  for (const { index, text } of chapter.paragraphs) {
    const cuts = settings.hideNotices ? (notices.cuts.get(index) ?? []) : [];
    const isNotice = settings.hideNotices && notices.whole.has(index);
    const own = showText(text, withCuts(cuts, repairs.paragraphs[index]!), resources.converter);
    const isCopy = repeats.copies.has(index);
    const isTitle = settings.foldDuplicates && index < repeats.titleLines;
    shown.push({
      index,
      ...own,
      hidden: isCopy ? 'duplicate' : isNotice || isTitle ? 'notice' : null,
      copyOf: repeats.copies.get(index) ?? null,
      hints: resources.matcher?.find(own.text) ?? [],
    });
    units += text.length;
    if (units >= UNITS_PER_STEP) {
      units = 0;
      yield;
    }
  }
  const title = chapter.title === null ? null : showText(chapter.title, repairs.title, resources.converter);
  return { title, paragraphs: shown, folds: foldsOf(shown), isPageBefore: repeats.isPageBefore };
}

/** {@link readInSteps} in one go. */
export function read(chapter: Chapter, settings: Settings, resources: ReadingResources): Reading {
  const steps = readInSteps(chapter, settings, resources);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Repairs take the whole chapter as evidence, its title included. */
function repairAll(chapter: Chapter, settings: Settings, resources: ReadingResources) {
  const texts = chapter.paragraphs.map((paragraph) => paragraph.text);
  const all = repairEdits([chapter.title ?? '', ...texts], settings.repair, resources.repair);
  return { title: all[0] ?? [], paragraphs: all.slice(1) };
}

/** Cuts and repairs of one text; inside a cut nothing needs repair. */
function withCuts(cuts: readonly Edit[], repairs: readonly Edit[]): Edit[] {
  if (cuts.length === 0) return [...repairs];
  const kept = repairs.filter((edit) => !cuts.some((cut) => edit.start < cut.end && edit.end > cut.start));
  return [...cuts, ...kept].sort((a, b) => a.start - b.start || a.end - b.end);
}

function showText(text: string, repairs: readonly Edit[], converter: Converter | null): ShownText {
  const mended = applyEdits(text, repairs);
  const edits = converter ? composeEdits(text, repairs, converter.align(mended)) : repairs;
  return { text: applyEdits(text, edits), changes: changesOf(text, edits) };
}

/** Edits of the original as changes of the shown text. */
function changesOf(text: string, edits: readonly Edit[]): Change[] {
  let shift = 0;
  return edits.map(({ start, end, to, because }) => {
    const change = {
      start: start + shift,
      end: start + shift + to.length,
      from: text.slice(start, end),
      to,
      because,
    };
    shift += to.length - (end - start);
    return change;
  });
}
