import { describe, expect } from 'vitest';
import { fault, ms, setScene } from './scene';
import { asParagraphs, chapterPage, story } from './stories';

const texts = story(20);
const scene = setScene({ '/chapter': chapterPage(asParagraphs([...texts, ...texts])) });

describe('An extension that goes away under an open page', () => {
  fault('extension removed', 'the page comes back, is told once, and no error is left', async () => {
    const page = await scene.open('/chapter');
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await scene.change(page, { on: false });
    const before = await page.content();
    await scene.change(page, { on: true, script: 'hant-TW' });
    expect(await page.content()).not.toBe(before);
    const manage = await page.context().newPage();
    await manage.goto('chrome://extensions');
    const start = performance.now();
    await manage.evaluate((id) => chrome.management.setEnabled(id, false), scene.moye.id);
    await page.bringToFront();
    await page.locator('moye-note').waitFor({ state: 'attached' });
    const noticed = performance.now() - start;
    expect(await page.locator('moye-note').count()).toBe(1);
    await page.evaluate(() => document.querySelector('moye-note')!.remove());
    expect(await page.content()).toBe(before);
    await page.waitForTimeout(3000);
    expect(await page.locator('moye-note').count()).toBe(0);
    expect(errors).toEqual([]);
    return { noticed: ms(noticed), errors: 0 };
  });
});
