import {
  CONTENTS,
  isChapterTitle,
  NEXT_CHAPTER,
  NEXT_PAGE,
  NOVEL_SITE,
  PREVIOUS_CHAPTER,
  PREVIOUS_PAGE,
  SENTENCE_MARK,
  VOLUME,
} from '../chapter/words';
import { innerDocuments, shadowRoots } from './inner-roots';

/** So much Chinese text with so many marks of sentences, close together, is prose. */
const ENOUGH_HAN = 80;
const ENOUGH_MARKS = 3;
/** Text counts for so many elements around it: sites cut their lines into spans in spans. */
const LEVELS = 4;
/** Of a text every so many code units one is looked at, and no more than so many in all. */
const STRIDE = 4;
const SAMPLED = 2000;
/** Chinese, also in private code points, as some sites write in them. */
const CHINESE = /[\u3400-\u9fff\ue000-\uf8ff]{3}/;
/** No more than so many texts, headings and links are looked at. */
const MOST_TEXTS = 8000;
const MOST_HEADINGS = 30;
const MOST_LINKS = 400;
/** `NodeFilter.SHOW_TEXT`. */
const TEXTS = 4;

/** Signs of a chapter, and what each is worth; a page with fewer points than enough is none. */
const ENOUGH_POINTS = 1.5;
/** A link with its title and the words before it is no longer than this, and holds one of these. */
const LONGEST_WORDS = 90;
const MAY_LEAD =
  /[上下前后後][一壹]?[章节節回话話集页頁篇]|目\s*[录錄次]|章\s*[节節]|[书書][页頁目]|[返回]小|prev|next|index|contents/i;
const LINK_SIGNS: readonly (readonly [RegExp, number])[] = [
  [PREVIOUS_CHAPTER, 2],
  [NEXT_CHAPTER, 2],
  [CONTENTS, 1],
  [PREVIOUS_PAGE, 0.5],
  [NEXT_PAGE, 0.5],
];

/**
 * Whether a page is worth the reader: it has a sign of a chapter, and Chinese prose. A cheap question that lets
 * through every chapter and some other pages; the reader decides. What is cheapest is asked first, and most pages fail
 * there. No styles are computed and no layout is forced.
 */
export function looksLikeChapter(document: Document): boolean {
  const { body } = document;
  if (!body || document.designMode === 'on') return false;
  if (holdsChinese(body) && hasSigns(document) && holdsProse(body)) return true;
  return [...innerDocuments(document), ...shadowRoots(document)].some(
    (root) =>
      holdsChinese('body' in root ? root.body : root) &&
      (hasSigns(document) || hasSigns(root)) &&
      holdsProse(root),
  );
}

/**
 * Whether a node's text holds any Chinese at all. One question to the browser, many times faster than a walk: text in
 * Latin letters is kept in bytes, and the expression fails on it at once.
 */
function holdsChinese(root: Node): boolean {
  return CHINESE.test(root.textContent ?? '');
}

/** Walks the texts under a node until one element close above some of them has enough prose. */
function holdsProse(root: Node): boolean {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, TEXTS);
  const sums = new Map<Node, { han: number; marks: number }>();
  for (let i = 0; i < MOST_TEXTS; i++) {
    const node = walker.nextNode() as Text | null;
    if (!node) return false;
    const { data } = node;
    const han = sampleHan(data);
    if (han === 0 || /^(?:A|SCRIPT|STYLE|NOSCRIPT|TEXTAREA|OPTION)$/.test(node.parentNode!.nodeName))
      continue;
    // One long text, cut nowhere, holds many sentences.
    const marks = !SENTENCE_MARK.test(data) ? 0 : han > ENOUGH_HAN ? ENOUGH_MARKS : 1;
    let at: Node | null = node.parentNode;
    for (let level = 0; at && level < LEVELS; level++, at = at.parentNode) {
      const sum = sums.get(at) ?? { han: 0, marks: 0 };
      sum.han += han;
      sum.marks += marks;
      if (sum.han >= ENOUGH_HAN && sum.marks >= ENOUGH_MARKS) return true;
      sums.set(at, sum);
    }
  }
  return false;
}

/** About how many Chinese characters a text holds; private code points count, as some sites write in them. */
function sampleHan(text: string): number {
  const { length } = text;
  // Most texts of most pages are blank or in another script, which a look at three places tells.
  if (!isChinese(text, length >> 1) && !isChinese(text, length - 1) && !isChinese(text, length >> 2))
    return 0;
  const stride = length > 40 ? STRIDE : 1;
  let count = 0;
  for (let i = 0; i < Math.min(length, SAMPLED); i += stride) if (isChinese(text, i)) count++;
  return count * stride;
}

function isChinese(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xe000 && unit <= 0xf8ff);
}

/** What a link to a neighbouring page says of itself. */
const NEIGHBOUR = /\b(?:next|prev)\b/;

/** Whether titles, headings and links give enough signs of a chapter. */
function hasSigns(root: Document | ShadowRoot): boolean {
  const { title = '' } = root as Document;
  let points =
    (isChapterTitle(title) ? 2 : 0) + (NOVEL_SITE.test(title) ? 0.5 : 0) + (VOLUME.test(title) ? 0.5 : 0);
  const seen = new Set<RegExp>();
  const count = (sign: RegExp, worth: number) => {
    if (!seen.has(sign)) points += worth;
    seen.add(sign);
  };
  // The whole page is not searched for what stands in its head.
  const { head } = root as Document;
  if (head?.querySelector('meta[property^="og:novel"]')) points += 1;
  if (head?.querySelector('[rel~=next], [rel~=prev]')) count(NEIGHBOUR, 1);
  if (points >= ENOUGH_POINTS) return true;
  const headings = root.querySelectorAll('h1, h2, h3');
  for (let i = 0; i < Math.min(headings.length, MOST_HEADINGS); i++) {
    if (isChapterTitle(headings[i]!.textContent ?? '')) return true;
  }
  const links = root.querySelectorAll('a');
  // Of very many links the first and the last; those between are lists.
  const skipped = Math.max(0, links.length - MOST_LINKS);
  for (let i = 0; i < links.length && points < ENOUGH_POINTS; i++) {
    if (i === MOST_LINKS / 2) i += skipped;
    const link = links[i]!;
    if (NEIGHBOUR.test(link.rel)) count(NEIGHBOUR, 1);
    const text = link.textContent ?? '';
    if (text.length > LONGEST_WORDS) continue;
    // Words before a link may name it: "下一篇：…".
    const words = `${text}|${link.title}|${link.previousSibling?.nodeValue ?? ''}`;
    if (words.length > LONGEST_WORDS || !MAY_LEAD.test(words)) continue;
    for (const [sign, worth] of LINK_SIGNS) {
      if (words.split('|').some((text) => sign.test(text.trim()))) count(sign, worth);
    }
  }
  return points >= ENOUGH_POINTS;
}
