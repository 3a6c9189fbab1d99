import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHAPTERS } from '../fixtures/expectations';
import { hasSameNodes, pageAsText, rememberPage } from '../fixtures/in-page';
import { readingOf, type Stage, setStage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

describe('turning Moye off', () => {
  it.each(CHAPTERS)('brings %s back exactly', async (_, chapter) => {
    const { moye } = stage;
    await moye.store({ on: false });
    const tab = await stage.visit(chapter);
    const isThere = (start: string) => document.body.innerText.includes(start);
    await expect.poll(() => tab.evaluate(isThere, chapter.first!.slice(0, 6))).toBe(true);
    const before = await tab.evaluate(rememberPage);

    await moye.bring(tab);
    await moye.ask(tab, 'change', { patch: { on: true }, scope: 'site' });
    await moye.ask(tab, 'chooseScript', { script: chapter.script === 'hans' ? 'hant-TW' : 'hans' });
    await readingOf(stage, tab, ({ paragraphs }) => paragraphs.some(({ text, shown }) => text !== shown));
    expect(await tab.evaluate(pageAsText)).not.toBe(before);

    const state = await moye.ask(tab, 'change', { patch: { on: false }, scope: 'site' });
    expect(state?.kind).toBe('off');
    expect(await tab.evaluate(pageAsText)).toBe(before);
    expect(await tab.evaluate(hasSameNodes)).toBe(true);
    await tab.close();
  });
});
