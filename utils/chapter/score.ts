import { countHan, countKana } from '../text/han';
import type { OutlineBlock, OutlineLine, PageOutline } from './outline';
import { isInside } from './outline';
import {
  BODY_NAMES,
  CHAPTER_TITLE,
  CONTENTS,
  DIALOGUE,
  NEXT_CHAPTER,
  NEXT_PAGE,
  NOVEL_SITE,
  OTHER_NAMES,
  OTHER_PAGE,
  PREVIOUS_CHAPTER,
  PREVIOUS_PAGE,
  SENTENCE_MARK,
} from './words';

/** The block that most probably holds a chapter's body. */
export interface Candidate {
  /** Index of the block in the outline. */
  block: number;
  /** Han characters of prose in it. */
  prose: number;
  /** Lines of prose in it. */
  lines: number;
}

/** How much of a line's prose counts for the block that holds it, for that block's parent, and further up. */
const SHARE_BY_DISTANCE = [1, 0.95, 0.7, 0.45];

/** Fewer Han characters of prose than this are no chapter. */
const LEAST_PROSE = 180;

/** The Han characters of a line as far as it reads like prose: links count nothing, bare labels little. */
export function proseOf(line: OutlineLine): number {
  if (line.linkLength * 2 > line.text.length) return 0;
  const han = countHan(line.text);
  return SENTENCE_MARK.test(line.text) ? han : han * 0.3;
}

function nameFactor(block: OutlineBlock): number {
  if (OTHER_NAMES.test(block.names)) return 0.35;
  if (block.tag === 'LI' || block.tag === 'FOOTER' || block.tag === 'NAV' || block.tag === 'ASIDE')
    return 0.5;
  return BODY_NAMES.test(block.names) ? 1.15 : 1;
}

/**
 * Finds the block with the most prose close under it.
 * Each line gives its prose to its own block and, with less weight, to the blocks around that one; names of
 * classes and ids weigh, they never decide. Linear in the size of the outline.
 */
export function findBody(outline: PageOutline): Candidate | null {
  const { blocks, lines } = outline;
  const factors = blocks.map(nameFactor);
  const prose = lines.map(proseOf);
  const scores = new Float64Array(blocks.length);
  lines.forEach((line, i) => {
    let damping = 1;
    let block = line.block;
    for (const share of SHARE_BY_DISTANCE) {
      if (block < 0) break;
      scores[block]! += (prose[i] ?? 0) * share * damping;
      // Prose inside a comment area does not speak for the blocks around it.
      damping *= Math.min(1, factors[block] ?? 1);
      block = blocks[block]?.parent ?? -1;
    }
  });
  let best = -1;
  let bestScore = 0;
  scores.forEach((score, block) => {
    const weighted = score * factorAround(blocks, factors, block);
    if (weighted >= bestScore && weighted > 0) {
      best = block;
      bestScore = weighted;
    }
  });
  if (best < 0) return null;
  let total = 0;
  let count = 0;
  lines.forEach((line, i) => {
    if (!isInside(outline, line.block, best)) return;
    total += prose[i] ?? 0;
    if ((prose[i] ?? 0) > 0) count++;
  });
  return { block: best, prose: Math.round(total), lines: count };
}

/** A block's own name factor, lowered where a block around it has a name that no chapter body has. */
function factorAround(blocks: readonly OutlineBlock[], factors: readonly number[], block: number): number {
  let lowest = 1;
  for (let at = blocks[block]?.parent ?? -1; at >= 0; at = blocks[at]?.parent ?? -1) {
    const factor = factors[at] ?? 1;
    if (factor < 0.5) lowest = Math.min(lowest, factor);
  }
  return lowest * (factors[block] ?? 1);
}

/** What speaks for and against a page being a chapter; the sum decides. */
export interface Evidence {
  title: number;
  links: number;
  prose: number;
  dialogue: number;
  other: number;
  listing: number;
}

/** At least this much evidence makes a page a chapter. */
const ENOUGH = 4;

/**
 * Weighs whether the page around a candidate is a chapter of a novel. Null where the candidate is out of the
 * question: too little prose, Japanese, or mostly links.
 */
