import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageOf } from '../fixtures/expectations';
import { readingOf, type Stage, setStage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

describe('when Firefox has ended the background page', () => {
  it('settings hold, and the next chapter wakes it', async () => {
    const { moye, site, visit } = stage;
    await moye.store({ script: 'hans', foldDuplicates: false });
    expect(await moye.endBackground()).toBe('stopped');
    const tab = await visit(pageOf(site, 'messy'));
    const { paragraphs } = await readingOf(stage, tab);
    expect(paragraphs.some(({ text, shown }) => text !== shown)).toBe(true);
    expect(paragraphs.every(({ hidden }) => hidden !== 'duplicate')).toBe(true);
    await tab.close();
  });

  it('a page that is open gets the dictionary that it needs next, and its choice is kept', async () => {
    const { moye, site, visit } = stage;
    await moye.store({});
    const chapter = pageOf(site, 'prewrap');
    const tab = await visit(chapter);
    await readingOf(stage, tab);
    expect(await moye.endBackground()).toBe('stopped');
    await tab.click(await tab.find('button', /^Switch to: Taiwan$/, 'moye-button'));
    const isConverted = () =>
      readingOf(stage, tab, ({ paragraphs }) => paragraphs[0]!.shown.startsWith('月球背面沒有信號'));
    await isConverted();
    expect(await moye.endBackground()).toBe('stopped');
    await tab.reload();
    await isConverted();
    await tab.close();
  });
});
