import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Shadow } from '../../scripts/browser/shadow';
import type { InspectedChapter } from '../../utils/reading/inspection';
import { placeOf } from '../fixtures/in-page';
import { cardsOf, pageOf, readingOf, type Stage, setStage, store } from './moye';

const CHAPTER = '/book/512/7.html';
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

async function open(path = CHAPTER, settings: object = {}, glossary?: unknown[]) {
  await store(stage, settings, glossary);
  const page = await stage.visit(pageOf(stage.site, 'terms', path));
  await readingOf(stage, page, hasHints);
  await cardsOf(stage, page);
  return { page, shadow: await Shadow.of(page) };
}

const cards = (shadow: Shadow) => shadow.all('moye-card', 'section');
const labels = async (shadow: Shadow) =>
  (await cards(shadow)).map(({ attributes }) => attributes['aria-label']);
const button = (shadow: Shadow, name: RegExp, host = 'moye-card') => shadow.find(host, 'button', name);
const press = async (shadow: Shadow, name: RegExp, host?: string) =>
  shadow.click(await button(shadow, name, host));

async function hover(page: Page, term: string): Promise<void> {
  const { x, y } = await page.evaluate(placeOf, term);
  await page.mouse.move(x, y, { steps: 3 });
}

/** How often a chapter has hints whose text is this. */
async function hintsFor(page: Page, term: string): Promise<number> {
  const { paragraphs } = await readingOf(stage, page);
  return paragraphs.reduce(
    (sum, { shown, hints }) =>
      sum + hints.filter(({ start, end }) => shown.slice(start, end) === term).length,
    0,
  );
}

/** Writes into a field of the form, as the keyboard does. */
async function write(page: Page, shadow: Shadow, field: string, text: string): Promise<void> {
  const fields = await shadow.all('moye-card', field === 'note' ? 'textarea' : 'input');
  await shadow.focus(fields.find(({ attributes }) => attributes.name === field)!);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

async function select(page: Page, text: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.getElementById('content')!, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      node.parentElement!.scrollIntoView({ block: 'center' });
      document.getSelection()!.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`The page does not hold ${wanted}.`);
  }, text);
}

/** Chooses “add” in the context menu, which no tool can click. */
async function chooseAdd(page: Page): Promise<void> {
  await stage.worker.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
    const { onClicked } = chrome.contextMenus as unknown as {
      onClicked: { dispatch(click: object, tab: object | undefined): void };
    };
    onClicked.dispatch({ menuItemId: 'menuAddTerm', frameId: 0 }, tab);
  }, page.url());
}

