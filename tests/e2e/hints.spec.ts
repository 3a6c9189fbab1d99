import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { askReader } from '../../scripts/browser/launch';
import type { InspectedChapter } from '../../utils/reading/inspection';
import { hasSameNodes, pageAsText, rememberPage } from '../fixtures/in-page';
import { bringReader, change, pageOf, readingOf, type Stage, setStage, store } from './moye';

const HANS = '/book/512/7.html';
const HANT = '/book/512/8.html';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());
afterEach(async () => {
  for (const page of stage.context.pages().slice(1)) await page.close();
});

const hasHints = ({ paragraphs }: InspectedChapter) => paragraphs.some(({ hints }) => hints.length > 0);

/** Opens a chapter of the book of terms, when its terms have been found. */
async function open(path: string, settings: object = {}): Promise<{ page: Page; chapter: InspectedChapter }> {
  await store(stage, settings);
  const page = await stage.visit(pageOf(stage.site, 'terms', path));
  return { page, chapter: await readingOf(stage, page, hasHints) };
}

/** The words that are drawn under a name of a highlight. */
const drawn = (page: Page, ...names: string[]): Promise<string[]> =>
  page.evaluate((names) => {
    const ranges = names.flatMap((name) => [...(CSS.highlights.get(name) ?? [])] as StaticRange[]);
    return ranges.map(({ startContainer: node, startOffset, endContainer, endOffset }) =>
      (node as Text).data.slice(startOffset, node === endContainer ? endOffset : undefined),
    );
  }, names);

/** What every term of a chapter means, in the order of the text. */
const meanings = ({ paragraphs }: InspectedChapter) =>
  new Map(
    paragraphs.flatMap(({ shown, hints }) =>
      hints.map((one) => [shown.slice(one.start, one.end), one.means]),
    ),
  );

describe('the terms of a chapter', () => {
  it.each([
    [
      'Simplified',
      HANS,
      {},
      ['重生者', '大厂', '内卷', '白度', '文心一言', '生成式对抗网络', 'AlphaGo', '总线', '996', '又双叒叕'],
    ],
    [
      'Traditional and damaged',
      HANT,
      {},
      ['總線', 'GPU', '白度', '文心一言', 'AlphaGo', '生成式對抗網絡', '大廠', '內卷', '重生者', '996'],
    ],
    [
      'damaged, not mended',
      HANT,
      { repair: { characters: false, case: false, punctuation: false } },
      ['總線', 'gpu', '白度', '文心一言', 'alphago', '生成式對抗網絡', '大廠', '內卷', '重生者', '996'],
    ],
    [
      'Traditional, shown in Simplified',
      HANT,
      { script: 'hans' },
      ['总线', 'GPU', '白度', '文心一言', 'AlphaGo', '生成式对抗网络', '大厂', '内卷', '重生者', '996'],
    ],
  ] as const)('are found in text that is %s', async (_, path, settings, terms) => {
    const { chapter } = await open(path, settings);
    const found = meanings(chapter);
    expect([...found.keys()]).toEqual(expect.arrayContaining([...terms]));
    expect(found.get('白度')).toBe('百度');
    expect(found.get(terms.find((term) => /[总總]/.test(term))!)).toBe('bus');
  });
});

describe('which mentions are marked', () => {
  it('is the first one of each term, under a highlight for each kind', async () => {
    const { page } = await open(HANS);
    expect(await drawn(page, 'moye-stand-in')).toEqual(['白度']);
    expect(await drawn(page, 'moye-slang')).toEqual(expect.arrayContaining(['大厂', '内卷', '又双叒叕']));
    expect(await drawn(page, 'moye-term')).toEqual(expect.arrayContaining(['AlphaGo', '总线']));
  });

  it('is every one, or none, as the reader likes', async () => {
    const { page, chapter } = await open(HANS, { mentions: 'every' });
    const count = chapter.paragraphs.reduce((sum, { text }) => sum + text.split('白度').length - 1, 0);
    expect(count).toBeGreaterThan(1);
    expect(await drawn(page, 'moye-stand-in')).toEqual(Array(count).fill('白度'));
    await change(stage, page, { mentions: 'none' });
    expect(
      await page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('moye'))),
    ).toEqual([]);
  });
});

describe('meanings in the text', () => {
  const text = (page: Page) => page.locator('#content').innerText();

  it('stand behind first mentions, are copied as they stand, and go without a trace', async () => {
    await store(stage, { on: false });
    const page = await stage.visit(pageOf(stage.site, 'terms', HANS));
    const before = await page.evaluate(rememberPage);
    await store(stage, { inlineGlosses: true });
    await bringReader(stage, page);
    await expect.poll(() => text(page)).toContain('白度（百度）今天发布了文心一言，');
    expect(await text(page)).toContain('他正在白度楼下排队');
    expect(await text(page)).toContain('总线（bus）');
    const selected = await page.evaluate(() => {
      const [range] = [...CSS.highlights.get('moye-stand-in')!] as StaticRange[];
      document
        .getSelection()!
        .setBaseAndExtent(range!.startContainer, 0, range!.startContainer, range!.endOffset + 7);
      return document.getSelection()!.toString();
    });
    expect(selected).toBe('手机上跳出一条新闻：白度（百度）今天发');
    await askReader(stage, page, 'change', { patch: { on: false }, scope: 'page' });
    expect(await page.evaluate(pageAsText)).toBe(before);
    expect(await page.evaluate(hasSameNodes)).toBe(true);
  });

  it('are in the script that is shown, with marks in their places', async () => {
    const { page } = await open(HANT, { inlineGlosses: true, mentions: 'every' });
    await expect.poll(() => text(page)).toContain('白度（百度）的人也在看');
    expect(await text(page)).toContain('內卷（');
    for (const word of await drawn(page, 'moye-slang', 'moye-stand-in')) expect(word).not.toMatch(/[（）]/);
    await change(stage, page, { script: 'hans' });
    await expect.poll(() => text(page)).toContain('内卷（同行之间过度的无谓竞争）');
  });
});
