import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askReader } from '../../scripts/browser/launch';
import { readSitePages } from '../fixtures/server';
import { readingOf, type Stage, setStage } from './moye';

const pages = readSitePages();
const chapters = pages.filter((page) => page.kind === 'chapter');
const others = pages.filter((page) => page.kind !== 'chapter');

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

describe('chapters of the sample site', () => {
  it('are of 14 shapes and more', () => {
    expect(new Set(chapters.map((page) => page.slug)).size).toBeGreaterThanOrEqual(14);
    expect(others.length).toBeGreaterThanOrEqual(10);
  });

  it.each(chapters.map((page) => [`${page.slug} ${page.path}`, page] as const))('%s', async (_, expected) => {
    const page = await stage.visit(expected);
    const chapter = await readingOf(stage, page);
    const texts = chapter.paragraphs.map((paragraph) => paragraph.text);
    expect(chapter.title).toBe(expected.title);
    expect(chapter.script).toBe(expected.script);
    expect(texts[0]).toContain(expected.first);
    expect(texts.at(-1)).toContain(expected.last);
    expect(texts).toHaveLength(expected.paragraphs!);
    for (const decoy of expected.decoys) expect(texts.join('\n')).not.toContain(decoy);
    const links = Object.entries(chapter.links).map(([name, url]) => [name, new URL(url).pathname]);
    expect(Object.fromEntries(links)).toEqual(expected.links);
    const hidden = (kind: string) =>
      chapter.paragraphs.flatMap((paragraph, i) => (paragraph.hidden === kind ? [i] : []));
    const duplicates = expected.duplicates.flatMap(([start, end]) =>
      Array.from({ length: end - start }, (_, i) => start + i),
    );
    expect(hidden('duplicate')).toEqual(duplicates);
    expect(hidden('notice')).toEqual(expected.notices.filter((notice) => !duplicates.includes(notice)));
    for (const [start, end, copyOf] of expected.duplicates) {
      for (let i = start; i < end; i++) expect(chapter.paragraphs[i]!.copyOf).toBe(copyOf + i - start);
    }
    await page.close();
  });
});

describe('other pages of the sample site', () => {
  it.each(others.map((page) => [`${page.slug} ${page.path}`, page] as const))(
    'leaves %s alone',
    async (_, other) => {
      const page = await stage.visit(other);
      const before = await page.content();
      await page.waitForTimeout(1500);
      // The detector may ask the reader for a closer look; the reader then finds no chapter.
      expect((await askReader(stage, page, 'inspect'))?.chapter ?? null).toBeNull();
      expect(await page.content()).toBe(before);
      await page.close();
    },
  );
});
