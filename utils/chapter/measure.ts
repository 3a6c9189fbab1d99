import { isHan, isKana } from '../text/han';
import { runSteps } from '../text/steps';
import { REPLY } from './kinds';
import type { OutlineLine, PageOutline } from './outline';
import { CONTENTS, isChapterTitle, NEXT_CHAPTER, PREVIOUS_CHAPTER, SENTENCE_MARK } from './words';

/** What is counted of a block's lines, with all blocks inside it. */
const COUNTS = [
  'text',
  'linked',
  'han',
  'kana',
  'latin',
  'prose',
  'lines',
  'proseLines',
  'dialogue',
  'indented',
  'replies',
  'chapterLinks',
  'navigation',
] as const;

/** One number for each block of an outline, for each thing that is counted. */
export type Measures = Record<(typeof COUNTS)[number] | 'close', Float64Array>;

/** A line that is read as a comment's frame is no longer than this. */
const LONGEST_REPLY = 60;

/** True for a private code point. */
function isPrivate(unit: number): boolean {
  return unit >= 0xe000 && unit <= 0xf8ff;
}

/** Text with more than this share of private code points cannot be read without the site's font. */
const MOST_PRIVATE = 0.1;

/** True for text that a site has written in private code points, which only its own font turns into characters. */
export function isWrittenInPrivate(text: string): boolean {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (isPrivate(text.charCodeAt(i))) count++;
  return count > text.length * MOST_PRIVATE;
}

/** What one reading of a line's characters tells. */
interface Scan {
  /** Characters of Chinese text, written openly or in private code points. */
  characters: number;
  kana: number;
  latin: number;
  /** A mark that ends or joins sentences; a line of prose nearly always holds one. */
  hasMark: boolean;
  hasQuote: boolean;
}

const QUOTE = /[“”「」『』"]/;
/** Of a longer line only every second, third or fourth unit is counted: shares, not numbers, decide. */
const WHOLE = 32;
const WIDEST_STRIDE = 4;

/** Reads a line once. */
function scan(text: string): Scan {
  const stride = Math.min(WIDEST_STRIDE, 1 + Math.floor(text.length / WHOLE));
  let characters = 0;
  let kana = 0;
  let latin = 0;
  for (let i = 0; i < text.length; i += stride) {
    const unit = text.charCodeAt(i);
    // Nearly all of a chapter's units are in the first of these ranges.
    if (unit >= 0x4e00 && unit <= 0x9fff) characters++;
    else if (isHan(unit) || isPrivate(unit)) characters++;
    else if (isKana(unit)) kana++;
    else if (unit < 128 && (unit | 32) >= 97 && (unit | 32) <= 122) latin++;
  }
  return {
    characters: characters * stride,
    kana: kana * stride,
    latin: latin * stride,
    hasMark: SENTENCE_MARK.test(text),
    hasQuote: QUOTE.test(text),
  };
}

/** So many lines are counted between two chances for others to have their turn. */
const LINES_PER_STEP = 1000;

/** Counts every block of an outline. */
export function measure(outline: PageOutline): Measures {
  return runSteps(measureInSteps(outline));
}

/** Counts every block of an outline, in steps. Linear in its size. */
export function* measureInSteps(outline: PageOutline): Generator<undefined, Measures> {
  const { blocks, lines, links } = outline;
  const measures = Object.fromEntries(
    [...COUNTS, 'close'].map((name) => [name, new Float64Array(blocks.length)]),
  ) as Measures;
  for (const [i, line] of lines.entries()) {
    if (i % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    addLine(measures, line);
  }
  for (const link of links) addLink(measures, link.block, link.text.trim());
  yield;
  addClose(measures, outline);
  // A block stands before all that it holds, so that from the end each sum is complete when it is handed up.
  for (const name of COUNTS) {
    yield;
    const counts = measures[name];
    for (let i = blocks.length - 1; i > 0; i--) {
      const { parent } = blocks[i]!;
      if (parent >= 0) counts[parent]! += counts[i]!;
    }
  }
  return measures;
}

function addLine(measures: Measures, line: OutlineLine): void {
  const { block, text, linkLength } = line;
  const { characters, kana, latin, hasMark, hasQuote } = scan(text);
  // Links are no prose, and bare labels little.
  const prose = linkLength * 2 > text.length ? 0 : hasMark ? characters : characters * 0.3;
  measures.text[block]! += text.length;
  measures.linked[block]! += linkLength;
  measures.han[block]! += characters;
  measures.kana[block]! += kana;
  measures.latin[block]! += latin;
  measures.prose[block]! += prose;
  measures.lines[block]! += 1;
  if (prose > 0 && hasMark) {
    measures.proseLines[block]! += 1;
    if (hasQuote) measures.dialogue[block]! += 1;
    if (line.isIndented) measures.indented[block]! += 1;
  }
  if (text.length <= LONGEST_REPLY && !endsSentence(text) && REPLY.test(text)) measures.replies[block]! += 1;
}

/** True for a line that ends as sentences do, and labels do not. */
export function endsSentence(text: string): boolean {
  return '。！？…”」』'.includes(text.charAt(text.length - 1));
}

function addLink(measures: Measures, block: number, text: string): void {
  if (text.length > 60) return;
  if (PREVIOUS_CHAPTER.test(text) || NEXT_CHAPTER.test(text) || (text.length < 8 && CONTENTS.test(text))) {
    measures.navigation[block]! += 1;
  } else if (isChapterTitle(text)) measures.chapterLinks[block]! += 1;
}

/** The prose in a block itself, in the blocks right below it, and in those below these. */
function addClose(measures: Measures, { blocks }: PageOutline): void {
  const own = measures.prose.slice();
  own.forEach((prose, i) => {
    for (let block = i, step = 0; block >= 0 && step < 3; block = blocks[block]!.parent, step++) {
      measures.close[block]! += prose;
    }
  });
}
