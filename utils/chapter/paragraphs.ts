import { countHan } from '../text/han';
import type { OutlineLine, PageOutline } from './outline';

import { CONTENTS, NEXT_CHAPTER, NEXT_PAGE, OTHER_NAMES, PREVIOUS_CHAPTER, PREVIOUS_PAGE } from './words';

/** A block inside a body is furniture when more than this share of its text is links … */
const LINKED = 0.4;
/** … and it holds less Han text than this. */
const FURNITURE_AT_MOST = 200;

const NAVIGATION = [PREVIOUS_CHAPTER, NEXT_CHAPTER, PREVIOUS_PAGE, NEXT_PAGE, CONTENTS];

/**
 * Which lines of a body's outline are paragraphs of the story.
 * Left out: blocks and lines that are mostly links, blocks named after furniture (share bars, comments …), rows
 * of navigation words, and everything up to the chapter's own heading where that stands inside the body.
 *
 * @param body the body alone: block 0 is the element that holds the chapter
 * @param title the chapter's title, to find its heading inside the body
 * @returns indices into `body.lines`
 */
export function storyLines(body: PageOutline, title: string | null): number[] {
  const furniture = furnitureBlocks(body);
  const heading = body.lines.findIndex((line) => title !== null && isHeadingOf(body, line, title));
  const story: number[] = [];
  body.lines.forEach((line, i) => {
    if (i <= heading || furniture.has(line.block)) return;
    if (line.linkLength > line.text.length / 2 || isNavigation(line.text)) return;
    story.push(i);
  });
  return story;
}

/** True for a heading element that holds the chapter's title and nothing more. */
function isHeadingOf(outline: PageOutline, line: OutlineLine, title: string): boolean {
  const block = outline.blocks[line.block];
  return block !== undefined && /^H[1-6]$/.test(block.tag) && line.text.startsWith(title);
}

function isNavigation(text: string): boolean {
  if (text.length > 40) return false;
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
  const han = new Float64Array(outline.blocks.length);
  for (const line of outline.lines) {
    const count = countHan(line.text);
    for (let block = line.block; block >= 0; block = outline.blocks[block]?.parent ?? -1) {
      text[block]! += line.text.length;
      linked[block]! += line.linkLength;
      han[block]! += count;
    }
  }
  const furniture = new Set<number>();
  outline.blocks.forEach((block, i) => {
    if (i === 0) return;
    const isLinks = linked[i]! > text[i]! * LINKED && han[i]! < FURNITURE_AT_MOST;
    const isNamed = OTHER_NAMES.test(block.names) && han[i]! < han[0]! / 3;
    if (isLinks || isNamed) for (let inner = i; inner < block.end; inner++) furniture.add(inner);
  });
  return furniture;
}
