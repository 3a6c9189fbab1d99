import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { askReader } from '../../scripts/browser/launch';
import type { Correction } from '../../utils/reading/details';
import { rememberPage } from '../fixtures/in-page';
import { bringReader, pageOf, readingOf, type Stage, setStage, store } from './moye';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());
beforeEach(() => store(stage, {}));

const holds = (page: Page, text: string) =>
  page.evaluate((wanted) => document.body.innerText.includes(wanted), text);
const details = async (page: Page) => (await askReader(stage, page, 'details'))!;
const correct = (page: Page, correction: Correction) => askReader(stage, page, 'correct', { correction });
const open = async (): Promise<Page> => {
  const page = await stage.visit(pageOf(stage.site, 'messy'));
  await readingOf(stage, page, ({ paragraphs }) => paragraphs.some(({ hidden }) => hidden !== null));
  await expect.poll(() => holds(page, '請記住本站域名')).toBe(false);
  return page;
};

it('lists behind each number what was done, and each of it can be taken back alone', async () => {
  const page = await open();
  const before = await details(page);
  const state = await askReader(stage, page, 'state');
  const report = state?.kind === 'chapter' ? state.report : null;
  expect(before.notices).toHaveLength(report!.notices);
  expect(before.folds.map(({ start, end }) => end - start)).toEqual([44]);
  expect(before.repairs.length).toBeGreaterThan(0);

  const [notice] = before.notices;
  await correct(page, { kind: 'line', text: notice!.text, hide: false });
  expect(await holds(page, '請記住本站域名')).toBe(true);
  expect((await details(page)).notices[0]).toEqual({ ...notice, isHidden: false });

  await correct(page, { kind: 'fold', start: before.folds[0]!.start, open: true });
  expect((await details(page)).folds[0]!.isOpen).toBe(true);
  expect(await page.evaluate(() => CSS.highlights.has('moye-copy'))).toBe(true);

  const [repair] = before.repairs;
  await correct(page, { kind: 'repair', kept: repair!.kept });
  expect((await details(page)).repairs.length).toBeLessThan(before.repairs.length);
  await page.close();
});

it('remembers for the site what the reader wants to see', async () => {
  const page = await open();
  const { text } = (await details(page)).notices[0]!;
  await correct(page, { kind: 'line', text, hide: false });

  await page.reload();
  await readingOf(stage, page, ({ paragraphs }) => paragraphs.some(({ hidden }) => hidden !== null));
  expect(await holds(page, '請記住本站域名')).toBe(true);
  await correct(page, { kind: 'line', text, hide: true });
  expect(await holds(page, '請記住本站域名')).toBe(false);
  await page.close();
});

it('leaves nothing behind in the page when Moye is turned off', async () => {
  await store(stage, { on: false });
  const page = await stage.visit(pageOf(stage.site, 'messy'));
  const before = await page.evaluate(rememberPage);
  await store(stage, { repeats: 'dim' });
  await bringReader(stage, page);
  await readingOf(stage, page, ({ paragraphs }) => paragraphs.some(({ hidden }) => hidden !== null));
  await correct(page, { kind: 'line', text: (await details(page)).notices[0]!.text, hide: false });
  await store(stage, { on: false });
  await expect.poll(() => page.evaluate(rememberPage)).toBe(before);
  await page.close();
});
