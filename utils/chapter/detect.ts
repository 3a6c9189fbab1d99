import { findLinks } from './links';
import type { ChapterLinks } from './model';
import type { PageOutline } from './outline';
import { findBody, isEnough, weigh } from './score';
import type { FoundTitle } from './title';
import { findTitle } from './title';

/** Where a chapter stands in an outline. */
export interface FoundChapter {
  /** Index of the block that holds the body. */
  body: number;
  title: FoundTitle | null;
  links: ChapterLinks;
}

/** Whether the page is a chapter at all, and which block holds it. Cheap enough to ask on every page. */
export function findChapterBody(outline: PageOutline): number | null {
  const body = findBody(outline);
  const evidence = body && weigh(outline, body);
  return body && evidence && isEnough(evidence) ? body.block : null;
}

/** The chapter of a page with its title and links; null on every other page. */
export function detectChapter(outline: PageOutline): FoundChapter | null {
  const body = findChapterBody(outline);
  if (body === null) return null;
  return { body, title: findTitle(outline, body), links: findLinks(outline, body) };
}
