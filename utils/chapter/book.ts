import type { PageOutline } from './outline';
import { squeeze, titleParts } from './title';
import { CONTENTS, isChapterTitle } from './words';

/** "Author: …" in a line of its own or among others. */
const AUTHOR = /作\s*者\s*[：:]\s*([^\s|｜／/，,[【（(]{1,20})/;
const LONGEST_BOOK = 40;

/**
 * The title of the book that a chapter is from, and the book's author, where the page names them: in its metadata, as
 * the words of the link to the contents, or as a part of its title that it links to elsewhere.
 */
export function findBook(
  outline: PageOutline,
  title: string | null,
  contents: string | undefined,
): { book?: string; author?: string } {
  const book = outline.facts.book || linkedBook(outline, contents) || titledBook(outline, title);
  const author = outline.facts.author || authorOf(outline);
  return { ...(book ? { book } : {}), ...(author ? { author } : {}) };
}

function linkedBook(outline: PageOutline, contents: string | undefined): string | undefined {
  if (contents === undefined) return undefined;
  const page = squeeze(outline.title);
  return outline.links
    .find(
      ({ href, text }) =>
        href === contents &&
        text.length > 1 &&
        text.length <= LONGEST_BOOK &&
        !CONTENTS.test(text) &&
        page.includes(squeeze(text).replace(/^《|》$/g, '')),
    )
    ?.text.replace(/^《|》$/g, '');
}

function titledBook(outline: PageOutline, title: string | null): string | undefined {
  const named = /《([^》]{1,40})》/.exec(outline.title)?.[1];
  if (named) return named;
  const linked = new Set(outline.links.map((link) => squeeze(link.text)));
  // The last part is the site's name, which every page links to.
  return titleParts(outline)
    .slice(0, -1)
    .find((part) => part !== title && !isChapterTitle(part) && linked.has(squeeze(part)));
}

function authorOf(outline: PageOutline): string | undefined {
  for (const { text } of outline.lines) {
    const found = text.length <= 80 && text.includes('者') ? AUTHOR.exec(text)?.[1] : undefined;
    if (found) return found;
  }
  return undefined;
}
