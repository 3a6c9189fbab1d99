/**
 * How one address stands to another. Neighbours by a number that may count pages or chapters are "like" pages: words
 * and titles decide.
 */
export type Kinship =
  | 'next page'
  | 'previous page'
  | 'like next page'
  | 'like previous page'
  | 'next'
  | 'previous'
  | 'none';

/** A chapter is never split into more pages than this; larger numbers are numbers of chapters. */
const MOST_PAGES = 40;

/** The parts of an address between which its numbers stand. */
interface Shape {
  /** Everything before the last number, and everything behind it. */
  head: string;
  tail: string;
  last: number;
}

/**
 * How the address `to` stands to the address `from`, by arithmetic alone: `5.html` to `5_2.html` or `5.html?page=2`
 * is the next page of a chapter, `5.html` to `6.html` the next of whatever is numbered there.
 */
export function kinship(from: string, to: string): Kinship {
  const a = stemOf(from);
  const b = stemOf(to);
  if (a === null || b === null) return 'none';
  const here = pageOf(a);
  const there = pageOf(b);
  // Where only one of the two carries a page number, the other is the first page.
  if (there.isMarked && there.stem === a && there.page <= 2) return 'next page';
  if (here.isMarked && here.stem === b) return 'previous page';
  if (here.isSure && there.isSure && here.stem === there.stem) {
    if (there.page === here.page + 1) return 'like next page';
    if (there.page === here.page - 1) return 'like previous page';
  }
  return byNumber(a, b);
}

/** Addresses whose last numbers are neighbours while all else is the same. */
function byNumber(from: string, to: string): Kinship {
  const a = shapeOf(from);
  const b = shapeOf(to);
  if (!a || !b || a.head !== b.head || a.tail !== b.tail) return 'none';
  if (b.last === a.last + 1) return 'next';
  return b.last === a.last - 1 ? 'previous' : 'none';
}

function shapeOf(stem: string): Shape | null {
  const match = /^(.*?)(\d+)(\D*)$/.exec(stem);
  return match ? { head: match[1]!, last: Number(match[2]), tail: match[3]! } : null;
}

/** An address without scheme, fragment and extension, its page query moved to the end: `host/b/5?2`. */
function stemOf(address: string): string | null {
  const match = /^https?:\/\/([^/?#]+)([^?#]*)(\?[^#]*)?/.exec(address);
  if (!match) return null;
  const path = match[2]!.replace(/\.(?:s?html?|php|aspx?|jsp)$/i, '').replace(/\/(?:index)?$/, '');
  const query = match[3] ?? '';
  const page = /^(.*[?&])(?:p|page|pn)=(\d{1,2})(&.*|)$/.exec(query);
  if (!page) return `${match[1]}${path}${query}`;
  return `${match[1]}${path}${`${page[1]}${page[3]}`.replace(/[?&]+$/, '')}?${page[2]}`;
}

interface PageNumber {
  /** The address without the number of its page. */
  stem: string;
  page: number;
  /** The number stands behind a mark that sites use for pages. */
  isMarked: boolean;
  /** Nothing but a page can be meant. */
  isSure: boolean;
}

/** Splits a page number off: 5_2, 5-2, 5?2. */
function pageOf(stem: string): PageNumber {
  const match = /^(.*[0-9a-z])(_|\?|-|_p|-p)(\d{1,2})$/i.exec(stem);
  const page = Number(match?.[3] ?? 0);
  if (!match || page > MOST_PAGES) return { stem, page: 0, isMarked: false, isSure: false };
  const [, rest = '', mark = ''] = match;
  // 12_5 may be chapter 5 of book 12; 12/340_5 can only be page 5 of chapter 340.
  const isSure = mark === '?' || mark.length > 1 || /\d[/_-]\d+$|\/\d{4,}$/.test(rest);
  return { stem: rest, page, isMarked: true, isSure };
}

/** The page number that a title names: (2/3), 第2页; null where it names none. */
export function pageMark(title: string): { page: number; of: number | null; start: number } | null {
  const match =
    /\s*(?:[（(【[]\s*(?:第?\s*(\d{1,2})\s*[页頁]?\s*(?:[/／]\s*(\d{1,2}))?\s*[页頁]?)\s*[)）】\]]|第\s*(\d{1,2})\s*[页頁])\s*$/.exec(
      title,
    );
  if (!match) return null;
  const page = Number(match[1] ?? match[3]);
  const of = match[2] === undefined ? null : Number(match[2]);
  // A bare (3) counts parts of a story as often as pages of a chapter.
  if (of === null && !/[页頁]/.test(match[0])) return null;
  return page >= 1 && (of === null || page <= of) ? { page, of, start: match.index } : null;
}
