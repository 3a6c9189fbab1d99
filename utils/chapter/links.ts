import { COMMENT_NAMES } from './kinds';
import type { ChapterLinks } from './model';
import { kinship, pageMark } from './neighbours';
import type { OutlineLink, PageOutline } from './outline';
import { isWithinNamed } from './outline';
import { CONTENTS, NEXT_CHAPTER, NEXT_PAGE, PREVIOUS_CHAPTER, PREVIOUS_PAGE } from './words';

/** A link's words are no longer than this; what is longer only begins like one. */
const LONGEST_WORDS = 30;

/** What the links to one side of a chapter are known by. */
interface Side {
  chapter: RegExp;
  page: RegExp;
  rel: RegExp;
  names: RegExp;
  kin: 'next' | 'previous';
}

const NEXT: Side = {
  chapter: NEXT_CHAPTER,
  page: NEXT_PAGE,
  rel: /\bnext\b/,
  names: /\bnext(?:[_-]?(?:url|chapter|page|link))?\b|pb_next|linknext/,
  kin: 'next',
};
const PREVIOUS: Side = {
  chapter: PREVIOUS_CHAPTER,
  page: PREVIOUS_PAGE,
  rel: /\bprev(?:ious)?\b/,
  names: /\bprev(?:ious)?(?:[_-]?(?:url|chapter|page|link))?\b|pb_prev|linkprev/,
  kin: 'previous',
};

/**
 * The links around a chapter. A link named after a chapter beats one named after a page, a named link beats `rel`,
 * class names, scripts and arithmetic, in this order; of equals the one nearest to the body wins. A link to the page
 * itself leads nowhere. Whether a link leads to a page of this chapter is told by its address and by the page number
 * in the title, not by its words alone.
 */
export function findLinks(outline: PageOutline, body: number): ChapterLinks {
  const links = outline.links
    .filter((link) => !isWithinNamed(outline, link.block, COMMENT_NAMES, body))
    .map((link) => ({ link, far: distance(outline, link, body) }))
    .sort((a, b) => a.far - b.far)
    .map(({ link }) => link);
  const previous = sideOf(outline, links, PREVIOUS);
  const next = sideOf(outline, links, NEXT);
  const contents = contentsOf(outline, links, previous.link, next.link);
  return {
    ...(previous.link ? { previous: previous.link } : {}),
    ...(next.link ? { next: next.link } : {}),
    ...(contents ? { contents } : {}),
    ...(previous.page ? { previousPage: previous.page } : {}),
    ...(next.page ? { nextPage: next.page } : {}),
  };
}

function sideOf(
  outline: PageOutline,
  links: readonly OutlineLink[],
  side: Side,
): { link?: string | undefined; page?: string | undefined } {
  const named = (pattern: RegExp) =>
    links.filter(
      (link) =>
        (link.text.length <= LONGEST_WORDS && pattern.test(link.text)) ||
        (link.lead !== '' && pattern.test(link.lead)),
    );
  const chapters = named(side.chapter);
  const chapter = chapters.find((link) => leadsOn(outline, link))?.href;
  const page = named(side.page).find((link) => leadsOn(outline, link))?.href;
  // A dead "next chapter" says that there is none, whatever other links call themselves; only a script may know it.
  const link =
    chapter ?? (chapters.length > 0 ? scripted(outline, side) : (page ?? unnamed(outline, links, side)));
  const pages = [link, page].filter(
    (href) => href !== undefined && isPageOf(outline, href, side, href === page && chapter === undefined),
  );
  return { link, page: pages[0] };
}

/** A link that is known by something else than its words. */
function unnamed(outline: PageOutline, links: readonly OutlineLink[], side: Side): string | undefined {
  const live = links.filter((link) => leadsOn(outline, link));
  const byRel = live.find((link) => side.rel.test(link.rel));
  const byNames = live.find((link) => link.text.length <= LONGEST_WORDS && side.names.test(link.names));
  return (
    byRel?.href ??
    byNames?.href ??
    scripted(outline, side) ??
    live.find((link) => /\D/.test(link.text) && isNeighbour(outline, link, side))?.href
  );
}

