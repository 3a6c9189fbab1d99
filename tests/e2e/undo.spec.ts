import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askReader } from '../../scripts/browser/launch';
import { CHAPTERS } from '../fixtures/expectations';
import { hasSameNodes, pageAsText, rememberPage } from '../fixtures/in-page';
import { readingOf, type Stage, setStage, store } from './moye';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

describe('turning Moye off', () => {
  it.each(CHAPTERS)('brings %s back exactly', async (_, chapter) => {
    await store(stage, { on: false });
    const page = await stage.visit(chapter);
    await page.getByText(chapter.first!.slice(0, 6)).first().waitFor({ state: 'attached' });
    const before = await page.evaluate(rememberPage);

    // On, by the popup's own switch; then converted, by the popup's own choice.
    let popup = await stage.popup();
    await popup.getByRole('switch', { name: '在本站启用墨页' }).check();
    await popup.getByRole('radiogroup', { name: '文字' }).waitFor();
    const target = chapter.script === 'hans' ? '台湾繁体' : '简体';
    await popup.locator('label', { hasText: new RegExp(`^${target}$`) }).click();
    await readingOf(
      stage,
      page,
      ({ paragraphs }) => paragraphs[0]!.shown !== paragraphs[0]!.text || paragraphs.length > 3,
    );
    await popup.close();
    const during = await page.evaluate(pageAsText);
    expect(during).not.toBe(before);

    popup = await stage.popup();
    await popup.getByRole('switch', { name: '在本站启用墨页' }).uncheck();
    await popup.getByText('墨页在本站已关闭').waitFor();
    await popup.close();
    expect((await askReader(stage, page, 'state'))?.kind).toBe('off');
    expect(await page.evaluate(pageAsText)).toBe(before);
    expect(await page.evaluate(hasSameNodes)).toBe(true);
    await page.close();
  });
});
