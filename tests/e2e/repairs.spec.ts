import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { askReader } from '../../scripts/browser/launch';
import { Shadow } from '../../scripts/browser/shadow';
import { placeOf } from '../fixtures/in-page';
import { cardsOf, pageOf, readingOf, type Stage, setStage, store } from './moye';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());
beforeEach(() => store(stage, { markRepairs: true }));

const holds = (page: Page, text: string) =>
  page.evaluate((wanted) => document.body.innerText.includes(wanted), text);
const repaired = async (page: Page) => {
  const state = await askReader(stage, page, 'state');
  return state?.kind === 'chapter' ? state.report.repaired : null;
};

it('a mended character comes back by its card, and stays so', async () => {
  const page = await stage.visit(pageOf(stage.site, 'messy'));
  await readingOf(stage, page);
  await cardsOf(stage, page);
  await expect.poll(() => holds(page, '他只覺得')).toBe(true);
  expect(await page.evaluate(() => CSS.highlights.has('moye-repair'))).toBe(true);
  const before = (await repaired(page))!;

  const { x, y } = await page.evaluate(placeOf, '只覺得');
  const shadow = await Shadow.of(page);
  await page.mouse.move(x - 16, y, { steps: 4 });
  const card = await shadow.find('moye-card', 'section', /^只$/);
  expect(card.text).toContain('原为“隻”，显示“只”');
  await shadow.click(await shadow.find('moye-card', 'button', /保留网站原文/));
  await expect.poll(() => holds(page, '他隻覺得')).toBe(true);
  await expect.poll(() => repaired(page)).toBe(before - 1);
  expect(await shadow.all('moye-card', 'section')).toEqual([]);

  await page.reload();
  const chapter = await readingOf(stage, page, ({ paragraphs }) =>
    paragraphs.some(({ changes }) => changes.length > 0),
  );
  expect(chapter.paragraphs.some(({ shown }) => shown.includes('他隻覺得'))).toBe(true);
  expect(await holds(page, '他隻覺得')).toBe(true);
  expect(await repaired(page)).toBe(before - 1);
  await page.close();
});

it('mended places are reached and kept by keyboard, and mended again when that is forgotten', async () => {
  const page = await stage.visit(pageOf(stage.site, 'messy'));
  await readingOf(stage, page);
  await expect.poll(() => repaired(page)).toBeGreaterThan(0);
  const before = (await repaired(page))!;
  const shadow = await Shadow.of(page);
  const isOpen = async () =>
    (await shadow.all('moye-card', 'button')).some(({ text }) => text === '保留网站原文');
  for (let step = 0; step < 50 && !(await isOpen()); step++) await page.keyboard.press('Alt+n');
  await page.keyboard.press('Alt+k');
  await expect.poll(() => repaired(page)).toBeLessThan(before);

  const options = await stage.context.newPage();
  await options.goto(`chrome-extension://${stage.id}/options.html#kept`);
  await expect.poll(() => options.getByText('保留网站原文的词：1').count()).toBe(1);
  await options.getByRole('button', { name: '忘记“' }).click();
  await expect.poll(() => options.getByText('保留网站原文的词：0').count()).toBe(1);
  await expect.poll(() => repaired(page)).toBe(before);
  await options.close();
  await page.close();
});

it('marks nothing unless the reader asks for it', async () => {
  await store(stage, {});
  const page = await stage.visit(pageOf(stage.site, 'messy'));
  await readingOf(stage, page);
  await expect.poll(() => repaired(page)).toBeGreaterThan(0);
  expect(await page.evaluate(() => CSS.highlights.has('moye-repair'))).toBe(false);
  await page.close();
});
