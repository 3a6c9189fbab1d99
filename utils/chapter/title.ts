import type { OutlineLine, PageOutline } from './outline';
import { isInside } from './outline';
import { CHAPTER_TITLE } from './words';

const LONGEST_TITLE = 60;

/** Separators between chapter, book and site in a document's title. */
const SEPARATOR = /[_|｜–—]|\s-\s|-(?=[^\d])|\s·\s/;

/** Where a chapter's title stands: in a line of the page, or only in `document.title`. */
export interface FoundTitle {
  text: string;
  /** Index of the line in the outline; null when the title comes from `document.title`. */
  line: number | null;
}

/**
 * The chapter's title: the heading nearest before the body that looks like one, else the part of
 * `document.title` that does, else the main heading, else the first part of `document.title`.
 */
export function findTitle(outline: PageOutline, body: number): FoundTitle | null {
  const parts = outline.title
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter(Boolean);
  const headings = headingsBefore(outline, body);
  const named = headings.filter((i) => CHAPTER_TITLE.test(lineText(outline, i)));
  const shown = named.find((i) => isHeading(outline, i)) ?? named[0];
  if (shown !== undefined) return { text: withoutLink(outline.lines[shown]!), line: shown };
  const inTitle = headings.find((i) => isHeading(outline, i) && outline.title.includes(lineText(outline, i)));
  const part = parts.find((text) => CHAPTER_TITLE.test(text));
  if (part) return { text: part, line: null };
  const main = inTitle ?? headings.find((i) => isHeading(outline, i));
  if (main !== undefined) return { text: withoutLink(outline.lines[main]!), line: main };
  return parts[0] ? { text: parts[0], line: null } : null;
}

/** Lines that may hold the title, the nearest before the body's prose first. */
function headingsBefore(outline: PageOutline, body: number): number[] {
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

function isHeading(outline: PageOutline, index: number): boolean {
  const block = outline.blocks[outline.lines[index]?.block ?? -1];
  return block !== undefined && (/^H[1-6]$/.test(block.tag) || /title|bookname|h1\b/.test(block.names));
}

function lineText(outline: PageOutline, index: number): string {
  return outline.lines[index]?.text ?? '';
}

/** A heading's text without the number of comments that some sites link at its end. */
function withoutLink(line: OutlineLine): string {
  return line.linkLength > 0 && line.linkLength <= 6
    ? line.text.slice(0, line.text.length - line.linkLength).trim()
    : line.text;
}
