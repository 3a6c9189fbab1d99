import {
  CONTENTS,
  isChapterTitle,
  NEXT_CHAPTER,
  NEXT_PAGE,
  NOVEL_SITE,
  PREVIOUS_CHAPTER,
  PREVIOUS_PAGE,
  SENTENCE_MARK,
} from '../chapter/words';
import { isHan } from '../text/han';
import { innerDocuments, shadowRoots } from './inner-roots';

/** So much Chinese prose close together is worth the reader's look. */
const ENOUGH = 100;
/** A text shorter than this, in code units, is a label. */
const SHORTEST = 12;
/** Of a long text every so many code units one is looked at. */
const STRIDE = 4;
/** A page whose first so many texts hold hardly any Chinese is in another language. */
const FIRST_TEXTS = 1500;
const LEAST_HAN = 40;
/** No more than so many texts, and links, are looked at. */
const MOST_TEXTS = 12_000;
const MOST_LINKS = 2000;

const SIGNS = [PREVIOUS_CHAPTER, NEXT_CHAPTER, PREVIOUS_PAGE, NEXT_PAGE, CONTENTS];

/**
 * Whether a page is worth the reader: it has Chinese prose, and a sign of a chapter. A cheap question that lets
 * through every chapter and some other pages; the reader decides. No styles are computed and no layout is forced.
 */
export function looksLikeChapter(document: Document): boolean {
  if (!document.body || document.designMode === 'on') return false;
  if (holdsProse(document.body)) return hasSigns(document);
  const inner = [...innerDocuments(document), ...shadowRoots(document)];
  return inner.some((root) => holdsProse(root) && (hasSigns(document) || hasSigns(root)));
}

/** Walks the texts under a node until one element close above some of them has enough prose. */
function holdsProse(root: Node): boolean {
  const walker =
    root.ownerDocument?.createTreeWalker(root, 4) ?? (root as Document).createTreeWalker(root, 4);
  const prose = new Map<Node, number>();
  let han = 0;
  for (let i = 0; i < MOST_TEXTS; i++) {
    const node = walker.nextNode() as Text | null;
    if (!node || (i > FIRST_TEXTS && han < LEAST_HAN)) return false;
    const { data } = node;
    if (data.length < SHORTEST) continue;
    const count = sampleHan(data);
    if (count === 0) continue;
    han += count;
    const parent = node.parentNode!;
    if (/^(?:A|SCRIPT|STYLE|NOSCRIPT|TEXTAREA|OPTION)$/.test(parent.nodeName) || !SENTENCE_MARK.test(data))
      continue;
    for (let at: Node | null = parent, up = 0; at && up < 2; at = at.parentNode, up++) {
      const sum = (prose.get(at) ?? 0) + count;
      if (sum >= ENOUGH) return true;
      prose.set(at, sum);
    }
  }
  return false;
}

/** About how many Chinese characters a text holds; private code points count, as some sites write in them. */
function sampleHan(text: string): number {
  let count = 0;
  const end = Math.min(text.length, 2000);
  for (let i = 0; i < end; i += STRIDE) {
    const unit = text.charCodeAt(i);
    if (isHan(unit) || (unit >= 0xe000 && unit <= 0xf8ff)) count++;
  }
  return count * STRIDE;
}

/** A chapter's title, a novel site's words, or a link to a neighbouring chapter. */
function hasSigns(root: Document | ShadowRoot): boolean {
  const { title = '' } = root as Document;
  if (isChapterTitle(title) || NOVEL_SITE.test(title)) return true;
  if (root.querySelector('meta[property^="og:novel"], link[rel="next"], link[rel="prev"]')) return true;
  for (const heading of root.querySelectorAll('h1, h2, h3')) {
    if (isChapterTitle(heading.textContent ?? '')) return true;
  }
  const links = root.querySelectorAll('a');
  for (let i = 0; i < Math.min(links.length, MOST_LINKS); i++) {
    const words = links[i]!.textContent ?? '';
    if (words.length <= 40 && SIGNS.some((sign) => sign.test(words.trim()))) return true;
  }
  return false;
}
