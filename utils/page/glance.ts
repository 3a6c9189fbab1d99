import { findChapterBody } from '../chapter/detect';
import {
  CHAPTER_TITLE,
  CONTENTS,
  NEXT_CHAPTER,
  NEXT_PAGE,
  NOVEL_SITE,
  PREVIOUS_CHAPTER,
  PREVIOUS_PAGE,
} from '../chapter/words';
import { isHan } from '../text/han';
import { outlinePage } from './outline-page';
import { sightByTags } from './sight';

/** Every so many code units one is looked at. */
const STRIDE = 8;
/** No more than so many code units of a page are sampled. */
const SAMPLED = 40_000;
/** A page with fewer Han characters than this holds no chapter. */
const LEAST_HAN = 200;

/** So much of a page's text is searched for a chapter's heading. */
const SEARCHED = 20_000;

const SIGNS = [PREVIOUS_CHAPTER, NEXT_CHAPTER, PREVIOUS_PAGE, NEXT_PAGE, CONTENTS];

/**
 * Whether a page is worth the reader: first a sample of its text, which settles nearly every page that is not
 * Chinese in well under a millisecond, then the words without which nothing is a chapter, and only then the
 * outline. No styles are computed and no layout is forced.
 */
export function looksLikeChapter(document: Document): boolean {
  const { body } = document;
  if (!body || document.designMode === 'on') return false;
  const text = body.textContent ?? '';
  return (
    hasEnoughHan(text) &&
    hasSigns(document, text) &&
    findChapterBody(outlinePage(document, sightByTags()).outline) !== null
  );
}

function hasEnoughHan(text: string): boolean {
  const end = Math.min(text.length, SAMPLED);
  let han = 0;
  for (let i = 0; i < end; i += STRIDE) if (isHan(text.charCodeAt(i))) han++;
  return han * STRIDE >= LEAST_HAN || text.length > SAMPLED;
}

/** A chapter's heading, or a link to a neighbouring chapter. */
function hasSigns(document: Document, text: string): boolean {
  if (CHAPTER_TITLE.test(document.title) || NOVEL_SITE.test(document.title)) return true;
  if (CHAPTER_TITLE.test(text.slice(0, SEARCHED))) return true;
  for (const link of document.links) {
    const words = link.textContent ?? '';
    if (words.length <= 30 && SIGNS.some((sign) => sign.test(words.trim()))) return true;
  }
  return false;
}
