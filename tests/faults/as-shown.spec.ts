import { describe, expect } from 'vitest';
import { fault, setScene } from './scene';
import { asParagraphs, chapterPage, story } from './stories';

const texts = story(20).map((line, i) => `${line}他数到${i}，发现了头发。`);
const scene = setScene({
  '/chapter': chapterPage(asParagraphs([...texts, ...texts])),
  '/elsewhere': '<!doctype html><title>elsewhere</title><textarea autofocus></textarea>',
});

/** Opens the chapter converted, with its second half folded and a hint in it. */
async function openShown() {
  const page = await scene.open('/chapter');
  await scene.read(page);
  await scene.change(page, { script: 'hant-TW' });
  expect(await page.locator('moye-fold').count()).toBe(1);
  return page;
}

describe('What is shown', () => {
  fault('select all and copy', 'the text as shown, each line once, nothing of ours', async () => {
    const page = await openShown();
    const shown = await page.locator('#text').innerText();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+C');
    const elsewhere = await scene.open('/elsewhere');
    await elsewhere.locator('textarea').focus();
    await elsewhere.keyboard.press('Control+V');
    const copied = await elsewhere.locator('textarea').inputValue();
    const lines = copied.split('\n').filter(Boolean);
    expect(lines.filter((line) => line.includes('他數到'))).toHaveLength(texts.length);
    expect(copied.replace(/\s+/g, '')).toContain(shown.replace(/\s+/g, ''));
    // The rest is the page's own: no label of a fold, no button.
    const sent = await page.evaluate(() => document.body.textContent);
    const others = lines.filter((line) => !line.includes('他數到') && !line.includes('雨夜來客'));
    for (const line of others) expect(sent).toContain(line.trim());
    return { lines: lines.length, 'of ours': 0 };
  });

  fault('find in page', 'finds what is shown, not what the site sent, nor what is folded', async () => {
    const page = await openShown();
    const found = await page.evaluate((count) => {
      const find = (globalThis as never as { find(text: string): boolean }).find;
      const seen = (text: string) => {
        getSelection()!.removeAllRanges();
        let times = 0;
        while (times < 100 && find(text)) times++;
        return times;
      };
      return { shown: seen('發現了頭髮'), sent: seen('发现了头发'), last: seen(`他數到${count}`) };
    }, texts.length - 1);
    expect(found).toEqual({ shown: texts.length, sent: 0, last: 1 });
    return found;
  });

  fault('print', 'the chapter as shown, without our button', async () => {
    const page = await openShown();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#text').innerText()).toContain('發現了頭髮');
    const boxes = await page
      .locator('moye-button')
      .evaluateAll((all) => all.map((one) => one.getClientRects().length));
    const session = await page.context().newCDPSession(page);
    const { data } = await session.send('Page.printToPDF', {});
    expect(boxes).toEqual([0]);
    return { 'PDF kB': Math.round((data.length * 0.75) / 1000), buttons: 0 };
  });
});
