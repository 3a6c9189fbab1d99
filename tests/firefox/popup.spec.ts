import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FirefoxTab } from '../../scripts/browser/firefox-tab';
import { pageOf } from '../fixtures/expectations';
import { pageAsText } from '../fixtures/in-page';
import { readingOf, type Stage, setStage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());
beforeEach(() => stage.moye.store({}));

describe('the popup', () => {
  it('says what was found on the page', async () => {
    const tab = await stage.visit(pageOf(stage.site, 'messy'));
    await readingOf(stage, tab);
    const popup = await stage.moye.openOwn('popup.html');
    await popup.find('h2', /^第1章 重回二零一五$/);
    await popup.find('.facts', /^89 paragraphs/);
    await popup.find('button.count', /^Fold repeated text: show all 44$/);
    await popup.close();
    await tab.close();
  });

  it('switches each feature off and on', async () => {
    const tab = await stage.visit(pageOf(stage.site, 'messy'));
    await readingOf(stage, tab);
    const popup = await stage.moye.openOwn('popup.html');
    const press = async (name: RegExp) => popup.click(await popup.find('label.switch', name));
    const hidden = (kind: string) => async () =>
      (await readingOf(stage, tab)).paragraphs.filter((one) => one.hidden === kind).length;
    await press(/^Fold repeated text/);
    await expect.poll(hidden('duplicate')).toBe(0);
    await press(/^Fold repeated text/);
    await expect.poll(hidden('duplicate')).toBe(44);
    await press(/^Hide the site’s own lines/);
    await expect.poll(hidden('notice')).toBe(0);
    await press(/^Explain terms/);
    await readingOf(stage, tab, ({ paragraphs }) => paragraphs.every(({ hints }) => hints.length === 0));
    await press(/^Mend damaged text/);
    await expect.poll(() => tab.evaluate(() => document.body.innerText)).toContain('他隻是死死盯着');
    await popup.close();
    await tab.close();
  });

  it('chooses the script, and turns Moye off on the site', async () => {
    const tab = await stage.visit(pageOf(stage.site, 'gbk'));
    const original = await tab.evaluate(pageAsText);
    await readingOf(stage, tab);
    const popup = await stage.moye.openOwn('popup.html');
    await popup.click(await popup.find('label', /^Taiwan$/));
    const isConverted = (to: FirefoxTab) => async () =>
      (await to.evaluate(pageAsText)).includes('青崖宗的劍冢');
    await expect.poll(isConverted(tab)).toBe(true);
    await popup.find('.facts', /converted$/);
    await popup.click(await popup.find('header label', /./));
    await popup.find('h2', /^Moye is off on this site$/);
    expect(await tab.evaluate(pageAsText)).toBe(original);
    await popup.close();
    await tab.close();
  });

  it('grants the site, and withdraws it', async () => {
    const { host, path } = pageOf(stage.site, 'plist');
    const tab = await stage.visit({ host, path });
    const popup = await stage.moye.openOwn('popup.html');
    const press = async () => popup.click(await popup.find('label.switch', /^Starts by itself on this site/));
    const isGranted = () =>
      popup.evaluate(
        async (site) => (await chrome.permissions.getAll()).origins?.includes(site),
        `*://${host}/*`,
      );
    expect(await isGranted()).toBe(false);
    await press();
    await expect.poll(isGranted).toBe(true);
    await press();
    await expect.poll(isGranted).toBe(false);
    await popup.close();
    await tab.close();
  });

  it('says that there is no chapter on another page, and leaves it alone', async () => {
    const tab = await stage.visit(pageOf(stage.site, 'others-news'));
    const before = await tab.evaluate(pageAsText);
    const popup = await stage.moye.openOwn('popup.html');
    await popup.find('h2', /^No chapter on this page$/);
    await popup.close();
    expect(await tab.evaluate(pageAsText)).toBe(before);
    await tab.close();
  });
});
