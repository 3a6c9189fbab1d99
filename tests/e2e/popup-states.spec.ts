import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askReader } from '../../scripts/browser/launch';
import { watchOpening } from '../../scripts/browser/popup-opening';
import { violationsIn } from './axe';
import { pageOf, readingOf, type Stage, setStage, store } from './moye';
import { ToolbarPopup } from './toolbar-popup';

/** A popup can be no higher than the screen. */
const SCREEN = ['--screen-info={1600x1200}'];

let stage: Stage;
let popup: ToolbarPopup | undefined;
beforeAll(async () => {
  stage = await setStage({ granted: ['*://*/*'], args: SCREEN });
});
afterAll(() => stage.close());
beforeEach(() => store(stage, {}));
afterEach(async () => {
  await popup?.close();
  popup = undefined;
  for (const page of stage.context.pages().slice(1)) await page.close();
});

const TEXT = `(document.body?.innerText ?? '')`;
const ANSWERED = `document.querySelector('main section:not([aria-busy=true])')`;

/** How wide the popup is, and what of it is out of sight. */
const SIZE = `(() => {
  const main = document.querySelector('main');
  return {
    width: innerWidth,
    hidden: Math.max(main.scrollHeight - main.clientHeight, document.documentElement.scrollHeight - innerHeight),
  };
})()`;

/** Opens the popup over a page, and waits until it says what is expected of it. */
async function openOver(address: string, says: string): Promise<ToolbarPopup> {
  const page = await stage.context.newPage();
  await page.route('http://nowhere.test/', (route) => route.abort());
  // What cannot be reached has an address all the same.
  await page.goto(address).catch(() => {});
  popup = await ToolbarPopup.open(stage, page, address);
  await popup.until(`${ANSWERED} && ${TEXT}.includes(${JSON.stringify(says)})`);
  return popup;
}

/** Every state on a page with which Moye has nothing to do: an address, and what the popup says of it. */
const CLOSED: readonly (readonly [why: string, address: string, says: string])[] = [
  ['the browser’s own page', 'chrome://version', '浏览器自己的页面'],
  ['an empty page', 'about:blank', '浏览器自己的页面'],
  ['the store', 'https://chromewebstore.google.com/', '商店'],
  ['a PDF', 'http://www.shuwu-mirror.test/book.pdf', 'PDF'],
  ['a file', 'file:///etc/hostname', '文件'],
  ['a page that is not there', 'http://nowhere.test/', '墨页未能在此页启用'],
];

/** A state of the popup: the page under it, what is done there before, and what the popup then says. */
interface State {
  name: string;
  on: string;
  settings?: object;
  before?(page: Page): Promise<unknown>;
  says: string;
  /** There is more to be said than has room. */
  scrolls?: boolean;
}

const STATES: readonly State[] = [
  { name: 'a chapter', on: 'messy', says: '第1章 重回二零一五' },
  { name: 'a page without a chapter', on: 'others-news', says: '此页没有小说章节' },
  {
    name: 'a page that is converted as a whole',
    on: 'others-news',
    settings: { scope: 'page', script: 'hant-TW' },
    says: '字已转换',
  },
  {
    name: 'a page that the reader said is no chapter',
    on: 'messy',
    before: (page) => askReader(stage, page, 'refuse', { alike: false }),
    says: '你已标记此页不是章节',
  },
  { name: 'a site that is turned off', on: 'messy', settings: { on: false }, says: '墨页在本站已关闭' },
  {
    name: 'a site that differs',
    on: 'messy',
    before: (page) => askReader(stage, page, 'change', { patch: { hints: false }, scope: 'site' }),
    says: '重设',
  },
  {
    name: 'a page that fights back',
    on: 'plist',
    before: async (page) => {
      await page.evaluate(fightBack);
      await askReader(stage, page, 'chooseScript', { script: 'hans' });
      const isFighting = async () => {
        const state = await askReader(stage, page, 'state');
        return state?.kind === 'chapter' && state.fighting;
      };
      await expect.poll(isFighting, { timeout: 15_000 }).toBe(true);
    },
    says: '墨页已停手',
    scrolls: true,
  },
  {
    name: 'a page in which the reader of before an update still stands',
    on: 'others-news',
    before: (page) => page.evaluate(() => document.body.append(document.createElement('moye-fold'))),
    says: '墨页已更新',
  },
];

