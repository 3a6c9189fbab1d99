import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pageOf, readingOf, type Stage, setStage, store } from './moye';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());
beforeEach(() => store(stage, { script: 'hant-TW' }));

describe('a word that markup splits', () => {
  it('is converted as a word, each node showing its own part', async () => {
    const page = await stage.visit(pageOf(stage.site, 'inline'));
    await readingOf(stage, page, ({ paragraphs }) => paragraphs[0]!.shown.startsWith('巷口那家理髮店'));
    const text = (selector: string) => page.locator(`#reader ${selector}`).allTextContents();
    expect(await text('p >> nth=0 >> b')).toEqual(['髮']);
    expect(await text('p em >> nth=0')).toEqual(['髮']);
    expect(await text('p u')).toEqual(['髮']);
    expect(await text('a >> nth=0')).toEqual(['髮']);
    expect((await text('p >> nth=1'))[0]).toContain('那隻掛鐘');
    expect((await text('p >> nth=8'))[0]).toBe('“你是……隔壁麵館家的孩子？”');
    // The reading above the base is no part of the word and stays as it is.
    expect(await page.locator('#reader ruby').innerHTML()).toBe('製<rt>zhì</rt>');
    expect((await text('p a >> nth=1'))[0]).toBe('生');
    await page.close();
  });
});
