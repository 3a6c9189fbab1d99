import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHAPTERS, expectAsDescribed, OTHERS } from '../fixtures/expectations';
import { pageAsText } from '../fixtures/in-page';
import { readingOf, type Stage, setStage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

describe('chapters of the sample site', () => {
  it.each(CHAPTERS)('%s', async (_, expected) => {
    const tab = await stage.visit(expected);
    expectAsDescribed(await readingOf(stage, tab), expected);
    await tab.close();
  });
});

describe('other pages of the sample site', () => {
  it.each(OTHERS)('leaves %s alone', async (_, other) => {
    const tab = await stage.visit(other);
    const before = await tab.evaluate(pageAsText);
    await tab.pause(1500);
    // The detector may ask the reader for a closer look; the reader then finds no chapter.
    expect((await stage.moye.ask(tab, 'inspect'))?.chapter ?? null).toBeNull();
    expect(await tab.evaluate(pageAsText)).toBe(before);
    await tab.close();
  });
});
