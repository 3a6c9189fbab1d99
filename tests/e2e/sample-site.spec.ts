import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askReader } from '../../scripts/browser/launch';
import { CHAPTERS, expectAsDescribed, OTHERS } from '../fixtures/expectations';
import { readingOf, type Stage, setStage } from './moye';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

describe('chapters of the sample site', () => {
  it('are of 14 shapes and more', () => {
    expect(new Set(CHAPTERS.map(([, page]) => page.slug)).size).toBeGreaterThanOrEqual(14);
    expect(OTHERS.length).toBeGreaterThanOrEqual(10);
  });

  it.each(CHAPTERS)('%s', async (_, expected) => {
    const page = await stage.visit(expected);
    expectAsDescribed(await readingOf(stage, page), expected);
    await page.close();
  });
});

describe('other pages of the sample site', () => {
  it.each(OTHERS)('leaves %s alone', async (_, other) => {
    const page = await stage.visit(other);
    const before = await page.content();
    await page.waitForTimeout(1500);
    // The detector may ask the reader for a closer look; the reader then finds no chapter.
    expect((await askReader(stage, page, 'inspect'))?.chapter ?? null).toBeNull();
    expect(await page.content()).toBe(before);
    await page.close();
  });
});