function isNeighbour({ url }: PageOutline, { href }: OutlineLink, { kin }: Side): boolean {
  const found = kinship(url, href);
  return found === kin || found === `like ${kin} page` || found === `${kin} page`;
}

/** The address that the page's scripts go to; on a book's last chapter many have them go to its contents. */
function scripted({ facts, url }: PageOutline, side: Side): string | undefined {
  const address = facts[side.kin];
  return address && address !== facts.contents && !samePage(address, url) ? address : undefined;
}

/** Whether an address is a page of this chapter. `isPage` tells that the link calls it a page. */
function isPageOf(outline: PageOutline, href: string, side: Side, isPage: boolean): boolean {
  const kin = kinship(outline.url, href);
  if (kin === `${side.kin} page`) return true;
  const mark = pageMark(outline.title) ?? headingMark(outline);
  if (mark?.of && kin.includes(side.kin)) {
    return side.kin === 'next' ? mark.page < mark.of : mark.page > 1;
  }
  return isPage && kin === `like ${side.kin} page`;
}

function headingMark(outline: PageOutline): ReturnType<typeof pageMark> {
  for (const line of outline.lines) {
    const tag = outline.blocks[line.block]!.tag;
    const mark = tag.length === 2 && /^H[1-4]$/.test(tag) ? pageMark(line.text) : null;
    if (mark) return mark;
  }
  return null;
}

function contentsOf(
  outline: PageOutline,
  links: readonly OutlineLink[],
  previous?: string,
  next?: string,
): string | undefined {
  const live = links.filter((link) => leadsOn(outline, link));
  const named = live.find((link) => link.text.length <= LONGEST_WORDS && CONTENTS.test(link.text));
  if (named) return named.href;
  const byRel = live.find((link) => /\bcontents\b|\bindex\b/.test(link.rel));
  return byRel?.href ?? between(live, previous, next) ?? (outline.facts.contents || folderOf(outline, live));
}

/** Many sites put the book's name, as a link to its contents, between "previous" and "next". */
function between(links: readonly OutlineLink[], previous?: string, next?: string): string | undefined {
  const from = links.find((link) => link.href === previous);
  const to = links.find((link) => link.href === next);
  if (!from || !to) return undefined;
  const found = links.filter(
    (link) =>
      link.order > from.order && link.order < to.order && link.href !== previous && link.href !== next,
  );
  return new Set(found.map((link) => link.href)).size === 1 ? found[0]?.href : undefined;
}

/** A book's contents are often the folder in which its chapters lie. */
function folderOf({ url }: PageOutline, links: readonly OutlineLink[]): string | undefined {
  const folder = url.replace(/[?#].*$/, '').replace(/[^/]*$/, '');
  if (/^https?:\/\/[^/]*\/$/.test(folder)) return undefined;
  return links.find((link) => link.href.replace(/index\.\w+$/, '') === folder)?.href;
}

function leadsOn({ url }: PageOutline, { href }: OutlineLink): boolean {
  return /^https?:/.test(href) && !samePage(href, url);
}

function samePage(href: string, url: string): boolean {
  return href.split('#')[0] === url.split('#')[0];
}

/** How far a link stands from the body, in blocks; nothing inside the body counts as near. Other hosts are far off. */
function distance(outline: PageOutline, link: OutlineLink, body: number): number {
  const { block, href } = link;
  const end = outline.blocks[body]?.end ?? body;
  const blocks = block >= end ? block - end : block < body ? body - block : 0;
  return hostOf(href) === hostOf(outline.url) || !/^https?:/.test(href) ? blocks : blocks + 1e6;
}

function hostOf(address: string): string {
  return /^https?:\/\/([^/?#]+)/.exec(address)?.[1] ?? '';
}