describe('a card', () => {
  it('opens when the pointer rests on a marked term, and closes when it has left', async () => {
    const { page, shadow } = await open();
    await hover(page, '白度');
    await shadow.find('moye-card', 'section', /^白度$/);
    const host = await page.evaluate(() => {
      const card = document.querySelector('moye-card')!;
      return { isTop: card.matches(':popover-open'), root: card.shadowRoot };
    });
    expect(host).toEqual({ isTop: true, root: null });
    await page.mouse.move(5, 5);
    await expect.poll(() => labels(shadow)).toEqual([]);
  });

  it('does not open by itself over a mention that is not marked, but does when that is clicked', async () => {
    const { page, shadow } = await open(CHAPTER, { mentions: 'none' });
    await hover(page, '白度');
    await page.waitForTimeout(500);
    expect(await labels(shadow)).toEqual([]);
    const { x, y } = await page.evaluate(placeOf, '白度');
    await page.mouse.click(x, y);
    await shadow.find('moye-card', 'section', /^白度$/);
    await page.mouse.click(5, 5);
    await expect.poll(() => labels(shadow)).toEqual([]);
  });

  it.each([360, 800, 1280])('stays within a window %i wide, wherever its term stands', async (width) => {
    const { page, shadow } = await open();
    await page.setViewportSize({ width, height: 520 });
    for (let step = 0; step < 8; step++) {
      await page.keyboard.press('Alt+n');
      const [card] = await shadow.boxes('moye-card', 'section');
      const mark = await page.evaluate(() => {
        const [current] = [...CSS.highlights.get('moye-current')!] as StaticRange[];
        const range = document.createRange();
        range.setStart(current!.startContainer, current!.startOffset);
        range.setEnd(current!.endContainer, current!.endOffset);
        const { top, bottom } = range.getClientRects()[0]!;
        return { top, bottom };
      });
      expect(card!.left).toBeGreaterThanOrEqual(0);
      expect(card!.right).toBeLessThanOrEqual(width);
      expect(card!.top).toBeGreaterThanOrEqual(0);
      expect(card!.bottom).toBeLessThanOrEqual(520);
      expect(card!.top >= mark.bottom || card!.bottom <= mark.top, 'covers its term').toBe(true);
    }
  });

  it('is stepped to by keyboard, says so, and is entered with Tab', async () => {
    const { page, shadow } = await open();
    const status = async () =>
      (await shadow.all('moye-card', 'p')).find(({ attributes }) => attributes.role)?.text;
    await page.keyboard.press('Alt+n');
    await expect.poll(status).toMatch(/^重生者, .*, 1 \/ \d+$/);
    await page.keyboard.press('Alt+n');
    await expect.poll(status).toMatch(/^大厂, .*, 2 \/ \d+$/);
    await page.keyboard.press('Alt+p');
    await expect.poll(status).toMatch(/, 1 \/ \d+$/);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('moye-card');
    await page.keyboard.press('Escape');
    expect(await labels(shadow)).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
  });

  it('is stepped to while the focus is on the button on the page', async () => {
    const { page, shadow } = await open();
    await shadow.focus(await shadow.find('moye-button', 'button', /打开墨页面板/));
    await page.keyboard.press('Enter');
    await page.keyboard.press('Alt+n');
    expect((await shadow.find('moye-card', 'section', /./)).text).not.toBe('');
    await page.close();
  });

  it.each(['key', 'pointer'])(
    'that the reader asked for with the %s before cards were loaded opens then',
    async (by) => {
      await store(stage, {});
      const page = await stage.context.newPage();
      // Acts in the very task in which the page first sees marks: what draws cards is fetched only after that.
      await page.addInitScript((by) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          const [range] = [...(CSS.highlights.get('moye-stand-in') ?? [])] as StaticRange[];
          if (!range) {
            channel.port2.postMessage(null);
            return;
          }
          const there = document.createRange();
          there.setStart(range.startContainer, range.startOffset);
          there.setEnd(range.endContainer, range.endOffset);
          const { left, top, width, height } = there.getBoundingClientRect();
          const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true };
          const event =
            by === 'key'
              ? new KeyboardEvent('keydown', { code: 'KeyN', altKey: true, bubbles: true })
              : new PointerEvent('pointermove', { ...at, pointerType: 'mouse' });
          document.body.dispatchEvent(event);
        };
        addEventListener('load', () => channel.port2.postMessage(null));
      }, by);
      const { host, path } = pageOf(stage.site, 'terms', CHAPTER);
      await page.goto(`http://${host}${path}`);
      const shadow = await Shadow.of(page);
      await shadow.find('moye-card', 'section', by === 'key' ? /./ : /^白度$/);
    },
  );

  it('reaches every mention by keyboard, marked or not', async () => {
    const { page, shadow } = await open(CHAPTER, { mentions: 'none' });
    const { paragraphs } = await readingOf(stage, page);
    const all = paragraphs.reduce((sum, { hints }) => sum + hints.length, 0);
    await page.keyboard.press('Alt+n');
    const [footer] = await shadow.all('moye-card', 'footer');
    expect(footer?.text).toBe(`1 / ${all}`);
  });

  it('can be pinned, several at once, moved, and closed one after the other', async () => {
    const { page, shadow } = await open();
    await hover(page, '白度');
    await shadow.find('moye-card', 'section', /^白度$/);
    await press(shadow, /^固定卡片$/);
    await hover(page, '内卷');
    await shadow.find('moye-card', 'section', /^内卷$/);
    await press(shadow, /^固定卡片$/, 'moye-card');
    await page.mouse.move(5, 5);
    await page.waitForTimeout(500);
    expect((await labels(shadow)).sort()).toEqual(['内卷', '白度']);

    const upper = async () => (await shadow.boxes('moye-card', 'section')).at(-1);
    const before = await upper();
    await page.mouse.move(before!.left + 60, before!.top + 20);
    await page.mouse.down();
    await page.mouse.move(before!.left + 160, before!.top + 70, { steps: 4 });
    await page.mouse.up();
    const after = await upper();
    expect(after!.left - before!.left).toBeCloseTo(100, 0);
    expect(after!.top - before!.top).toBeCloseTo(50, 0);

    await page.mouse.click(5, 5);
    expect(await labels(shadow)).toHaveLength(2);
    await page.keyboard.press('Escape');
    expect(await labels(shadow)).toHaveLength(1);
    await page.keyboard.press('Escape');
    expect(await labels(shadow)).toEqual([]);
  });
});

