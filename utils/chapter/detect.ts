import { runSteps } from '../text/steps';
import { rankBodies } from './body';
import { findBook } from './book';
import { findLinks } from './links';
import type { Measures } from './measure';
import { measureInSteps } from './measure';
import type { ChapterLinks } from './model';
import type { PageOutline } from './outline';
import { pageSignals } from './signals';
import type { FoundTitle } from './title';
import { findTitle } from './title';
import { WEIGHTS, weighted } from './weights';
import { isChapterTitle } from './words';

/** Where a chapter stands in an outline. */
export interface FoundChapter {
  /** Index of the block that holds the body. */
  body: number;
  title: FoundTitle | null;
  book?: string;
  author?: string;
  links: ChapterLinks;
}

/** Fewer characters of prose than this are no chapter. */
const LEAST_PROSE = 60;
/** Text with a larger share of kana than this is Japanese. */
const MOST_KANA = 0.6;

/**
 * The chapter of a page with its title and links, in steps; null on every other page.
 *
 * @param isVisible whether a block is there for the reader; asked only of blocks that may be the body
 */
export function* detectInSteps(
  outline: PageOutline,
  isVisible: (block: number) => boolean = () => true,
): Generator<undefined, FoundChapter | null> {
  const measures = yield* measureInSteps(outline);
  yield;
  for (const { block } of rankBodies(outline, measures)) {
    yield;
    if (!isChapter(outline, measures, block)) return null;
    yield;
    // Asked last: it is the one question that may cost a layout.
    if (isVisible(block)) return describe(outline, widened(outline, measures, block));
  }
  return null;
}

/** {@link detectInSteps} in one go. */
export function detectChapter(...args: Parameters<typeof detectInSteps>): FoundChapter | null {
  return runSteps(detectInSteps(...args));
}

/** The place of the largest text that is there for the reader, whatever the page is, in steps; null where there is none. */
export function* largestText(
  outline: PageOutline,
  isVisible: (block: number) => boolean,
): Generator<undefined, FoundChapter | null> {
  const measures = yield* measureInSteps(outline);
  const best = rankBodies(outline, measures).find(({ block }) => isVisible(block));
  return best ? describe(outline, best.block) : null;
}

/** The prose of another chapter has at least so many lines. */
const LEAST_MORE = 5;

/**
 * Pages that go on without end put the next chapter below, under its own heading. Then the block around both is the
 * body.
 */
function widened({ blocks, lines }: PageOutline, measures: Measures, body: number): number {
  const headings = lines.filter(
    ({ block, text, linkLength }) =>
      linkLength === 0 && /^H[1-6]$/.test(blocks[block]!.tag) && isChapterTitle(text),
  );
  const chaptersIn = (block: number) =>
    new Set(
      headings
        .filter((line) => line.block >= block && line.block < blocks[block]!.end)
        .map((line) => line.text),
    ).size;
  if (chaptersIn(0) < 2) return body;
  let around = body;
  while (around > 0 && chaptersIn(around) < 2) around = blocks[around]!.parent;
  const more = measures.proseLines[around]! - measures.proseLines[body]!;
  const replies = measures.replies[around]! - measures.replies[body]!;
  return around > 0 && more >= LEAST_MORE && replies * 3 < more ? around : body;
}

/** Title, book and links of a chapter whose body is known. */
export function describe(outline: PageOutline, body: number): FoundChapter {
  const title = findTitle(outline, body);
  const links = findLinks(outline, body);
  return { body, title, links, ...findBook(outline, title?.text ?? null, links.contents) };
}

/** Whether the page around a body is a chapter: the verdict of a logistic model on its signals. */
function isChapter(outline: PageOutline, measures: Measures, body: number): boolean {
  if (measures.prose[body]! < LEAST_PROSE) return false;
  const signals = pageSignals(outline, measures, body);
  return signals.kana < MOST_KANA && weighted(signals, WEIGHTS.page) > 0;
}
