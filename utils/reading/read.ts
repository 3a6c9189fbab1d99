import type { Chapter } from '../chapter/model';
import { findRepeats } from '../duplicates/find';
import type { Matcher } from '../hints/matcher';
import { findNotices } from '../notices/find';
import type { Converter } from '../script/model';
import type { QuoteRegion } from '../script/quotes';
import { quoteEdits, quoteRegion } from '../script/quotes';
import type { RepairResources } from '../script/repair';
import { repairInSteps } from '../script/repair';
import type { Settings } from '../settings/model';
import { composeEdits } from '../text/compose';
import type { Edit } from '../text/edits';
import { applyEdits } from '../text/edits';
import { runSteps } from '../text/steps';
import { shownText } from './changes';
import { foldsOf } from './folds';
import type { Reading, Shown } from './model';

/** What a reading needs beside the chapter and the settings. */
export interface ReadingResources {
  /** From the chapter's script to the one the reader wants; null where nothing is to be converted. */
  converter: Converter | null;
  /** The terms to be marked; null for none. */
  matcher: Matcher | null;
  repair: RepairResources;
  /** The site's host name, which its own notices like to mention. */
  host: string;
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
  const texts = chapter.paragraphs.map((paragraph) => paragraph.text);
  const copyOf = settings.foldDuplicates ? copiesIn(texts, chapter.title) : new Map<number, number>();
  yield;
  const notices = settings.hideNotices
    ? noticesIn(texts, chapter.title, resources.host)
    : new Map<number, Edit[]>();
  yield;
  const { title, paragraphs } = yield* editInSteps(chapter, settings, resources, notices);
  const shown: Shown[] = [];
  let units = 0;
  for (const { index, text } of chapter.paragraphs) {
    const own = shownText(text, paragraphs[index]!);
    const copy = copyOf.get(index) ?? null;
    shown.push({
      index,
      ...own,
      hidden: copy !== null ? 'duplicate' : isNotice(text, notices.get(index)) ? 'notice' : null,
      copyOf: copy,
      hints: resources.matcher?.find(own.text) ?? [],
    });
    units += text.length;
    if (units >= UNITS_PER_STEP) {
      units = 0;
      yield;
    }
  }
  return { title: title && shownText(chapter.title!, title), paragraphs: shown, folds: foldsOf(shown) };
}

/** What is shown otherwise than the site sent it. */
interface ChapterEdits {
  title: readonly Edit[] | null;
  paragraphs: (readonly Edit[])[];
}

/** Cuts, repairs, conversion and quotation marks of a chapter's texts, one upon the other. */
function* editInSteps(
  chapter: Chapter,
  settings: Settings,
  resources: ReadingResources,
  notices: ReadonlyMap<number, Edit[]>,
): Generator<undefined, ChapterEdits> {
  const { converter } = resources;
  const repairs = yield* repairAll(chapter, settings, resources);
  const mended = chapter.paragraphs.map(({ index, text }) => {
    const cuts = notices.get(index) ?? [];
    return isNotice(text, cuts) ? repairs.paragraphs[index]! : withCuts(cuts, repairs.paragraphs[index]!);
  });
  if (converter?.learn) {
    yield* converter.learn(chapter.paragraphs.map(({ text }, i) => applyEdits(text, mended[i]!)));
  }
  const title = chapter.title === null ? null : convertEdits(chapter.title, repairs.title, converter);
  const paragraphs: (readonly Edit[])[] = [];
  for (const { index, text } of chapter.paragraphs) {
    paragraphs.push(convertEdits(text, mended[index]!, converter));
    yield;
  }
  const region = settings.quotes === 'region' ? quoteRegion(settings.script, chapter.script) : null;
  if (!region) return { title, paragraphs };
  const texts = chapter.paragraphs.map(({ text }) => text);
  return {
    title: title && withQuotes([chapter.title!], [title], region)[0]!,
    paragraphs: withQuotes(texts, paragraphs, region),
  };
}

/** A line that is the site's as a whole is hidden, not cut. */
function isNotice(text: string, cuts: readonly Edit[] = []): boolean {
  return cuts.some((edit) => edit.start === 0 && edit.end === text.length);
}

/** {@link readInSteps} in one go. */
export function read(chapter: Chapter, settings: Settings, resources: ReadingResources): Reading {
  return runSteps(readInSteps(chapter, settings, resources));
}

function copiesIn(texts: readonly string[], title: string | null): Map<number, number> {
  const copies = new Map<number, number>();
  for (const repeat of findRepeats(texts, { title })) {
    repeat.copyOf.forEach((original, i) => {
      copies.set(repeat.start + i, original);
    });
  }
  return copies;
}

function noticesIn(texts: readonly string[], title: string | null, host: string): Map<number, Edit[]> {
  const cuts = new Map<number, Edit[]>();
  for (const { index, start, end } of findNotices(texts, { host, title })) {
    const edits = cuts.get(index) ?? [];
    edits.push({ start, end, to: '', because: 'notice' });
    cuts.set(index, edits);
  }
  return cuts;
}

/** Repairs take the whole chapter as evidence, its title included. */
function* repairAll(
  chapter: Chapter,
  settings: Settings,
  resources: ReadingResources,
): Generator<undefined, { title: readonly Edit[]; paragraphs: Edit[][] }> {
  const texts = chapter.paragraphs.map((paragraph) => paragraph.text);
  const all = yield* repairInSteps([chapter.title ?? '', ...texts], settings.repair, resources.repair);
  return { title: all[0] ?? [], paragraphs: all.slice(1) };
}

/** Cuts and repairs of one text; inside a cut nothing needs repair. */
function withCuts(cuts: readonly Edit[], repairs: readonly Edit[]): Edit[] {
  if (cuts.length === 0) return [...repairs];
  const kept = repairs.filter((edit) => !cuts.some((cut) => edit.start < cut.end && edit.end > cut.start));
  return [...cuts, ...kept].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Repairs and conversion of one text, as edits of it. */
function convertEdits(text: string, repairs: readonly Edit[], converter: Converter | null): readonly Edit[] {
  return converter ? composeEdits(text, repairs, converter.align(applyEdits(text, repairs))) : repairs;
}

/** Adds a region's quotation marks to the edits of consecutive texts, which may hold one speech. */
function withQuotes(
  texts: readonly string[],
  edits: readonly (readonly Edit[])[],
  region: QuoteRegion,
): (readonly Edit[])[] {
  const quotes = quoteEdits(
    texts.map((text, i) => applyEdits(text, edits[i]!)),
    region,
  );
  return texts.map((text, i) => composeEdits(text, edits[i]!, quotes[i]!));
}
