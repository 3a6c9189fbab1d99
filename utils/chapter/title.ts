import { OTHER_NAMES } from './kinds';
import { pageMark } from './neighbours';
import type { OutlineLine, PageOutline } from './outline';
import { isInside, isWithinNamed } from './outline';
import { isChapterTitle, NAMED_CHAPTER, NUMBERED_CHAPTER, VOLUME } from './words';

const LONGEST_TITLE = 60;

/** Separators between chapter, book and site in a document's title. */
const SEPARATOR = /[_|｜–—]|\s-\s|-(?=[^\d])|\s·\s/;

/** What stands beside a heading: author, date, number of words. */
const BESIDE =
  /^(?:作\s*者|[类類]型|[类類][别別]|[分][类類]|字[数數]|本章|更新|[发發][布表佈]|[来來]源|[页頁][数數]|[书書]名)\s*[：:]/;

/** Where a chapter's title stands: in a line of the page, or only in `document.title`. */
export interface FoundTitle {
  text: string;
  /** Index of the line in the outline; null when the title comes from `document.title`. */
  line: number | null;
}

/** A line is a title with no fewer points than this. */
const ENOUGH = 2.4;
/** "12、…", "(3) …": a heading with a bare number. */
const BARE_NUMBER = /^[（(]?\d{1,4}[)）]?[、.．:：\s]\s*\S/;

/**
 * The chapter's title: of the lines before the body, and the headings in it, the one that looks most like one; else
 * the part of `document.title` that does. What the page links to elsewhere under the same words is the book.
 */
export function findTitle(outline: PageOutline, body: number): FoundTitle | null {
  const lines = titleLines(outline, body);
  const linked = new Set(outline.links.map((link) => squeeze(link.text)));
  let best: number | null = null;
  let most = ENOUGH;
  lines.forEach((index, rank) => {
    const points = pointsOf(outline, index, linked) - Math.min(2, rank * 0.1);
    if (points > most) {
      best = index;
      most = points;
    }
  });
  if (best !== null) return { text: plainTitle(outline, outline.lines[best]!, linked), line: best };
  const part = partOf(outline, linked);
  return part ? { text: part, line: null } : null;
}

/** Lines that may hold the title, the nearest before the body's prose first. */
export function titleLines(outline: PageOutline, body: number): number[] {
  const found: number[] = [];
  const end = outline.blocks[body]?.end ?? 0;
  outline.lines.forEach((line, i) => {
    if (line.block >= end || line.text.length > LONGEST_TITLE) return;
    if (isInside(outline, line.block, body) && !isHeading(outline, i)) return;
    if (line.linkLength > line.text.length / 2) return;
    found.push(i);
  });
  return found.reverse();
}

/** The parts of a document's title: chapter, book, author, site, in whatever order. */
export function titleParts(outline: PageOutline): string[] {
  return outline.title
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** Text without any white space, to compare what two places of a page say. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

function pointsOf(outline: PageOutline, index: number, linked: ReadonlySet<string>): number {
  const line = outline.lines[index]!;
  const text = plainTitle(outline, line, linked);
  const short = squeeze(text);
  if (BESIDE.test(text) || short === '') return 0;
  const { tag = '', names = '' } = outline.blocks[line.block] ?? {};
  const level = /^H([1-6])$/.exec(tag)?.[1];
  let points = level ? Math.max(1.5, 5 - Number(level)) : /title|bookname|h1\b/.test(names) ? 2 : 0;
  if (NUMBERED_CHAPTER.test(text)) points += 4;
  else if (NAMED_CHAPTER.test(text)) points += 3;
  else if (BARE_NUMBER.test(text)) points += 1;
  else if (VOLUME.test(text)) points += 0.5;
  if (short.length > 1 && squeeze(outline.title).includes(short)) points += 3;
  if (short === squeeze(outline.facts.book) || linked.has(short)) points -= 4;
  if (short === squeeze(titleParts(outline).at(-1) ?? '') && short !== squeeze(outline.title)) points -= 3;
  if (/[。！？]$/.test(text) && !isChapterTitle(text)) points -= 2;
  // "Home > Book > Chapter 4": the heading elsewhere is cleaner.
  if (line.linkLength > 0 || /[>»›＞]/.test(text)) points -= 2;
  return isWithinNamed(outline, line.block, OTHER_NAMES) ? points - 1 : points;
}

function isHeading(outline: PageOutline, index: number): boolean {
  const block = outline.blocks[outline.lines[index]?.block ?? -1];
  if (!block) return false;
  if (block.tag.length === 2 && /^H[1-6]$/.test(block.tag)) return true;
  return block.names !== '' && /title|bookname|h1\b/.test(block.names);
}

/** A link at a heading's end that counts comments. */
const COUNT = /[[(（]?\d{1,6}\+?[\])）]?$/;
/** What stands between a book's name and its chapter. */
const BODY_TEXT = /(?:正文卷?|[Vv][Ii][Pp]卷?)\s*$/;

/**
 * A heading's text without the number of comments that some sites link at its end, without the page's number, and
 * without the book's name before it.
 */
function plainTitle(outline: PageOutline, line: OutlineLine, linked: ReadonlySet<string>): string {
  const count = line.linkLength > 0 ? COUNT.exec(line.text)?.[0].length : undefined;
  const text = count === line.linkLength ? line.text.slice(0, -count).trim() : line.text;
  return withoutMark(withoutBook(outline, text, linked));
}

function withoutBook({ facts }: PageOutline, text: string, linked: ReadonlySet<string>): string {
  const at = NUMBERED_CHAPTER.exec(text)?.index ?? 0;
  const before = squeeze(text.slice(0, at).replace(BODY_TEXT, '')).replace(/^《|》$/g, '');
  const isBook = before === '' || before === squeeze(facts.book) || linked.has(before);
  return isBook ? text.slice(at) : text;
}

function withoutMark(text: string): string {
  const mark = pageMark(text);
  return mark && mark.start > 0 ? text.slice(0, mark.start) : text;
}

/** The part of the document's title that is the chapter's: books and sites are linked to elsewhere. */
function partOf(outline: PageOutline, linked: ReadonlySet<string>): string | undefined {
  const parts = titleParts(outline).map(withoutMark);
  const book = squeeze(outline.facts.book);
  const own = parts.filter((part) => squeeze(part) !== book && !linked.has(squeeze(part)));
  return parts.find(isChapterTitle) ?? parts.find((part) => BARE_NUMBER.test(part)) ?? own[0] ?? parts[0];
}
