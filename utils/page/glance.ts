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

/** So much Chinese text with so many marks of sentences, close together, is worth the reader's look. */
const ENOUGH_HAN = 100;
const ENOUGH_MARKS = 3;
/** Text counts for so many elements around it: sites cut their lines into spans in spans. */
const LEVELS = 4;
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
  const document = root.ownerDocument ?? (root as Document);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const sums = new Map<Node, { han: number; marks: number }>();
  let all = 0;
  for (let i = 0; i < MOST_TEXTS; i++) {
    const node = walker.nextNode() as Text | null;
    if (!node || (i > FIRST_TEXTS && all < LEAST_HAN)) return false;
    const han = node.length > 1 ? sampleHan(node.data) : 0;
    if (han === 0 || /^(?:A|SCRIPT|STYLE|NOSCRIPT|TEXTAREA|OPTION)$/.test(node.parentNode!.nodeName))
      continue;
    all += han;
    const marks = SENTENCE_MARK.test(node.data) ? 1 : 0;
    let at: Node | null = node.parentNode;
    for (let level = 0; at && level < LEVELS; level++, at = at.parentNode) {
      const sum = sums.get(at) ?? { han: 0, marks: 0 };
      sum.han += han;
      // One long text, cut nowhere, holds many sentences.
      sum.marks += marks && han > ENOUGH_HAN ? ENOUGH_MARKS : marks;
      if (sum.han >= ENOUGH_HAN && sum.marks >= ENOUGH_MARKS) return true;
      sums.set(at, sum);
    }
  }
  return false;
}

/** About how many Chinese characters a text holds; private code points count, as some sites write in them. */
function sampleHan(text: string): number {
  const end = Math.min(text.length, 2000);
  const stride = end > 40 ? STRIDE : 1;
  let count = 0;
  for (let i = 0; i < end; i += stride) {
    const unit = text.charCodeAt(i);
    if (isHan(unit) || (unit >= 0xe000 && unit <= 0xf8ff)) count++;
  }
  return count * stride;
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
