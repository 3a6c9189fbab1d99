import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { askReader } from '../../scripts/browser/launch';
import type { InspectedChapter } from '../../utils/reading/inspection';
import { Kit, pageOf } from '../fixtures/pages/kit';
import { setSite } from './site';

const HOST = 'http://living.test';
const kit = new Kit(77);
const story = (count = 14) => kit.story(count);
const asParagraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('');
const links = (n: number) =>
  `<div><a href="/${n - 1}.html">上一章</a> <a href="/">目录</a> <a href="/${n + 1}.html">下一章</a></div>`;
const chapter = (n: number, texts: readonly string[]) =>
  `<h1>第${n}章 雨夜来客</h1><div id="text">${asParagraphs(texts)}</div>${links(n)}`;
const title = (n: number) => `第${n}章 雨夜来客_借月记`;

const [one, two, three] = [story(), story(), story()];
const PAGES: Record<string, string> = {
  // Text that a script brings long after the load.
  '/inserted': pageOf(
    title(1),
    `<h1>第1章 雨夜来客</h1><div id="text">加载中</div>${links(1)}<script>setTimeout(() => { text.innerHTML = ${JSON.stringify(asParagraphs(one))}; }, 900)</script>`,
  ),
  // A reader's click goes to the next chapter without a load.
  '/spa/1': pageOf(
    title(1),
    `<main>${chapter(1, one)}</main><script>const texts = ${JSON.stringify([one, two, three])};
const go = (n) => { document.title = '第' + n + '章 雨夜来客_借月记'; document.querySelector('h1').textContent = '第' + n + '章 雨夜来客'; text.innerHTML = texts[n - 1].map((t) => '<p>' + t + '</p>').join(''); };
addEventListener('hashchange', () => go(Number(location.hash.slice(1))));</script>
<button id="push" onclick="history.pushState({}, '', '/spa/2'); go(2)">2</button><a id="hash" href="#3">3</a>`,
  ),
  // A page that is no chapter until the reader's click.
  '/button': pageOf(
    '借月记 小说',
    `<h1>借月记</h1><button onclick="document.body.innerHTML = ${chapter(1, one).replaceAll('"', '&quot;')}.outerHTML">开始</button><div id="room"></div>
<button id="open" onclick="room.innerHTML = document.querySelector('template').innerHTML">阅读</button><template>${chapter(1, one)}</template>`,
  ),
  // More of the same chapter at the reader's wish.
  '/more': pageOf(
    title(1),
    `${chapter(1, one)}<button id="more" onclick="text.insertAdjacentHTML('beforeend', document.querySelector('template').innerHTML)">加载更多</button><template>${asParagraphs(two)}</template>`,
  ),
  // The next chapter put below this one.
  '/endless': pageOf(
    title(1),
    `<div id="flow"><section>${chapter(1, one)}</section></div><button id="more" onclick="flow.insertAdjacentHTML('beforeend', document.querySelector('template').innerHTML)">…</button><template><section><h1>第2章 归途</h1><div class="text">${asParagraphs(two)}</div></section></template>`,
  ),
  '/frame': pageOf(
    title(1),
    `<h1>借月记</h1><iframe src="/inner" width="600" height="400"></iframe>${links(1)}`,
  ),
  '/inner': pageOf(title(1), `<h1>第1章 雨夜来客</h1><div id="text">${asParagraphs(one)}</div>${links(1)}`),
  '/shadow': pageOf(
    title(1),
    `<h1>第1章 雨夜来客</h1><x-reader></x-reader>${links(1)}<script>document.querySelector('x-reader').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(`<div>${asParagraphs(one)}</div>`)}</script>`,
  ),
  '/elsewhere': pageOf('别处', '<p>这里什么也没有。</p>'),
};

const moye = setSite(PAGES);
let page: Page;
afterEach(() => page.close());

async function open(path: string): Promise<void> {
  page = await moye().context.newPage();
  await page.goto(HOST + path);
}

async function read(): Promise<InspectedChapter | null> {
  return (await askReader(moye(), page, 'inspect'))?.chapter ?? null;
}

/** Waits until the chapter's paragraphs are these. */
async function expectStory(texts: readonly string[]): Promise<void> {
  await expect
    .poll(async () => (await read())?.paragraphs.map((one) => one.text), { timeout: 15_000, interval: 100 })
    .toEqual(texts);
}

describe('a page that changes by itself', () => {
  it('is read when a script has brought its text', async () => {
    await open('/inserted');
    await expectStory(one!);
  });

  it('is read again after pushState, a new fragment and the way back', async () => {
    await open('/spa/1');
    await expectStory(one!);
    await page.click('#push');
    await expectStory(two!);
    expect((await read())?.title).toBe('第2章 雨夜来客');
    await page.click('#hash');
    await expectStory(three!);
  });

  it('is found when it becomes a chapter by a click', async () => {
    await open('/button');
    expect(await read()).toBeNull();
    await page.click('#open');
    await expectStory(one!);
  });

  it('is read further when more of the chapter is loaded', async () => {
    await open('/more');
    await expectStory(one!);
    await page.click('#more');
    await expectStory([...one!, ...two!]);
  });

  it('is read further when the next chapter is put below', async () => {
    await open('/endless');
    await expectStory(one!);
    await page.click('#more');
    await expect
      .poll(async () => (await read())?.paragraphs.map((paragraph) => paragraph.text), { timeout: 15_000 })
      .toEqual(expect.arrayContaining([...one!, ...two!]));
  });

  it('is read in a frame of its own origin', async () => {
    await open('/frame');
    await expectStory(one!);
  });

  it('is read in an open shadow root', async () => {
    await open('/shadow');
    await expectStory(one!);
  });

  it('is still read after the way back out of the cache', async () => {
    await open('/more');
    await expectStory(one!);
    await page.goto(`${HOST}/elsewhere`);
    await page.evaluate(() => history.back());
    await page.waitForURL('**/more', { waitUntil: 'commit' });
    await expectStory(one!);
    await page.click('#more');
    await expectStory([...one!, ...two!]);
  });
});
