import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Shadow } from '../../scripts/browser/shadow';
import { placeOf } from '../fixtures/in-page';
import { cardsOf, pageOf, readingOf, type Stage, setStage, store } from './moye';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());
beforeEach(() => store(stage, {}));

const bodyText = (page: Page) => page.locator('body').innerText();

describe('the button on the page', () => {
  it('switches a Traditional chapter to Simplified and back with one click', async () => {
    const page = await stage.visit(pageOf(stage.site, 'plist'));
    await readingOf(stage, page);
    const original = await bodyText(page);
    const shadow = await Shadow.of(page);
    await shadow.click(await shadow.find('moye-button', 'button', /切换到：简体/));
    await expect.poll(() => bodyText(page)).not.toBe(original);
    await shadow.click(await shadow.find('moye-button', 'button', /切换到：原文/));
    await expect.poll(() => bodyText(page)).toBe(original);
    await page.close();
  });

  it('remembers the choice for the site', async () => {
    const first = pageOf(stage.site, 'nbsp', '/12/12045/3.html');
    const page = await stage.visit(first);
    await readingOf(stage, page);
    const shadow = await Shadow.of(page);
    await shadow.click(await shadow.find('moye-button', 'button', /切换到：台湾繁体/));
    await readingOf(stage, page, ({ paragraphs }) => paragraphs[0]!.shown.includes('門'));
    await page.goto(`http://${first.host}/12/12045/4.html`);
    await readingOf(
      stage,
      page,
      ({ paragraphs }) => paragraphs[0]!.shown.includes('鞋') && paragraphs[0]!.shown !== paragraphs[0]!.text,
    );
    const other = await stage.visit(pageOf(stage.site, 'prewrap'));
    const chapter = await readingOf(stage, other);
    expect(chapter.paragraphs.every((paragraph) => paragraph.shown === paragraph.text)).toBe(true);
    await page.close();
    await other.close();
  });

  it('can remember the choice everywhere, from its panel', async () => {
    const page = await stage.visit(pageOf(stage.site, 'gbk'));
    await readingOf(stage, page);
    const shadow = await Shadow.of(page);
    await shadow.click(await shadow.find('moye-button', 'button', /打开墨页面板/));
    await shadow.click(await shadow.find('moye-button', 'label', /^所有网站$/));
    await shadow.click(await shadow.find('moye-button', 'label', /^香港繁体$/));
    await readingOf(stage, page, ({ paragraphs }) => paragraphs.some(({ text, shown }) => text !== shown));
    const other = await stage.visit(pageOf(stage.site, 'prewrap'));
    await readingOf(stage, other, ({ paragraphs }) => paragraphs.some(({ text, shown }) => text !== shown));
    await page.close();
    await other.close();
  });
});

describe('the line of a fold', () => {
  it('says what repeats what, and shows it again by click and by key', async () => {
    const page = await stage.visit(pageOf(stage.site, 'messy'));
    await readingOf(stage, page);
    const last = page.getByText('我們去月亮上');
    const shadow = await Shadow.of(page);
    const line = await shadow.find('moye-fold', 'button', /44 段与第 2–45 段重复/);
    const count = async () => (await bodyText(page)).split('林澈看着窗外').length - 1;
    expect(await last.count()).toBeGreaterThan(0);
    expect(await count()).toBe(1);
    await shadow.click(line);
    await expect.poll(count).toBe(2);
    await shadow.focus(await shadow.find('moye-fold', 'button', /折叠/));
    await page.keyboard.press('Enter');
    await expect.poll(count).toBe(1);
    await page.close();
  });
});

describe('hints', () => {
  it('open a card on hover that says what a stand-in means', async () => {
    const page = await stage.visit(pageOf(stage.site, 'messy'));
    await readingOf(stage, page);
    await cardsOf(stage, page);
    const { x, y } = await page.evaluate(placeOf, '藤訊');
    const shadow = await Shadow.of(page);
    await page.mouse.move(x, y, { steps: 4 });
    const card = await shadow.find('moye-card', 'section', /藤訊/);
    expect(card.text).toMatch(/腾讯|騰訊/);
    await page.mouse.move(20, 20, { steps: 4 });
    await expect.poll(async () => (await shadow.all('moye-card', 'section')).length).toBe(0);
    await page.close();
  });

  it('open a card on tap', async () => {
    const page = await stage.visit(pageOf(stage.site, 'messy'));
    await readingOf(stage, page);
    await cardsOf(stage, page);
    const { x, y } = await page.evaluate(placeOf, '總線');
    const shadow = await Shadow.of(page);
    await page.mouse.click(x, y);
    await shadow.find('moye-card', 'section', /總線/);
    await page.close();
  });

  it('open one after the other by keyboard, and close with Escape', async () => {
    const page = await stage.visit(pageOf(stage.site, 'messy'));
    await readingOf(stage, page);
    await cardsOf(stage, page);
    const shadow = await Shadow.of(page);
    await page.keyboard.press('Alt+n');
    const first = await shadow.find('moye-card', 'section', /./);
    await page.keyboard.press('Alt+n');
    await expect.poll(async () => (await shadow.all('moye-card', 'section'))[0]?.text).not.toBe(first.text);
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await shadow.all('moye-card', 'section')).length).toBe(0);
    await page.close();
  });
});

describe('a single-page app', () => {
  it('is read again after it moved to the next chapter', async () => {
    const page = await stage.visit(pageOf(stage.site, 'spa', '/read/7/1'));
    await readingOf(stage, page);
    await cardsOf(stage, page);
    await page.getByRole('link', { name: '下一章' }).click();
    const second = pageOf(stage.site, 'spa', '/read/7/2');
    const chapter = await readingOf(stage, page, ({ title }) => title === second.title);
    expect(chapter.paragraphs).toHaveLength(second.paragraphs!);
    expect(new URL(chapter.links.previous!).pathname).toBe('/read/7/1');
    await page.close();
  });
});
