import type { Chapter } from '../chapter/model';
import { findRepeats } from '../duplicates/find';
import type { Matcher } from '../hints/matcher';
import { findNotices } from '../notices/find';
import type { Converter } from '../script/model';
import type { RepairResources } from '../script/repair';
import { repairEdits } from '../script/repair';
import type { Settings } from '../settings/model';
import { composeEdits } from '../text/compose';
import type { Edit } from '../text/edits';
import { applyEdits } from '../text/edits';
import { runSteps } from '../text/steps';
import { foldsOf } from './folds';
import type { Change, Reading, Shown, ShownText } from './model';

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
  const repairs = repairAll(chapter, settings, resources);
  const shown: Shown[] = [];
  let units = 0;
  for (const { index, text } of chapter.paragraphs) {
    const cut = notices.get(index) ?? [];
    const isNotice = cut.some((edit) => edit.start === 0 && edit.end === text.length);
    const edits = isNotice ? repairs.paragraphs[index]! : withCuts(cut, repairs.paragraphs[index]!);
    const own = showText(text, edits, resources.converter);
    const copy = copyOf.get(index) ?? null;
    shown.push({
      index,
      ...own,
      hidden: copy !== null ? 'duplicate' : isNotice ? 'notice' : null,
      copyOf: copy,
      hints: resources.matcher?.find(own.text) ?? [],
    });
    units += text.length;
    if (units >= UNITS_PER_STEP) {
      units = 0;
      yield;
    }
  }
  const title = chapter.title === null ? null : showText(chapter.title, repairs.title, resources.converter);
  return { title, paragraphs: shown, folds: foldsOf(shown) };
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