describe('what the reader does in a card', () => {
  it('corrects an explanation, for this book, and takes that back', async () => {
    const { page, shadow } = await open();
    await hover(page, '白度');
    await press(shadow, /^编辑$/);
    await write(page, shadow, 'means', '千度');
    await write(page, shadow, 'note', '第七章才露面');
    await page.keyboard.press('Tab');
    await press(shadow, /^保存$/);
    const meansOf = async () => {
      const { paragraphs } = await readingOf(stage, page);
      return paragraphs.flatMap(({ hints }) => hints).find(({ term }) => term === '白度')?.means;
    };
    await expect.poll(meansOf).toBe('千度');
    await hover(page, '白度');
    const card = await shadow.find('moye-card', 'section', /^白度$/);
    expect(card.text).toContain('第七章才露面');
    await page.mouse.move(5, 5);
    await press(shadow, /^撤销$/, 'moye-notice');
    await expect.poll(meansOf).toBe('百度');
  });

  it.each([
    ['at one place', /^仅这一处$/, -1],
    ['in this book', /^本书都不提示$/, Number.NEGATIVE_INFINITY],
  ])('has a term not shown %s, for good, and takes that back', async (_, where, change) => {
    const { page, shadow } = await open();
    const before = await hintsFor(page, '白度');
    expect(before).toBeGreaterThan(1);
    await hover(page, '白度');
    await press(shadow, /^此处不提示$/);
    await press(shadow, where);
    await expect.poll(() => hintsFor(page, '白度')).toBe(Math.max(0, before + change));
    await page.reload();
    await readingOf(stage, page, hasHints);
    expect(await hintsFor(page, '白度')).toBe(Math.max(0, before + change));
    const again = await Shadow.of(page);
    if (change === -1) {
      await hover(page, '楼下排队');
      await page.keyboard.press('Alt+n');
      expect(await labels(again)).toHaveLength(1);
    }
  });

  it('shows a known term nowhere, until the reader takes that back', async () => {
    const { page, shadow } = await open();
    const before = await hintsFor(page, '内卷');
    await hover(page, '内卷');
    await press(shadow, /^已知道$/);
    await expect.poll(() => hintsFor(page, '内卷')).toBe(0);
    const other = await stage.visit(pageOf(stage.site, 'terms', HANT));
    await readingOf(stage, other, hasHints);
    expect(await hintsFor(other, '內卷')).toBe(0);
    await page.bringToFront();
    await press(shadow, /^撤销$/, 'moye-notice');
    await expect.poll(() => hintsFor(page, '内卷')).toBe(before);
    await expect.poll(() => hintsFor(other, '內卷')).toBeGreaterThan(0);
  });

  it('is asked whether a name stands for a real one; a no is remembered', async () => {
    const entry = { id: 'own', term: '白度', kind: 'organisation', gloss: { zh: '', en: '' } };
    const { page, shadow } = await open(CHAPTER, {}, [entry]);
    await hover(page, '白度');
    await shadow.find('moye-card', 'span', /可能是“百度”的化名？/);
    await press(shadow, /^不是$/);
    await page.mouse.move(5, 5);
    await hover(page, '白度');
    const card = await shadow.find('moye-card', 'section', /^白度$/);
    expect(card.text).not.toContain('可能是');
    expect(card.text).not.toContain('百度');
  });

  it('types into a form without turning the page, which listens to keys too', async () => {
    const { page, shadow } = await open();
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      document.addEventListener('keydown', (event) => heard.push(event.key));
      document.addEventListener('click', () => heard.push('click'));
    });
    await hover(page, '白度');
    await press(shadow, /^编辑$/);
    await write(page, shadow, 'means', 'ab');
    await page.keyboard.press('ArrowRight');
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    expect(heard).toEqual([]);
  });
});

