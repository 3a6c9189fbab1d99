import type { ChapterLinks } from './model';
import type { OutlineLink, PageOutline } from './outline';
import { CONTENTS, NEXT_CHAPTER, NEXT_PAGE, PREVIOUS_CHAPTER, PREVIOUS_PAGE } from './words';

/**
 * The links around a chapter. A link named after a chapter beats one named after a page, a named link beats a
 * bare `rel`, and of equals the one nearest to the body wins. A link to the page itself leads nowhere.
 */
export function findLinks(outline: PageOutline, body: number): ChapterLinks {
  const usable = outline.links
    .filter((link) => /^https?:/.test(link.href) && !samePage(link.href, outline.url))
    .sort((a, b) => distance(outline, a.block, body) - distance(outline, b.block, body));
  const pick = (patterns: readonly RegExp[], rel: RegExp): string | undefined => {
    for (const pattern of patterns) {
      const named = usable.find((link) => link.text.length <= 30 && pattern.test(link.text));
      if (named) return named.href;
    }
    return usable.find((link) => rel.test(link.rel))?.href;
  };
  const previous = pick([PREVIOUS_CHAPTER, PREVIOUS_PAGE], /\bprev(?:ious)?\b/);
  const next = pick([NEXT_CHAPTER, NEXT_PAGE], /\bnext\b/);
  const contents = pick([CONTENTS], /\bcontents\b|\bindex\b/) ?? between(usable, previous, next);
  return {
    ...(previous ? { previous } : {}),
    ...(next ? { next } : {}),
    ...(contents ? { contents } : {}),
  };
}

/** Many sites put the book's name, as a link to its contents, between "previous" and "next". */
function between(links: readonly OutlineLink[], previous?: string, next?: string): string | undefined {
  const from = links.find((link) => link.href === previous);
  const to = links.find((link) => link.href === next);
  if (!from || !to) return undefined;
  const inOrder = [...links].sort((a, b) => a.order - b.order);
  const found = inOrder.slice(inOrder.indexOf(from) + 1, inOrder.indexOf(to));
  return found.length === 1 ? found[0]?.href : undefined;
}

function samePage(href: string, url: string): boolean {
  return href.split('#')[0] === url.split('#')[0];
}

/** How far a block stands from the body, in blocks; nothing inside the body counts as near. */
function distance(outline: PageOutline, block: number, body: number): number {
  const end = outline.blocks[body]?.end ?? body;
  return block >= end ? block - end : block < body ? body - block : 0;
}
