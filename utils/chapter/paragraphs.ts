import { OTHER_NAMES } from './kinds';
import { endsSentence } from './measure';
import type { OutlineLine, PageOutline } from './outline';
import {
  CONTENTS,
  NEXT_CHAPTER,
  NEXT_PAGE,
  NUMBERED_CHAPTER,
  PREVIOUS_CHAPTER,
  PREVIOUS_PAGE,
  SENTENCE_MARK,
} from './words';

/** A block inside a body is furniture when more than this share of its text is links … */
const LINKED = 0.4;
/** … and it is shorter than this. */
const FURNITURE_AT_MOST = 300;
/** A heading inside a body with more than this share of the text before it is not where the chapter begins. */
const BEFORE_HEADING = 0.2;

const BETWEEN_LINKS = /[\s|｜/\-–—·•>›»<«()（）[\]【】《》、，,：:]+/g;
/** What sites put behind the story: that the chapter ends here, and whose the page is. */
const CLOSING =
  /^(?:[（(【[]?\s*本章(?:完|[结結]束)\s*[）)】\]]?|\W{0,3}(?:[Cc]opyright|©|版[权權]所有).*|.{0,20}ICP[备備].{0,20})$/;

const NAVIGATION = [PREVIOUS_CHAPTER, NEXT_CHAPTER, PREVIOUS_PAGE, NEXT_PAGE, CONTENTS];

/** Author, number of words, date, who translated or typed it: what sites put between a heading and the story. */
const BESIDE_HEADING =
  /^[（(【[]?\s*(?:(?:翻[译譯]|[译譯]者|[录錄]入|[扫掃][图圖描]|[图圖]源|修[图圖]|嵌字|[润潤]色|[转轉][自载載])\s*[：:@]|(?:19|20)\d\d[-/.]\d|(?:作\s*者|字[数數]|本章字[数數]|更新(?:[时時][间間])?|[发發][布表佈](?:[时時][间間])?|[分][类類]|[页頁][数數]|[书書]名|小[说說]|[来來]源|[点點][击擊])\s*[：:])/;

/**
 * Which lines of a body's outline are paragraphs of the story.
 * Left out: blocks and lines that are mostly links, blocks named after furniture (share bars, comments …), rows
 * of navigation words, everything up to the chapter's own heading where that stands inside the body, and what says
 * the title, the author or the date once more before the story.
 *
 * @param body the body alone: block 0 is the element that holds the chapter
 * @param title the chapter's title, to find its heading inside the body
 * @returns indices into `body.lines`
 */
export function storyLines(body: PageOutline, title: string | null): number[] {
  const furniture = furnitureBlocks(body);
  const heading = title === null ? -1 : headingOf(body, title);
  const story: number[] = [];
  body.lines.forEach((line, i) => {
    if (i <= heading || furniture.has(line.block)) return;
    if (isMostlyLinks(line) || isNavigation(line.text)) return;
    if (story.length === 0 && (isBesideHeading(line.text) || isTitle(line.text, title))) return;
    story.push(i);
  });
  while (story.length > 0 && CLOSING.test(body.lines[story.at(-1)!]!.text)) story.pop();
  return story;
}

/** True for a line that is mostly links, whatever brackets and bars stand between them. */
function isMostlyLinks({ text, linkLength }: OutlineLine): boolean {
  return linkLength > 0 && linkLength * 2 > text.replace(BETWEEN_LINKS, '').length;
}

/** The line with the chapter's own heading, where the story begins behind it; else -1. */
function headingOf(body: PageOutline, title: string): number {
  const heading = body.lines.findIndex((line) => isHeadingOf(body, line, title));
  if (heading < 0) return -1;
  const count = (lines: readonly OutlineLine[]) => lines.reduce((sum, line) => sum + line.text.length, 0);
  return count(body.lines.slice(0, heading)) > count(body.lines) * BEFORE_HEADING ? -1 : heading;
}

/** Beside the title such a line says little else: the book's name, a page's number. */
const BESIDE_TITLE = 20;

/** True for a line that says the title once more, a part of it, or little beside it. */
function isTitle(text: string, title: string | null): boolean {
  if (title === null || text.length > title.length + BESIDE_TITLE) return false;
  const [said, wanted] = [text, title].map((one) => one.replace(/\s+/g, '')) as [string, string];
  if (said === wanted) return true;
  const holds = NUMBERED_CHAPTER.test(title) && said.includes(wanted);
  const isPart = said.length > 1 && wanted.includes(said);
  return (holds || isPart) && !SENTENCE_MARK.test(said.replace(wanted, ''));
}

function isBesideHeading(text: string): boolean {
  return text.length <= 80 && BESIDE_HEADING.test(text) && !SENTENCE_MARK.test(text.replace(/[：:]/g, ''));
}

/** True for a heading element that holds the chapter's title and hardly more. */
function isHeadingOf(outline: PageOutline, line: OutlineLine, title: string): boolean {
  const block = outline.blocks[line.block];
  return (
    block !== undefined &&
    /^H[1-6]$/.test(block.tag) &&
    line.text.includes(title) &&
    line.text.length <= title.length + BESIDE_TITLE
  );
}

function isNavigation(text: string): boolean {
  if (text.length > 40 || endsSentence(text)) return false;
  const words = text.split(/[\s|｜/←→<>«»·•]+/).filter(Boolean);
  return (
    words.length > 0 &&
    words.every((word) => NAVIGATION.some((pattern) => pattern.test(word)) && word.length <= 6)
  );
}

/** The blocks below the body that hold no story, with all blocks inside them. */
function furnitureBlocks(outline: PageOutline): Set<number> {
  const text = new Float64Array(outline.blocks.length);
  const linked = new Float64Array(outline.blocks.length);
  for (const line of outline.lines) {
    for (let block = line.block; block >= 0; block = outline.blocks[block]?.parent ?? -1) {
      text[block]! += line.text.length;
      linked[block]! += line.linkLength;
    }
  }
  const furniture = new Set<number>();
  outline.blocks.forEach((block, i) => {
    if (i === 0) return;
    const isLinks = linked[i]! > text[i]! * LINKED && text[i]! < FURNITURE_AT_MOST;
    const isNamed = block.names !== '' && OTHER_NAMES.test(block.names) && text[i]! < text[0]! / 3;
    if (isLinks || isNamed) for (let inner = i; inner < block.end; inner++) furniture.add(inner);
  });
  return furniture;
}
