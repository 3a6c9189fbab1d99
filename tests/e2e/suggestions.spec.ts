import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { askReader } from '../../scripts/browser/launch';
import type { InspectedChapter } from '../../utils/reading/inspection';
import { pageOf, readingOf, type Stage, setStage, store } from './moye';

const FIRST = '/book/512/7.html';
const SECOND = '/book/512/8.html';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());
afterEach(async () => {
  for (const page of stage.context.pages().slice(1)) await page.close();
});

const hasHints = ({ paragraphs }: InspectedChapter) => paragraphs.some(({ hints }) => hints.length > 0);

async function visit(path: string) {
  const page = await stage.visit(pageOf(stage.site, 'terms', path));
  await readingOf(stage, page, hasHints);
  return page;
}

const suggested = async (page: Parameters<typeof askReader>[1]) =>
  (await askReader(stage, page, 'suggestions'))!;
const stored = () => stage.worker.evaluate(() => chrome.storage.local.get(null));

describe('the names of a book', () => {
  it('are learned over its chapters, in either script, as counts alone', async () => {
    await store(stage, {});
    const first = await visit(FIRST);
    const before = (await suggested(first)).find(({ term }) => term === '顾言川')!;
    expect(before).toMatchObject({ kind: 'person', chapters: 1 });
    const second = await visit(SECOND);
    const after = (await suggested(second)).find(({ term }) => term === '顧言川')!;
    expect(after.chapters).toBe(2);
    expect(after.count).toBeGreaterThan(before.count);
    await second.reload();
    await readingOf(stage, second, hasHints);
    expect((await suggested(second)).find(({ term }) => term === '顧言川')?.count).toBe(after.count);

    const items = await stored();
    const book = JSON.stringify(items['learned:重生之青栈一号']);
    expect(book).toContain('顾言川');
    expect(book).not.toContain('闹钟还差一分钟');
    expect(book).not.toContain('tingyu-wenku');
  });

  it('are ticked in the popup, and explained at once', async () => {
    await store(stage, {});
    const page = await visit(FIRST);
    const count = (await suggested(page)).length;
    expect(count).toBeGreaterThan(1);
    const popup = await stage.popup();
    await popup.getByText(`可添加的名称：${count}`).click();
    await popup.getByRole('checkbox', { name: /沈知微/ }).check();
    await popup.getByRole('button', { name: '添加所选（1）' }).click();
    await popup.getByText(`可添加的名称：${count - 1}`).waitFor();
    await readingOf(stage, page, ({ paragraphs }) =>
      paragraphs.some(({ hints }) => hints.some(({ term }) => term === '沈知微')),
    );
    expect((await stored()).glossary).toMatchObject([
      { term: '沈知微', kind: 'person', origin: 'suggested' },
    ]);
  });

  it('never return once they are ignored', async () => {
    await store(stage, {});
    const page = await visit(FIRST);
    await suggested(page);
    const popup = await stage.popup();
    await popup.locator('.suggestions summary').click();
    await popup.getByRole('button', { name: '不再建议 顾言川' }).click();
    await expect.poll(async () => (await suggested(page)).map(({ term }) => term)).not.toContain('顾言川');
    await popup.close();
    const second = await visit(SECOND);
    expect((await suggested(second)).map(({ term }) => term)).not.toContain('顧言川');
  });

  it('are not counted where the reader does not want it, and forgotten when they ask', async () => {
    await store(stage, { suggestions: false });
    const page = await visit(FIRST);
    expect(await suggested(page)).toEqual([]);
    expect(Object.keys(await stored()).filter((key) => key.startsWith('learned'))).toEqual([]);
    await page.close();

    await store(stage, {});
    await suggested(await visit(FIRST));
    const options = await stage.context.newPage();
    await options.goto(`chrome-extension://${stage.id}/options.html#learned`);
    await options.getByText('已统计名称的书：1').waitFor();
    await options.getByRole('button', { name: '全部清除' }).click();
    await options.getByText('已统计名称的书：0').waitFor();
    expect(Object.keys(await stored()).filter((key) => key.startsWith('learned'))).toEqual([]);
  });
});
