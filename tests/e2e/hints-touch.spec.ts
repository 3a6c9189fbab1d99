import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Shadow } from '../../scripts/browser/shadow';
import type { InspectedChapter } from '../../utils/reading/inspection';
import { placeOf } from '../fixtures/in-page';
import { cardsOf, pageOf, readingOf, type Stage, setStage, store } from './moye';

let stage: Stage;
let context: BrowserContext;
beforeAll(async () => {
  stage = await setStage({ touch: true });
  context = stage.context;
});
afterAll(() => stage.close());
afterEach(async () => {
  for (const page of context.pages().slice(1)) await page.close();
});

const hasHints = ({ paragraphs }: InspectedChapter) => paragraphs.some(({ hints }) => hints.length > 0);

async function open(path: string): Promise<{ page: Page; shadow: Shadow }> {
  await store(stage, {});
  const page = await stage.visit(pageOf(stage.site, 'terms', path));
  await readingOf(stage, page, hasHints);
  await cardsOf(stage, page);
  return { page, shadow: await Shadow.of(page) };
}

const cards = (shadow: Shadow) => shadow.all('moye-card', 'section');

async function tap(page: Page, term: string): Promise<void> {
  const { x, y } = await page.evaluate(placeOf, term);
  await page.touchscreen.tap(x, y);
}

/** What could have opened has opened by then. */
const settled = (page: Page) => page.waitForTimeout(400);

describe('by touch', () => {
  it('a tap on a term opens its card, with buttons that a finger hits, and a tap beside it closes the card', async () => {
    const { page, shadow } = await open('/book/512/7.html');
    await tap(page, '白度');
    await shadow.find('moye-card', 'section', /^白度$/);
    const [card] = await shadow.boxes('moye-card', 'section');
    const { width } = page.viewportSize()!;
    expect(card!.right).toBeLessThanOrEqual(width);
    for (const { left, top, right, bottom } of await shadow.boxes('moye-card', 'button')) {
      expect(right - left).toBeGreaterThanOrEqual(44);
      expect(bottom - top).toBeGreaterThanOrEqual(44);
    }
    await page.touchscreen.tap(4, 4);
    await expect.poll(() => cards(shadow)).toEqual([]);
  });

  it('a link wins over the term in it', async () => {
    const { page, shadow } = await open('/book/512/9.html');
    await page.evaluate(() => {
      document.querySelector('#content a')!.addEventListener('click', (event) => event.preventDefault());
    });
    await tap(page, '计划书');
    await tap(page, '藤讯的计');
    await settled(page);
    expect(await cards(shadow)).toEqual([]);
  });

  it('a zone that turns the page wins over the term in it', async () => {
    const { page, shadow } = await open('/book/512/9.html');
    await page.evaluate(() => {
      document.getElementById('content')!.style.paddingBottom = '2000px';
    });
    const right = await page.evaluate(() => {
      // A paragraph whose term lies in the right third.
      const line = document.querySelector('#content p')!;
      line.textContent = `${'他'.repeat(11)}藤讯的人来了。`;
      return innerWidth;
    });
    expect(right).toBeLessThan(420);
    await readingOf(stage, page, ({ paragraphs }) => paragraphs[0]!.hints.length > 0);
    const { x, y } = await page.evaluate(placeOf, '藤讯的人');
    await page.touchscreen.tap(Math.max(x - 40, (2 * right) / 3 + 4), y);
    await settled(page);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    expect(await cards(shadow)).toEqual([]);
  });

  it('selected text is offered to be added by a small button', async () => {
    const { page, shadow } = await open('/book/512/7.html');
    await page.touchscreen.tap(4, 4);
    await page.evaluate(() => {
      const node = [...document.querySelectorAll('#content p')].find((p) =>
        p.textContent!.includes('沈知微来'),
      )!;
      node.scrollIntoView({ block: 'center' });
      document.getSelection()!.setBaseAndExtent(node.firstChild!, 0, node.firstChild!, 3);
    });
    const chip = await shadow.find('moye-add', 'button', /^添加到词库…$/);
    const [box] = await shadow.boxes('moye-add', 'button');
    expect(box!.right - box!.left).toBeGreaterThanOrEqual(44);
    expect(chip).toBeDefined();
    await page.touchscreen.tap((box!.left + box!.right) / 2, (box!.top + box!.bottom) / 2);
    await shadow.find('moye-card', 'form', /^添加词条$/);
    expect(await shadow.all('moye-add', 'button')).toEqual([]);
  });
});
