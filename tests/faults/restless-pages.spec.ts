import { describe, expect } from 'vitest';
import { fault, setScene, sized } from './scene';
import { asParagraphs, chapterPage, STUBBORN, story } from './stories';

const SECONDS = sized(4, 10);
const texts = story(40);
const prose = asParagraphs(texts);

const scene = setScene({
  // Writes new text into a line of the chapter on every frame.
  '/ticker': chapterPage(
    `${prose}<p id="tick">他数着时间，一秒，又一秒。</p>`,
    `<script>let ticks = 0; const step = () => { tick.textContent = '他数着时间，发现已经过了' + ++ticks + '秒。'; requestAnimationFrame(step); }; step();</script>`,
  ),
  '/stubborn': chapterPage(prose, STUBBORN),
  // Edits its text when asked to.
  '/edited': chapterPage(prose),
  // Fields of every kind inside the chapter.
  '/fields': chapterPage(
    `${prose}<p><input id="field" value="头发现在"></p><p><textarea id="area">头发现在</textarea></p><div id="editor" contenteditable>头发现在</div><pre><code id="code">头发现在()</code></pre><p id="plain">头发现在。</p>`,
  ),
});

describe('A page that writes on every frame', () => {
  fault('rewritten every frame', 'the page keeps its frames, and the heap stays flat', async () => {
    const page = await scene.open('/ticker');
    await scene.read(page);
    const session = await page.context().newCDPSession(page);
    const heap = async () => {
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
    };
    const rate = () =>
      page.evaluate(async (seconds) => {
        let frames = 0;
        const end = performance.now() + seconds * 1000;
        while (performance.now() < end) {
          await new Promise(requestAnimationFrame);
          frames++;
        }
        return frames / seconds;
      }, SECONDS);
    await scene.change(page, { on: false });
    const without = await rate();
    await scene.change(page, { on: true, script: 'hant-TW' });
    await rate();
    const before = await heap();
    const withMoye = await rate();
    const growth = (await heap()) - before;
    // Against the same page without Moye, as a busy machine gives no page sixty frames.
    expect(withMoye / without).toBeGreaterThan(55 / 60);
    expect(growth).toBeLessThan(5);
    return { frames: withMoye.toFixed(1), without: without.toFixed(1), 'heap MB': growth.toFixed(2) };
  });
});

describe('A page that puts its own text back', () => {
  fault(
    'own text put back',
    'three more tries at most for each node, then peace, and the popup knows',
    async () => {
      const page = await scene.open('/stubborn');
      await scene.read(page);
      await scene.change(page, { script: 'hant-TW' });
      await expect.poll(() => scene.state(page), { timeout: 20_000 }).toMatchObject({ fighting: true });
      await page.waitForTimeout(1500);
      const counts = () => page.evaluate('counts()') as Promise<{ writes: number; nodes: number }>;
      const { writes, nodes } = await counts();
      await page.waitForTimeout(SECONDS * 1000);
      expect((await counts()).writes).toBe(writes);
      // The first writing by the reader's wish, and three by ours.
      expect(writes).toBeLessThanOrEqual(4 * nodes);
      return { 'writes per node': (writes / nodes).toFixed(2) };
    },
  );
});

describe('A page that edits what was converted', () => {
  fault('edited after us', "the page's newer text wins, and off leaves it", async () => {
    const page = await scene.open('/edited');
    await scene.read(page);
    await scene.change(page, { script: 'hant-TW' });
    const edits = await page.evaluate(() => {
      const nodes = [...document.querySelectorAll('#text p')].map((one) => one.firstChild as Text);
      nodes[0]!.data = 'Edited by the page.';
      nodes[1]!.appendData('這是頁面後來加的。');
      nodes[2]!.replaceWith('Another node.');
      nodes[3]!.parentElement!.remove();
      nodes[4]!.splitText(3);
      return nodes.slice(0, 2).map(({ data }) => data);
    });
    await page.waitForTimeout(1500);
    await scene.change(page, { on: false });
    const after = await page.evaluate(() =>
      [...document.querySelectorAll('#text p')].map((one) => one.textContent),
    );
    expect(after.slice(0, 3)).toEqual([...edits, 'Another node.']);
    // All others are the site's again.
    expect(after.slice(4)).toEqual(texts.slice(5));
    return { edits: 5, lost: 0 };
  });
});

describe('Fields and editors', () => {
  fault('inputs, editors, code, composing', 'byte for byte as they are, and the caret stays', async () => {
    const page = await scene.open('/fields');
    await scene.read(page);
    await page.locator('#editor').click();
    await page.keyboard.press('End');
    const session = await page.context().newCDPSession(page);
    await page.evaluate(() => {
      const writes: string[] = [];
      Object.assign(globalThis, { writes });
      new MutationObserver((records) => writes.push(...records.map(({ type }) => type))).observe(
        document.querySelector('#code')!,
        { subtree: true, childList: true, characterData: true, attributes: true },
      );
    });
    const all = () =>
      page.evaluate(() => {
        const { anchorNode, anchorOffset } = getSelection()!;
        const value = (id: string) => (document.getElementById(id) as HTMLInputElement).value;
        const text = (id: string) => document.getElementById(id)!.textContent;
        return [
          value('field'),
          value('area'),
          text('editor'),
          text('code'),
          anchorNode!.textContent,
          anchorOffset,
        ];
      });
    await session.send('Input.imeSetComposition', { text: 'fa', selectionStart: 2, selectionEnd: 2 });
    const before = await all();
    await scene.change(page, { script: 'hant-TW', scope: 'page' });
    await scene.change(page, { script: 'hans' });
    await scene.change(page, { script: 'hant-HK' });
    expect(await all()).toEqual(before);
    await session.send('Input.insertText', { text: '发' });
    await page.waitForTimeout(800);
    expect(await page.locator('#editor').textContent()).toBe('头发现在发');
    expect(await page.locator('#plain').textContent()).toContain('頭髮');
    await scene.change(page, { on: false });
    expect(await page.evaluate(() => (globalThis as never as { writes: string[] }).writes)).toEqual([]);
    return { fields: 4, writes: 0 };
  });
});