/** Writes into every paragraph what stood there before, whenever it changes. */
function fightBack(): void {
  for (const paragraph of document.querySelectorAll('p')) {
    const text = paragraph.textContent;
    new MutationObserver(() => {
      if (paragraph.textContent !== text) paragraph.textContent = text;
    }).observe(paragraph, { subtree: true, characterData: true, childList: true });
  }
}

async function checkBothSchemes(shown: ToolbarPopup): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await shown.emulate(scheme);
    expect(await violationsIn(shown.evaluate)).toEqual([]);
  }
}

describe('the popup over a page that it cannot read', () => {
  it.each(CLOSED)('says why, without a scroll bar: %s', async (_, address, says) => {
    const shown = await openOver(address, says);
    expect(await shown.evaluate(SIZE)).toEqual({ width: 360, hidden: 0 });
    await checkBothSchemes(shown);
  });

  it('asks for the site where opening it was not permission enough', async () => {
    const bare = await setStage({ granted: [], args: SCREEN });
    const page = await bare.context.newPage();
    const address = 'http://nowhere.test/';
    await page.route(address, (route) => route.abort());
    await page.goto(address).catch(() => {});
    const shown = await ToolbarPopup.open(bare, page, address);
    await shown.until(`${TEXT}.includes('墨页尚未获准读取此网站') && ${TEXT}.includes('允许在此网站使用')`);
    expect(await shown.evaluate(SIZE)).toEqual({ width: 360, hidden: 0 });
    await checkBothSchemes(shown);
    await bare.close();
  });
});

describe('the popup over a page that it can read', () => {
  it.each(STATES)('is 360 pixels wide, and shows all that it commonly says: $name', async (state) => {
    await store(stage, state.settings ?? {});
    const under = pageOf(stage.site, state.on);
    const page = await stage.visit(under);
    if (under.kind === 'chapter' && state.settings === undefined) await readingOf(stage, page);
    await state.before?.(page);
    popup = await ToolbarPopup.open(stage, page);
    await popup.until(`${ANSWERED} && ${TEXT}.includes(${JSON.stringify(state.says)})`);
    const hidden = state.scrolls ? expect.any(Number) : 0;
    expect(await popup.evaluate(SIZE)).toEqual({ width: 360, hidden });
    await checkBothSchemes(popup);
  });

  it.each(['messy', 'others-news'])('comes up in one height, and nothing moves: %s', async (slug) => {
    const under = pageOf(stage.site, slug);
    const page = await stage.visit(under);
    if (under.kind === 'chapter') await readingOf(stage, page);
    const { shifts, heights } = await watchOpening(stage);
    expect(shifts).toEqual([]);
    expect(heights).toHaveLength(1);
  });
});

it.each(['en-US', 'zh-TW'])('the popup holds what it says in %s, too', async (language) => {
  const other = await setStage({ language, args: SCREEN });
  for (const slug of ['messy', 'others-news']) {
    const under = pageOf(other.site, slug);
    const page = await other.visit(under);
    if (under.kind === 'chapter') await readingOf(other, page);
    const shown = await ToolbarPopup.open(other, page);
    // What comes last are the names that could be added.
    const last = under.kind === 'chapter' ? '.suggestions' : '.starts';
    await shown.until(`${ANSWERED} && document.querySelector('${last}')`);
    expect(await shown.evaluate(SIZE)).toEqual({ width: 360, hidden: 0 });
    expect(await shown.evaluate('innerHeight')).toBe(564);
    await shown.close();
    await page.close();
  }
  await other.close();
});
