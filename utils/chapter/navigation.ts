import type { ChapterLinks } from './model';
import type { PageOutline } from './outline';
import { CONTENTS, NEXT_CHAPTER, NEXT_PAGE, PREVIOUS_CHAPTER, PREVIOUS_PAGE } from './words';

/** A longer line is no row of links. */
const LONGEST_ROW = 120;
const LONGEST_WORD = 30;

const WORDS = [PREVIOUS_CHAPTER, NEXT_CHAPTER, PREVIOUS_PAGE, NEXT_PAGE, CONTENTS];
/** What leads a line that says where in the site the page stands. */
const PLACE_WORDS = /^\W*(?:您?(?:[当當]前|[现現]在|所在)?(?:的)?位置|首[页頁])/;
/** What stands between its steps. */
const STEPS = /[>›»→]/;
const PLACE_NAMES = /breadcrumb|crumbs?\b/;

/**
 * The lines around a chapter that lead through its book: links to the previous and next chapter and to the contents,
 * and the line above the body that says where in the site the page stands.
 *
 * @param body index of the block that holds the chapter's body
 * @returns indices into `outline.lines`
 */
export function navigationLines(outline: PageOutline, body: number, links: ChapterLinks): number[] {
  const known = new Set(Object.values(links));
  const named = new Map<number, string[]>();
  for (const { block, text, href } of outline.links) {
    if (!known.has(href) && !isNavigationWord(text)) continue;
    named.set(block, [...(named.get(block) ?? []), text]);
  }
  const found: number[] = [];
  outline.lines.forEach(({ block, text, linkLength }, i) => {
    if (linkLength === 0 || text.length > LONGEST_ROW) return;
    const leads = named.get(block)?.some((word) => word !== '' && text.includes(word)) ?? false;
    if (leads || (block < body && isPlace(outline, i))) found.push(i);
  });
  return found;
}

function isNavigationWord(text: string): boolean {
  return text.length <= LONGEST_WORD && WORDS.some((word) => word.test(text));
}

/** True for a line such as “home > fantasy > the book > the chapter”, or for one of its steps. */
function isPlace(outline: PageOutline, index: number): boolean {
  const { block, text } = outline.lines[index]!;
  for (let at = block; at >= 0; at = outline.blocks[at]!.parent) {
    if (PLACE_NAMES.test(outline.blocks[at]!.names)) return true;
  }
  if (!STEPS.test(text)) return false;
  return PLACE_WORDS.test(text) || outline.links.filter((link) => link.block === block).length > 1;
}
