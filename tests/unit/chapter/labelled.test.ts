import { describe, expect, it } from 'vitest';
import { parseDocument, parsePage } from '../../../scripts/fit-chapter/outlines';
import { detectChapter } from '../../../utils/chapter/detect';
import { looksLikeChapter } from '../../../utils/page/glance';
import { labelledPages } from '../../fixtures/pages';

const pages = [...labelledPages('fit'), ...labelledPages('test')];
const chapters = pages.filter((page) => page.kind === 'chapter');
const others = pages.filter((page) => page.kind !== 'chapter');

describe('detectChapter', () => {
  it('is asked about enough pages of enough shapes', () => {
    const shapes = (list: typeof pages) =>
      new Set(list.map((page) => page.page.replace(/-\d+\.html$/, ''))).size;
    expect(shapes(chapters)).toBeGreaterThanOrEqual(25);
    expect(shapes(others)).toBeGreaterThanOrEqual(24);
  });

  it.each(chapters.map((page) => [page.page, page] as const))('finds the chapter of %s', (_, page) => {
    const { outline, body } = parsePage(page.html, page.url, page.body);
    const found = detectChapter(outline);
    expect(found).not.toBeNull();
    const text = (block: number) =>
      outline.lines
        .filter((line) => line.block >= block && line.block < outline.blocks[block]!.end)
        .map((line) => line.text)
        .filter((text) => text !== page.title);
    // A box around the body that holds nothing else than the heading is as good.
    expect(text(found!.body)).toEqual(text(body));
    expect(found!.title?.text).toBe(page.title);
    const { links } = found!;
    const wanted = (to: string | null | undefined) => (to == null ? undefined : new URL(to, page.url).href);
    if (page.next !== undefined) expect(links.next).toBe(wanted(page.next));
    expect(links.nextPage).toBe(wanted(page.nextPage));
    if (page.previous !== undefined) expect(links.previous).toBe(wanted(page.previous));
    if (page.contents !== undefined) expect(links.contents).toBe(wanted(page.contents));
    if (page.book !== undefined) expect(found!.book).toBe(page.book);
    if (page.author !== undefined) expect(found!.author).toBe(page.author);
  });

  it.each(others.map((page) => [page.page, page] as const))('leaves %s alone', (_, page) => {
    expect(detectChapter(parsePage(page.html, page.url, undefined).outline)).toBeNull();
  });
});

describe('looksLikeChapter', () => {
  it.each(chapters.map((page) => [page.page, page] as const))('sends the reader to %s', (_, page) => {
    expect(looksLikeChapter(parseDocument(page.html, page.url))).toBe(true);
  });

  it('spares most of the other pages the reader', () => {
    const sent = others.filter((page) => looksLikeChapter(parseDocument(page.html, page.url)));
    expect(sent.length).toBeLessThan(others.length / 3);
  });
});
