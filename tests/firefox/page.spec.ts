import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FirefoxTab } from '../../scripts/browser/firefox-tab';
import { pageOf } from '../fixtures/expectations';
import { placeOf } from '../fixtures/in-page';
import { readingOf, type Stage, setStage } from './stage';

/** Keys by their values in WebDriver. */
const [ENTER, ESCAPE, ALT] = ['\uE007', '\uE00C', '\uE00A'];

let stage: Stage;
let tab: FirefoxTab;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());
beforeEach(async () => {
  await stage.moye.store({});
  tab = await stage.visit(pageOf(stage.site, 'messy'));
  await readingOf(stage, tab);
  // What shows terms is loaded then.
  await stage.moye.ask(tab, 'suggestions');
  return () => tab.close();
});

const bodyText = () => tab.evaluate(() => document.body.innerText);

describe('the line of a fold', () => {
  it('says what repeats what, and shows it again by click and by key', async () => {
    const count = async () => (await bodyText()).split('林澈看着窗外').length - 1;
    const line = await tab.find('button', /^44 paragraphs repeat paragraphs 2–45/, 'moye-fold');
    expect(await count()).toBe(1);
    await tab.click(line);
    await expect.poll(count).toBe(2);
    // The click has left the focus on the line.
    await tab.press(ENTER);
    await expect.poll(count).toBe(1);
  });
});

describe('the button of the toolbar', () => {
  it('says in words what Moye does in the tab, once its icon is shown', async () => {
    const url = await tab.url();
    const title = () =>
      stage.moye.welcome.evaluate(async (of) => {
        const tabs = await chrome.tabs.query({});
        return chrome.action.getTitle({ tabId: tabs.find((one) => one.url === of)!.id! });
      }, url);
    await expect.poll(title).toMatch(/at work on this page$/);
    await stage.moye.store({ on: false });
    await expect.poll(title).toMatch(/off on this site$/);
  });
});

describe('the button on the page', () => {
  it('switches a Traditional chapter to Simplified and back with one click', async () => {
    const original = await bodyText();
    await tab.click(await tab.find('button', /^Switch to: Simplified$/, 'moye-button'));
    await expect.poll(bodyText).toContain('第1章 重回二零一五');
    await tab.click(await tab.find('button', /^Switch to: Original$/, 'moye-button'));
    await expect.poll(bodyText).toBe(original);
  });

  it('remembers the choice for the site', async () => {
    await tab.click(await tab.find('button', /^Switch to: Simplified$/, 'moye-button'));
    await expect.poll(bodyText).toContain('第1章 重回二零一五');
    await tab.reload();
    await expect.poll(bodyText).toContain('第1章 重回二零一五');
    const other = await stage.visit(pageOf(stage.site, 'plist'));
    const { paragraphs } = await readingOf(stage, other);
    expect(paragraphs.every(({ text, shown }) => text === shown)).toBe(true);
    await other.close();
  });

  it('opens a panel, in which each thing can be switched off', async () => {
    await tab.click(await tab.find('button', /^Open Moye’s panel$/, 'moye-button'));
    await tab.click(await tab.find('label', /^Fold repeated text$/, 'moye-button'));
    await readingOf(stage, tab, ({ paragraphs }) => paragraphs.every((one) => one.hidden !== 'duplicate'));
    expect(await tab.all('button', 'moye-fold')).toEqual([]);
  });
});

describe('the panel', () => {
  it('leads to the settings', async () => {
    await tab.click(await tab.find('button', /^Open Moye’s panel$/, 'moye-button'));
    await tab.click(await tab.find('button', /^All settings$/, 'moye-button'));
    const options = await stage.moye.openedOwn('options.html');
    await options.find('h2', /^General$/);
    await options.close();
  });
});

describe('hints', () => {
  const cards = async () => (await tab.all('section', 'moye-card')).map(({ text }) => text);

  it('are highlighted in the colour of their kind', async () => {
    const names = await tab.evaluate(() => [...CSS.highlights.keys()]);
    expect(names).toContain('moye-term');
    expect(names).toContain('moye-stand-in');
    const line = await tab.evaluate(
      () => getComputedStyle(document.body, '::highlight(moye-stand-in)').textDecorationStyle,
    );
    expect(line).toBe('dashed');
  });

  it('open a card on hover that says what a stand-in means', async () => {
    const { x, y } = await tab.evaluate(placeOf, '藤訊');
    await tab.hover(x, y);
    await tab.find('section', /^藤訊$/, 'moye-card');
    const [means] = await tab.all('.means', 'moye-card');
    expect(means?.text).toMatch(/腾讯|騰訊/);
    await tab.hover(20, 20);
    await expect.poll(cards).toEqual([]);
  });

  it('open a card on click, and beside it on none', async () => {
    const { x, y } = await tab.evaluate(placeOf, '總線');
    await tab.clickAt(x, y);
    await tab.find('section', /^總線$/, 'moye-card');
    await tab.clickAt(20, 20);
    await expect.poll(cards).toEqual([]);
  });

  it('open one after the other by keyboard, and close with Escape', async () => {
    await tab.press(ALT, 'n');
    await expect.poll(async () => (await cards()).length).toBe(1);
    const [first] = await tab.all('footer', 'moye-card');
    await tab.press(ALT, 'n');
    await expect.poll(async () => (await tab.all('footer', 'moye-card'))[0]?.text).not.toBe(first?.text);
    await tab.press(ESCAPE);
    await expect.poll(cards).toEqual([]);
  });
});
