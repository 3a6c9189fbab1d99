import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FirefoxTab } from '../../scripts/browser/firefox-tab';
import type { InspectedChapter } from '../../utils/reading/inspection';
import { pageOf } from '../fixtures/expectations';
import { placeOf } from '../fixtures/in-page';
import { readingOf, type Stage, setStage } from './stage';

const ESCAPE = '\uE00C';
const CHAPTER = '/book/512/7.html';

let stage: Stage;
let tab: FirefoxTab;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());
afterEach(() => tab.close());

const hasHints = ({ paragraphs }: InspectedChapter) => paragraphs.some(({ hints }) => hints.length > 0);

async function open(settings: object = {}): Promise<void> {
  await stage.moye.store(settings);
  tab = await stage.visit(pageOf(stage.site, 'terms', CHAPTER));
  await readingOf(stage, tab, hasHints);
  // What shows terms is loaded then.
  await stage.moye.ask(tab, 'suggestions');
}

const bodyText = () => tab.evaluate(() => document.body.innerText);
const cards = async () => (await tab.all('section', 'moye-card')).map(({ text }) => text);
const press = async (name: RegExp) => tab.click(await tab.find('button', name, 'moye-card'));

async function hover(term: string): Promise<void> {
  const { x, y } = await tab.evaluate(placeOf, term);
  await tab.hover(x, y);
}

async function write(field: string, text: string): Promise<void> {
  await tab.click(await tab.find(`[name=${field}]`, /^/, 'moye-card'));
  for (const character of text) await tab.press(character);
}

describe('terms', () => {
  it('have their meanings written behind first mentions, and go without a trace', async () => {
    await open({ inlineGlosses: true });
    await expect.poll(bodyText).toContain('白度（百度）今天发布了文心一言');
    await stage.moye.ask(tab, 'change', { patch: { on: false }, scope: 'page' });
    await expect.poll(bodyText).toContain('白度今天发布了文心一言');
  });

  it('keep their cards where these are pinned, until Escape closes them one by one', async () => {
    await open();
    for (const term of ['白度', '内卷']) {
      await hover(term);
      await tab.find('section', new RegExp(`^${term}$`), 'moye-card');
      await press(/^Pin this card$/);
    }
    await tab.hover(5, 5);
    await tab.pause(500);
    expect((await cards()).sort()).toEqual(['内卷', '白度']);
    await tab.press(ESCAPE);
    await tab.press(ESCAPE);
    await expect.poll(cards).toEqual([]);
  });

  it('are corrected on their card', async () => {
    await open();
    await hover('内卷');
    await press(/^Edit$/);
    await write('note', 'abc');
    await press(/^Save$/);
    await tab.hover(5, 5);
    await hover('内卷');
    await expect
      .poll(async () => (await tab.all('section *', 'moye-card')).map(({ text }) => text))
      .toContain('abc');
  });

  it('are added from what is selected', async () => {
    await open();
    await tab.evaluate(() => {
      const walker = document.createTreeWalker(document.getElementById('content')!, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text; node; node = walker.nextNode() as Text) {
        const at = node.data.indexOf('沈知微');
        if (at < 0) continue;
        document.getSelection()!.setBaseAndExtent(node, at, node, at + 3);
        return;
      }
    });
    await stage.moye.ask(tab, 'addTerm');
    await write('means', 'a');
    await press(/^Save$/);
    await readingOf(stage, tab, ({ paragraphs }) =>
      paragraphs.some(({ hints }) => hints.some(({ term, means }) => term === '沈知微' && means === 'a')),
    );
  });

  it('are suggested, and taken or never offered again', async () => {
    await open();
    const suggested = async () => (await stage.moye.ask(tab, 'suggestions'))!.map(({ term }) => term);
    expect(await suggested()).toEqual(expect.arrayContaining(['沈知微', '顾言川']));
    await stage.moye.ask(tab, 'acceptSuggestions', { terms: ['沈知微'] });
    await stage.moye.ask(tab, 'ignoreSuggestions', { terms: ['顾言川'] });
    await readingOf(stage, tab, ({ paragraphs }) =>
      paragraphs.some(({ hints }) => hints.some(({ term }) => term === '沈知微')),
    );
    const left = await suggested();
    expect(left).not.toContain('沈知微');
    expect(left).not.toContain('顾言川');
  });
});
