import { findChapterBody } from '../chapter/detect';
import { isHan } from '../text/han';
import { outlinePage } from './outline-page';
import { sightByTags } from './sight';

/** Every so many code units one is looked at. */
const STRIDE = 8;
/** No more than so many code units of a page are sampled. */
const SAMPLED = 40_000;
/** A page with fewer Han characters than this holds no chapter. */
const LEAST_HAN = 200;

/**
 * Whether a page is worth the reader: first a sample of its text, which settles nearly every page that is not
 * Chinese in well under a millisecond, then the outline. No styles are computed and no layout is forced.
 */
export function looksLikeChapter(document: Document): boolean {
  if (!document.body || document.designMode === 'on') return false;
  return (
    hasEnoughHan(document.body) && findChapterBody(outlinePage(document, sightByTags()).outline) !== null
  );
}

function hasEnoughHan(body: Element): boolean {
  const text = body.textContent ?? '';
  const end = Math.min(text.length, SAMPLED);
  let han = 0;
  for (let i = 0; i < end; i += STRIDE) if (isHan(text.charCodeAt(i))) han++;
  return han * STRIDE >= LEAST_HAN || text.length > SAMPLED;
}
