import { CHAPTER_SCHEMA, DATE, OTHER_PAGES, OTHER_SCHEMA, UPDATED } from './kinds';
import { findLinks } from './links';
import type { Measures } from './measure';
import { endsSentence } from './measure';
import { kinship } from './neighbours';
import type { OutlineLink, PageOutline } from './outline';
import { titleLines } from './title';
import {
  CONTENTS,
  isChapterTitle,
  NEXT_CHAPTER,
  NEXT_PAGE,
  NOVEL_SITE,
  NUMBERED_CHAPTER,
  PREVIOUS_CHAPTER,
  PREVIOUS_PAGE,
} from './words';

/** The kinds of pages that leave traces in words. */
type OtherKind = keyof typeof OTHER_PAGES;

/** What speaks for and against a page being a chapter; each from 0 to 1. */
export type PageSignals = Record<
  | 'heading'
  | 'headTitle'
  | 'titleParts'
  | 'chapterLink'
  | 'chapterLinks'
  | 'pageLink'
  | 'postLink'
  | 'contentsLink'
  | 'triple'
  | 'alone'
  | 'arithmetic'
  | 'scripted'
  | 'novelTitle'
  | 'novelWords'
  | 'novelFacts'
  | 'otherFacts'
  | 'amount'
  | 'short'
  | 'paragraphs'
  | 'pure'
  | 'dialogue'
  | 'indented'
  | 'cover'
  | 'linked'
  | 'latin'
  | 'replies'
  | 'date'
  | 'kana'
  | 'list'
  | 'otherName'
  | OtherKind,
  number
>;

/** Lines longer than this are prose, in which the words of other pages may stand by chance. */
const LONGEST_LABEL = 60;

/** Weighs the page around a block that may be a chapter's body. */
export function pageSignals(outline: PageOutline, measures: Measures, body: number): PageSignals {
  return {
    ...titleSignals(outline, body),
    ...linkSignals(outline, measures, body),
    ...textSignals(measures, body),
    ...otherSignals(outline, body),
  };
}

function titleSignals(outline: PageOutline, body: number) {
  const headings = titleLines(outline, body).map((i) => outline.lines[i]!.text);
  const { facts, title } = outline;
  return {
    heading: headings.some((text) => NUMBERED_CHAPTER.test(text))
      ? 1
      : headings.some(isChapterTitle)
        ? 0.8
        : 0,
    headTitle: NUMBERED_CHAPTER.test(title) ? 1 : isChapterTitle(title) ? 0.8 : 0,
    // Chapter, book and site, in whatever order.
    titleParts: title.split(/[_|｜]|\s?[-–—]\s?/).length >= 3 ? 1 : 0,
    novelTitle: NOVEL_SITE.test(title) ? 1 : 0,
    novelFacts: facts.book || /novel|book/.test(facts.type) || has(facts.schemas, CHAPTER_SCHEMA) ? 1 : 0,
    otherFacts: /product|video|profile/.test(facts.type) || has(facts.schemas, OTHER_SCHEMA) ? 1 : 0,
    scripted: facts.next && facts.previous ? 1 : 0,
  };
}

function has(names: readonly string[], pattern: RegExp): boolean {
  return names.some((name) => pattern.test(name));
}

function linkSignals(outline: PageOutline, measures: Measures, body: number) {
  const named = (pattern: RegExp) =>
    outline.links.filter(
      ({ text, lead }) => (text.length <= 30 && pattern.test(text)) || (lead !== '' && pattern.test(lead)),
    );
  const previous = named(PREVIOUS_CHAPTER);
  const next = named(NEXT_CHAPTER);
  const contents = named(CONTENTS);
  const pages = [...named(PREVIOUS_PAGE), ...named(NEXT_PAGE)];
  const posts = pages.filter((link) => `${link.lead}${link.text}`.includes('篇'));
  const found = findLinks(outline, body);
  const kin = [found.previous, found.next].map((to) => (to ? kinship(outline.url, to) : 'none'));
  // The list of a book's chapters, beside the body or around it.
  const outside = measures.chapterLinks[0]! - measures.chapterLinks[body]!;
  return {
    chapterLink: previous.length + next.length > 0 ? 1 : 0,
    chapterLinks: previous.length > 0 && next.length > 0 ? 1 : 0,
    pageLink: pages.length > posts.length ? 1 : 0,
    postLink: posts.length > 0 ? 1 : 0,
    contentsLink: contents.length > 0 ? 1 : 0,
    triple: isTriple(contents, [...previous, ...next, ...pages]) ? 1 : 0,
    alone: found.previous || found.next ? 0 : 1,
    arithmetic: kin.filter((kind) => kind !== 'none').length / 2,
    list: Math.min(1, (measures.chapterLinks[body]! * 3 + Math.max(0, outside - 5)) / 30),
  };
}

/** Contents and a neighbour side by side, as no other kind of page has them. */
function isTriple(contents: readonly OutlineLink[], neighbours: readonly OutlineLink[]): boolean {
  return contents.some((one) => neighbours.some((other) => Math.abs(one.order - other.order) <= 3));
}

function textSignals(measures: Measures, body: number) {
  const of = (part: number, whole: number) => (whole > 0 ? Math.min(1, part / whole) : 0);
  const prose = measures.prose[body]!;
  const lines = measures.lines[body]!;
  return {
    // 300 characters count a fifth, 3,000 and more all.
    amount: Math.min(1, Math.max(0, Math.log10(Math.max(1, prose) / 200) / 1.2)),
    short: prose < 200 ? 1 : 0,
    paragraphs: Math.min(1, measures.proseLines[body]! / 20),
    pure: of(prose, measures.han[body]!),
    dialogue: Math.min(1, 2.5 * of(measures.dialogue[body]!, lines)),
    indented: of(measures.indented[body]!, lines),
    cover: of(prose, measures.prose[0]!),
    linked: of(measures.linked[body]!, measures.text[body]!),
    latin: Math.min(1, 4 * of(measures.latin[body]!, measures.text[body]!)),
    replies: Math.min(1, 4 * of(measures.replies[body]!, lines)),
    kana: Math.min(1, 4 * of(measures.kana[body]!, measures.text[body]!)),
  };
}

function otherSignals(outline: PageOutline, body: number) {
  const labels = outline.lines
    .map((line) => line.text)
    .filter((text) => text.length <= LONGEST_LABEL && !endsSentence(text));
  const kinds = Object.entries(OTHER_PAGES).map(([kind, pattern]) => {
    const count = labels.filter((text) => pattern.test(text)).length;
    return [kind, count === 0 ? 0 : count < 3 ? 0.6 : 1];
  });
  const near = outline.lines.filter((line, i) => {
    const next = outline.lines[i + 1];
    return line.block < body && next !== undefined && line.text.length <= LONGEST_LABEL;
  });
  return {
    ...(Object.fromEntries(kinds) as Record<OtherKind, number>),
    date: near.slice(-6).some(({ text }) => DATE.test(text) && !UPDATED.test(text)) ? 1 : 0,
    novelWords: labels.some((text) => NOVEL_SITE.test(text)) ? 1 : 0,
    otherName: /comment|pinglun|reply|review|discuss|footer|intro/.test(outline.blocks[body]!.names) ? 1 : 0,
  };
}
