import type { Chapter } from '../chapter/model';
import type { Converter } from '../script/model';
import type { QuoteRegion } from '../script/quotes';
import { quoteEdits, quoteRegion } from '../script/quotes';
import { createKeeper } from '../script/repair/kept';
import { repairInSteps } from '../script/repair/repair';
import type { Settings } from '../settings/model';
import { composeEdits } from '../text/compose';
import type { Edit } from '../text/edits';
import { applyEdits } from '../text/edits';
import { mapInSteps, runSteps } from '../text/steps';
import type { ReadingResources } from './read';

/** What is shown otherwise than the site sent it, as edits of the title and of each paragraph. */
export interface ChapterEdits {
  title: readonly Edit[] | null;
  paragraphs: (readonly Edit[])[];
}

/**
 * Cuts, repairs, conversion and quotation marks of a chapter's texts, one upon the other, in steps.
 *
 * @param cuts what is cut out of paragraphs, by index
 */
export function* editInSteps(
  chapter: Chapter,
  settings: Settings,
  resources: ReadingResources,
  cuts: ReadonlyMap<number, Edit[]>,
): Generator<undefined, ChapterEdits> {
  const { converter } = resources;
  const repairs = yield* repairAll(chapter, settings, resources);
  const mended = yield* mapInSteps(chapter.paragraphs, ({ index }) =>
    withCuts(cuts.get(index) ?? [], repairs.paragraphs[index]!),
  );
  if (converter?.learn) {
    yield* converter.learn(
      yield* mapInSteps(chapter.paragraphs, ({ text }, i) => applyEdits(text, mended[i]!)),
    );
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
    title: title && runSteps(withQuotes([chapter.title!], [title], region))[0]!,
    paragraphs: yield* withQuotes(texts, paragraphs, region),
  };
}

/** Repairs take the whole chapter as evidence, its title included; what the reader keeps is none of them. */
function* repairAll(
  chapter: Chapter,
  settings: Settings,
  resources: ReadingResources,
): Generator<undefined, { title: readonly Edit[]; paragraphs: Edit[][] }> {
  const texts = [chapter.title ?? '', ...chapter.paragraphs.map((paragraph) => paragraph.text)];
  const all = yield* repairInSteps(texts, settings.repair, resources.repair);
  const hold = createKeeper(resources.kept ?? []);
  const held = yield* mapInSteps(all, (repairs, i) => hold(texts[i]!, repairs));
  return { title: held[0] ?? [], paragraphs: held.slice(1) };
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

/** Adds a region's quotation marks to the edits of consecutive texts, which may hold one speech; in steps. */
function* withQuotes(
  texts: readonly string[],
  edits: readonly (readonly Edit[])[],
  region: QuoteRegion,
): Generator<undefined, (readonly Edit[])[]> {
  const shown = yield* mapInSteps(texts, (text, i) => applyEdits(text, edits[i]!));
  const quotes = quoteEdits(shown, region);
  yield;
  return yield* mapInSteps(texts, (text, i) => composeEdits(text, edits[i]!, quotes[i]!));
}
