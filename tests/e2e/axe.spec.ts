import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pageOf, readingOf, type Stage, setStage } from './moye';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2, A and AA. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

interface Axe {
  run(
    page: Document,
    options: { runOnly: string[] },
  ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** What axe-core objects to in a page: the rule and the element. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (tags) => {
    const { axe } = window as unknown as { axe: Axe };
    const found = await axe.run(document, { runOnly: tags });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, TAGS);
}

const SECTIONS = [
  'general',
  'script-and-repair',
  'repeats',
  'glossaries',
  'sites',
  'shortcuts',
  'backup',
  'about',
];

it.each(['light', 'dark'] as const)('finds nothing to object to in %s', async (colorScheme) => {
  const chapter = await stage.visit(pageOf(stage.site, 'messy'));
  await readingOf(stage, chapter);
  const found: Record<string, string[]> = {};
  const popup = await stage.popup();
  await popup.emulateMedia({ colorScheme });
  found.popup = await violations(popup);
  await popup.locator('button.count').first().click();
  await popup.locator('.details').waitFor();
  found.list = await violations(popup);
  for (const place of SECTIONS) {
    await popup.goto('about:blank');
    await popup.setViewportSize({ width: 1000, height: 800 });
    await popup.goto(`chrome-extension://${stage.id}/options.html#${place}`);
    await popup.locator('section').first().waitFor();
    found[place] = await violations(popup);
  }
  await popup.goto(`chrome-extension://${stage.id}/welcome.html`);
  await popup.locator('main').waitFor();
  found.welcome = await violations(popup);
  await popup.close();
  await chapter.close();
  expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({});
});

it('objects to what is wrong', async () => {
  const page = await stage.context.newPage();
  await page.goto(`chrome-extension://${stage.id}/options.html`);
  await page.locator('section').first().waitFor();
  await page.locator('h2').evaluate((title) => title.append(document.createElement('button')));
  expect((await violations(page))[0]).toMatch(/^button-name: /);
  await page.close();
});