export function weigh(outline: PageOutline, body: Candidate): Evidence | null {
  if (body.prose < LEAST_PROSE) return null;
  const inside = outline.lines.filter((line) => isInside(outline, line.block, body.block));
  const text = inside.map((line) => line.text).join('\n');
  if (countKana(text) > countHan(text) * 0.15) return null;
  if (inside.reduce((sum, line) => sum + line.linkLength, 0) > text.length * 0.4) return null;
  return {
    title: titleEvidence(outline, body),
    links: linkEvidence(outline),
    prose: proseEvidence(body, inside),
    dialogue:
      2 * Math.min(1, (2.5 * inside.filter((line) => DIALOGUE.test(line.text)).length) / inside.length),
    other: otherEvidence(outline, body),
    listing: listingEvidence(outline, body),
  };
}

/** The verdict on a page's evidence. */
export function isEnough(evidence: Evidence): boolean {
  const sum = Object.values(evidence).reduce((total, value) => total + value, 0);
  return sum >= ENOUGH && (evidence.title > 0 || evidence.links > 0);
}

function titleEvidence(outline: PageOutline, body: Candidate): number {
  let evidence = CHAPTER_TITLE.test(outline.title) ? 1.5 : 0;
  const heading = outline.lines.some(
    (line) =>
      line.text.length <= 60 &&
      line.linkLength === 0 &&
      (!isInside(outline, line.block, body.block) || /^H\d$/.test(outline.blocks[line.block]?.tag ?? '')) &&
      line.block < (outline.blocks[body.block]?.end ?? 0) &&
      CHAPTER_TITLE.test(line.text),
  );
  if (heading) evidence += 1.5;
  if (/(?:_|-|\/|第.{1,9}[章节節回]).*(?:[书書]|小[说說]|文[学學]|[阅閱][读讀])/.test(outline.title))
    evidence += 0.5;
  return evidence;
}

function linkEvidence(outline: PageOutline): number {
  const has = (pattern: RegExp) =>
    outline.links.some((link) => link.text.length <= 30 && pattern.test(link.text.trim()));
  const chapter = has(PREVIOUS_CHAPTER) || has(NEXT_CHAPTER);
  const both = (has(PREVIOUS_CHAPTER) || has(PREVIOUS_PAGE)) && (has(NEXT_CHAPTER) || has(NEXT_PAGE));
  const page = has(PREVIOUS_PAGE) || has(NEXT_PAGE);
  let evidence = chapter ? 2 : page ? 0.7 : 0;
  if (both) evidence += 0.7;
  if (has(CONTENTS)) evidence += 0.8;
  return evidence;
}

function proseEvidence(body: Candidate, inside: readonly OutlineLine[]): number {
  let evidence = body.prose >= 1500 ? 1.5 : body.prose >= 600 ? 1 : body.prose >= 350 ? 0.3 : -0.5;
  if (body.lines < 4) evidence -= 1;
  // A chapter is nearly nothing but prose; a page of cards and lists is not.
  const share = body.lines / Math.max(1, inside.length);
  evidence += share > 0.85 ? 0.5 : share < 0.5 ? -1.5 : 0;
  return evidence;
}

function otherEvidence(outline: PageOutline, body: Candidate): number {
  const around = outline.lines
    .filter((line) => line.text.length < 120)
    .map((line) => line.text)
    .join('\n');
  const kinds = OTHER_PAGE.filter((pattern) => pattern.test(around)).length;
  const block = outline.blocks[body.block];
  const novel = NOVEL_SITE.test(outline.title) || NOVEL_SITE.test(around) ? 0.8 : 0;
  return novel - 1.1 * kinds - (block && OTHER_NAMES.test(block.names) ? 2 : 0);
}

/** Many links to chapters around little prose: a book's page or its list of contents. */
function listingEvidence(outline: PageOutline, body: Candidate): number {
  const chapters = outline.links.filter((link) => CHAPTER_TITLE.test(link.text)).length;
  if (chapters < 6) return 0;
  return body.prose > 1500 ? -1 : -4;
}
