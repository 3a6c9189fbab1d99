import { BODY_NAMES, OTHER_NAMES } from './kinds';
import type { Measures } from './measure';
import type { PageOutline } from './outline';
import { WEIGHTS, weighted } from './weights';

/** What speaks for and against a block being the chapter's body; each from 0 to 1. */
export interface BodySignals {
  /** The share of the page's prose that it holds … */
  cover: number;
  /** … and of that, how much stands close under it. */
  close: number;
  /** How much of its characters is prose. */
  pure: number;
  linked: number;
  /** The share of its lines that read like no prose. */
  labels: number;
  dialogue: number;
  /** Dates, "reply", floors: the frames of comments. */
  replies: number;
  /** It holds links to neighbouring chapters. */
  navigation: number;
  /** Names of its own, and of blocks around it. */
  bodyName: number;
  otherName: number;
  otherAround: number;
  /** It is, or stands in, a list item, a footer, an aside. */
  sideTag: number;
}

/** A block that may hold the body, with its log-odds against the others. */
export interface Candidate {
  block: number;
  odds: number;
}

/** Blocks with less prose close under them than this share of the best are not looked at. */
const WORTH = 0.2;
const MOST_CANDIDATES = 60;
const SIDE_TAG = /^(?:LI|DD|FOOTER|NAV|ASIDE|FORM|HEADER)$/;

/** The blocks that may hold a chapter's body, the most probable first. */
export function rankBodies(outline: PageOutline, measures: Measures): Candidate[] {
  return candidateBlocks(outline, measures)
    .map((block) => ({
      block,
      odds: weighted({ ...bodySignals(outline, measures, block) }, { start: 0, by: WEIGHTS.body }),
    }))
    .sort((a, b) => b.odds - a.odds || b.block - a.block);
}

/** The blocks that are worth weighing: those with much prose under them. */
export function candidateBlocks(outline: PageOutline, { prose, close }: Measures): number[] {
  let best = 0;
  for (const amount of close) best = Math.max(best, amount);
  const found: number[] = [];
  outline.blocks.forEach((_, i) => {
    if (best > 0 && prose[i]! >= best * WORTH && close[i]! > 0) found.push(i);
  });
  return found.sort((a, b) => close[b]! - close[a]!).slice(0, MOST_CANDIDATES);
}

/** Weighs one block. */
export function bodySignals(outline: PageOutline, measures: Measures, block: number): BodySignals {
  const { tag, names, parent } = outline.blocks[block]!;
  const of = (part: number, whole: number) => (whole > 0 ? Math.min(1, part / whole) : 0);
  const lines = measures.lines[block]!;
  const around = aroundOf(outline, parent);
  return {
    cover: of(measures.prose[block]!, measures.prose[0]!),
    close: of(measures.close[block]!, measures.prose[block]!),
    pure: of(measures.prose[block]!, measures.han[block]!),
    linked: of(measures.linked[block]!, measures.text[block]!),
    labels: 1 - of(measures.proseLines[block]!, lines),
    dialogue: Math.min(1, 2 * of(measures.dialogue[block]!, lines)),
    replies: Math.min(1, 3 * of(measures.replies[block]!, lines)),
    navigation: measures.navigation[block]! > 0 ? 1 : 0,
    bodyName: BODY_NAMES.test(names) ? 1 : 0,
    otherName: OTHER_NAMES.test(names) ? 1 : 0,
    otherAround: around.isOther ? 1 : 0,
    sideTag: SIDE_TAG.test(tag) || around.isSide ? 1 : 0,
  };
}

function aroundOf({ blocks }: PageOutline, from: number): { isOther: boolean; isSide: boolean } {
  let isOther = false;
  let isSide = false;
  // The outermost blocks are the page itself; their names say nothing.
  for (let at = from; at > 0; at = blocks[at]!.parent) {
    isOther ||= OTHER_NAMES.test(blocks[at]!.names);
    isSide ||= SIDE_TAG.test(blocks[at]!.tag);
  }
  return { isOther, isSide };
}