describe('selected text', () => {
  it('becomes a term of this book, with its kind guessed and its mentions counted, and shows at once', async () => {
    const { page, shadow } = await open();
    await select(page, '沈知微');
    await chooseAdd(page);
    const form = await shadow.find('moye-card', 'form', /^添加词条$/);
    const count = (await page.locator('#content').innerText()).split('沈知微').length - 1;
    expect(form.text).toContain(`本章出现 ${count} 次`);
    const inputs = await shadow.all('moye-card', 'input');
    expect(inputs.find(({ attributes }) => attributes.name === 'term')).toBeDefined();
    await write(page, shadow, 'gloss', '系里的快手');
    await page.keyboard.press('Enter');
    await expect.poll(() => hintsFor(page, '沈知微')).toBe(count);
    const [stored] = await stage.worker.evaluate(async () => {
      const { glossary } = await chrome.storage.local.get('glossary');
      return glossary as { term: string; kind: string; scope: object; gloss: { zh: string } }[];
    });
    expect(stored).toMatchObject({
      term: '沈知微',
      kind: 'person',
      gloss: { zh: '系里的快手' },
      scope: { kind: 'book', book: '重生之青栈一号' },
    });
    expect(await page.evaluate(() => [...(CSS.highlights.get('moye-person') ?? [])].length)).toBe(1);
    await press(shadow, /^撤销$/, 'moye-notice');
    await expect.poll(() => hintsFor(page, '沈知微')).toBe(0);
  });

  it('holds in the other script of the book', async () => {
    const entry = {
      id: 'own',
      term: '沈知微',
      kind: 'person',
      gloss: { zh: '', en: '' },
      scope: { kind: 'book', book: '重生之青栈一号' },
    };
    const { page } = await open(HANT, {}, [entry]);
    expect(await hintsFor(page, '沈知微')).toBeGreaterThan(0);
  });

  it('is asked about when it may be a name in disguise, and never taken for one', async () => {
    const { page, shadow } = await open('/book/512/9.html');
    await page.evaluate(() => {
      document.getElementById('content')!.lastElementChild!.textContent =
        '“马华腾要是知道了，”她说，“一定睡不着。”';
    });
    await select(page, '马华腾');
    await chooseAdd(page);
    await shadow.find('moye-card', 'span', /可能是“马化腾”的化名？/);
    await press(shadow, /^是$/);
    await press(shadow, /^保存$/);
    await expect.poll(() => hintsFor(page, '马华腾')).toBe(1);
    const { paragraphs } = await readingOf(stage, page);
    expect(paragraphs.flatMap(({ hints }) => hints).find(({ term }) => term === '马华腾')?.means).toBe(
      '马化腾',
    );
  });
});
