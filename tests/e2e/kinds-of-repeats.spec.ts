import { describe, expect, it } from 'vitest';
import type { Labelled } from '../../scripts/bench/duplicates/model';
import { negatives } from '../../scripts/bench/duplicates/negatives';
import { positives } from '../../scripts/bench/duplicates/positives';
import { chapter, readBank } from '../../scripts/bench/labelled/bank';
import { Dice } from '../../scripts/bench/labelled/dice';
import { createConverter } from '../../utils/script/converter';
import { pageOf } from '../fixtures/pages/kit';
import { packs } from '../unit/script/packs';
import { readingOf } from './moye';
import { setSite } from './site';

const converter = createConverter({ from: 'hans', to: 'hant-TW', phrases: false }, packs);
const bank = readBank();
const changes = {
  toHant: (text: string) => converter.convert(text),
  watermarks: ['请记住本书首发域名，手机版更新最快。', '最新章节请到www.shuwu-test.com阅读'],
};
// Pages that need the one before are tried in the spec of the tab's memory.
const repeating = positives(bank, new Dice(8101), changes).filter(({ before }) => !before);
const kept = negatives(bank, new Dice(8102), 14).map((page, i) => ({ ...page, name: `${page.name} (${i})` }));

const asParagraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('');
const pageFor = (title: string, body: string) =>
  pageOf(
    `${title}_借月记`,
    `<h1>${title}</h1><div id="text">${body}</div>
    <div><a href="/1.html">上一章</a> <a href="/">目录</a> <a href="/3.html">下一章</a></div>`,
  );
const twice = chapter(bank, new Dice(8103), 20);
/** The same text for narrow and for wide windows, one of which is never shown. */
const forBoth = (hiding: string) =>
  pageFor(
    twice.title,
    `<div>${asParagraphs(twice.texts)}</div><div ${hiding}>${asParagraphs(twice.texts)}</div>`,
  );
const HIDDEN = {
  'display: none': forBoth('style="display: none"'),
  hidden: forBoth('hidden'),
  'moved away': forBoth('style="position: absolute; left: -9999px"'),
  'a style sheet': forBoth('class="mobile"').replace(
    '</head>',
    '<style>.mobile { display: none }</style></head>',
  ),
};

const addressOf = (name: string) => `/${encodeURIComponent(name)}`;
const moye = setSite({
  ...Object.fromEntries(
    [...repeating, ...kept].map(({ name, title, texts }) => [
      addressOf(name),
      pageFor(title, asParagraphs(texts)),
    ]),
  ),
  ...Object.fromEntries(Object.entries(HIDDEN).map(([name, html]) => [addressOf(name), html])),
});

const read = async (name: string) => {
  const page = await moye().context.newPage();
  await page.goto(`http://kinds.test${addressOf(name)}`);
  const { paragraphs } = await readingOf(moye(), page);
  await page.close();
  return paragraphs;
};
/** What is folded, and what should be; where either will do, the one follows the other. */
const judged = async ({ name, title, texts, folded }: Labelled) => {
  const paragraphs = await read(name);
  // Lines that only repeat the title are no part of the chapter to begin with.
  const head = paragraphs[0]?.text === title ? 0 : texts.findIndex((text) => text !== title);
  expect(paragraphs.map(({ text }) => text)).toEqual(texts.slice(head).map((text) => text.trim()));
  const found = paragraphs.map(({ hidden }) => hidden !== null);
  return { found, wanted: folded.slice(head).map((one, i) => one ?? found[i]!) };
};

describe('a page that repeats itself', () => {
  it.each(repeating.map((page) => [page.name, page] as const))('%s', async (_, page) => {
    const { found, wanted } = await judged(page);
    const wrong = found.filter((one, i) => one && !wanted[i]).length;
    const missed = found.filter((one, i) => !one && wanted[i]).length;
    expect(wrong).toBe(0);
    expect(missed).toBeLessThanOrEqual(wanted.filter(Boolean).length * 0.05);
  });

  it.each(Object.keys(HIDDEN))('is read once where its second copy is never shown: %s', async (name) => {
    const paragraphs = await read(name);
    expect(paragraphs.map(({ text }) => text)).toEqual(twice.texts);
    expect(paragraphs.every(({ hidden }) => hidden === null)).toBe(true);
  });
});

describe('a page whose author repeats', () => {
  it.each(kept.map((page) => [page.name, page] as const))('%s', async (_, page) => {
    const { found } = await judged(page);
    expect(found.every((one) => !one)).toBe(true);
  });
});
