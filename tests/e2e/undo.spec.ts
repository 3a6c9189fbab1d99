import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askReader } from '../../scripts/browser/launch';
import { readSitePages } from '../fixtures/server';
import { readingOf, type Stage, setStage, store } from './moye';

const chapters = readSitePages().filter((page) => page.kind === 'chapter');

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** Notes every node of the page, its place and its text. */
async function remember(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    const nodes: Node[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    Object.assign(window, { rememberedNodes: nodes });
    return new XMLSerializer().serializeToString(document);
  });
}

/** Whether the page consists of the very nodes that were noted. */
async function hasSameNodes(page: Page): Promise<boolean> {
  return await page.evaluate(() => {
    const { rememberedNodes: nodes } = window as unknown as { rememberedNodes: Node[] };
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    let at = 0;
    while (walker.nextNode()) if (nodes[at++] !== walker.currentNode) return false;
    return at === nodes.length;
  });
}

describe('turning Moye off', () => {
  it.each(chapters.map((page) => [`${page.slug} ${page.path}`, page] as const))(
    'brings %s back exactly',
    async (_, chapter) => {
      await store(stage, { on: false });
      const page = await stage.visit(chapter);
      await page.getByText(chapter.first!.slice(0, 6)).first().waitFor({ state: 'attached' });
      const before = await remember(page);

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
      const during = await page.evaluate(() => new XMLSerializer().serializeToString(document));
      expect(during).not.toBe(before);

      popup = await stage.popup();
      await popup.getByRole('switch', { name: '在本站启用墨页' }).uncheck();
      await popup.getByText('墨页在本站已关闭').waitFor();
      await popup.close();
      expect((await askReader(stage, page, 'state'))?.kind).toBe('off');
      expect(await page.evaluate(() => new XMLSerializer().serializeToString(document))).toBe(before);
      expect(await hasSameNodes(page)).toBe(true);
      await page.close();
    },
  );
});
