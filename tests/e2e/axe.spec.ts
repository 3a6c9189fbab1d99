import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askReader } from '../../scripts/browser/launch';
import { Shadow } from '../../scripts/browser/shadow';
import { placeOf } from '../fixtures/in-page';
import { objections, violations, violationsIn } from './axe';
import { cardsOf, OPTION_SECTIONS, pageOf, readingOf, type Stage, setStage, store } from './moye';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const SCHEMES = ['light', 'dark'] as const;

/** The lists of the popup, by what opens them. */
const LISTS = ['折叠重复内容', '隐藏网站插入的话', '解释词语', '修复受损文字'];

describe.each(SCHEMES)('Moye’s own pages in %s', (colorScheme) => {
  it('give nothing to object to', async () => {
    await store(stage, {});
    const chapter = await stage.visit(pageOf(stage.site, 'messy'));
    await readingOf(stage, chapter);
    const found = new Map<string, string[]>();
    const popup = await stage.popup();
    await popup.emulateMedia({ colorScheme });
    found.set('popup', await violations(popup));
    await popup.getByText('更多', { exact: true }).click();
    await popup.getByText('可添加的名称').click();
    found.set('popup, all of it', await violations(popup));
    for (const list of LISTS) {
      await popup.getByRole('button', { name: `${list}：` }).click();
      await popup.locator('.details').waitFor();
      found.set(list, await violations(popup));
      await popup.keyboard.press('Escape');
    }
    await popup.setViewportSize({ width: 1000, height: 800 });
    for (const place of OPTION_SECTIONS) {
      await popup.goto('about:blank');
      await popup.goto(`chrome-extension://${stage.id}/options.html#${place}`);
      await popup.locator('section').first().waitFor();
      found.set(place, await violations(popup));
    }
    await popup.getByRole('searchbox').fill('修复');
    await popup.getByText('修复').first().waitFor();
    found.set('search', await violations(popup));
    await popup.goto(`chrome-extension://${stage.id}/welcome.html`);
    await popup.locator('main').waitFor();
    found.set('welcome', await violations(popup));
    await popup.goto(`chrome-extension://${stage.id}/glossary.html`);
    await popup.locator('main').waitFor();
    found.set('glossary', await violations(popup));
    await popup.close();
    await chapter.close();
    expect(objections(found)).toEqual({});
  });
});

/** Something that Moye shows inside a page: its element, and how it comes to be shown. */
interface Shown {
  name: string;
  host: string;
  on: readonly [slug: string, path?: string];
  show(page: Page, shadow: Shadow): Promise<unknown>;
}

const TERMS = ['terms', '/book/512/7.html'] as const;
const press = async (shadow: Shadow, host: string, name: RegExp) =>
  shadow.click(await shadow.find(host, 'button', name));
const hover = async (page: Page, shadow: Shadow, term: string) => {
  const { x, y } = await page.evaluate(placeOf, term);
  await page.mouse.move(x, y, { steps: 4 });
  return shadow.find('moye-card', 'section', /./);
};
const select = (page: Page, text: string) =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      const selection = getSelection()!;
      selection.setBaseAndExtent(node, at, node, at + wanted.length);
      scrollBy(0, selection.getRangeAt(0).getBoundingClientRect().top - 200);
      return;
    }
  }, text);

/** Every view that stands inside a page, in its states. */
const SHOWN: readonly Shown[] = [
  { name: 'the button', host: 'moye-button', on: TERMS, show: async () => {} },
  {
    name: 'the panel',
    host: 'moye-button',
    on: ['messy'],
    show: (_, shadow) => press(shadow, 'moye-button', /打开墨页面板/),
  },
  {
    name: 'the line of a fold',
    host: 'moye-fold',
    on: ['messy'],
    show: async (_, shadow) => {
      await press(shadow, 'moye-fold', /更多/);
      await shadow.find('moye-fold', 'p', /./);
    },
  },
  { name: 'a card', host: 'moye-card', on: TERMS, show: (page, shadow) => hover(page, shadow, '白度') },
  {
    name: 'a card that asks how far',
    host: 'moye-card',
    on: TERMS,
    show: async (page, shadow) => {
      await hover(page, shadow, '白度');
      await press(shadow, 'moye-card', /^此处不提示$/);
    },
  },
  {
    name: 'a pinned card',
    host: 'moye-card',
    on: TERMS,
    show: async (page, shadow) => {
      await hover(page, shadow, '白度');
      await press(shadow, 'moye-card', /固定/);
    },
  },
  {
    name: 'the form of a term',
    host: 'moye-card',
    on: TERMS,
    show: async (page, shadow) => {
      await hover(page, shadow, '白度');
      await press(shadow, 'moye-card', /^编辑$/);
      await shadow.find('moye-card', 'form', /./);
    },
  },
  {
    name: 'a notice',
    host: 'moye-notice',
    on: TERMS,
    show: async (page, shadow) => {
      await hover(page, shadow, '白度');
      await press(shadow, 'moye-card', /^已知道$/);
      await shadow.find('moye-notice', 'button', /^撤销$/);
    },
  },
  {
    name: 'the card that hides a line',
    host: 'moye-line',
    on: ['messy'],
    show: async (page, shadow) => {
      await select(page, '真的不挑人');
      await askReader(stage, page, 'hideSelection');
      await shadow.find('moye-line', 'textarea', /./);
    },
  },
  {
    name: 'the card that has hidden a line',
    host: 'moye-line',
    on: ['messy'],
    show: async (page, shadow) => {
      await select(page, '真的不挑人');
      await askReader(stage, page, 'hideSelection');
      await press(shadow, 'moye-line', /^隐藏$/);
      await shadow.find('moye-line', 'button', /^撤销$/);
    },
  },
  {
    name: 'the bar for pointing at the chapter',
    host: 'moye-picker',
    on: TERMS,
    show: async (page, shadow) => {
      await stage.worker.evaluate(async (url) => {
        const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
        await chrome.scripting.executeScript({ target: { tabId: tab!.id! }, files: ['picker.js'] });
      }, page.url());
      await shadow.find('moye-picker', 'button', /^就用这里$/);
    },
  },
];

describe.each(SCHEMES)('what Moye shows inside a page in %s', (colorScheme) => {
  it.each(SHOWN)('gives nothing to object to: $name', async ({ host, on, show }) => {
    await store(stage, {});
    const page = await stage.visit(pageOf(stage.site, ...on));
    await page.emulateMedia({ colorScheme });
    await readingOf(stage, page);
    await cardsOf(stage, page);
    const shadow = await Shadow.of(page);
    await shadow.find('moye-button', 'button', /./);
    await show(page, shadow);
    await shadow.open();
    expect(await violationsIn((expression) => page.evaluate(expression), host)).toEqual([]);
    await page.close();
  });
});

it('objects to what is wrong', async () => {
  const page = await stage.context.newPage();
  await page.goto(`chrome-extension://${stage.id}/options.html`);
  await page.locator('section').first().waitFor();
  await page.locator('h2').evaluate((title) => title.append(document.createElement('button')));
  expect((await violations(page))[0]).toMatch(/^button-name: /);
  await page.close();
});

it('objects to what is wrong inside a closed shadow root', async () => {
  const page = await stage.visit(pageOf(stage.site, ...TERMS));
  await readingOf(stage, page);
  const shadow = await Shadow.of(page);
  await shadow.find('moye-button', 'button', /./);
  await shadow.open();
  await page.evaluate(() => {
    const inside = document.querySelector('moye-button')!.shadowRoot!.lastElementChild!;
    const pale = document.createElement('span');
    pale.style.cssText = 'color: #bbb; background: #fff';
    pale.textContent = '很淡的字';
    inside.append(document.createElement('button'), pale);
  });
  const found = await violationsIn((expression) => page.evaluate(expression), 'moye-button');
  expect(found.map((one) => one.split(':')[0]).sort()).toEqual(['button-name', 'color-contrast']);
  await page.close();
});
