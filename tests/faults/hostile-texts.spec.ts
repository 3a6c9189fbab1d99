import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { fault, setScene } from './scene';
import { chapterPage, story } from './stories';

const RUN = 'window.executed=1';
/** Ways to get a script in through a text … */
const WAYS = [
  `<script>${RUN}</script>`,
  `<img src=x onerror=${RUN}>`,
  `<svg onload=${RUN}>`,
  `<svg><script>${RUN}</script></svg>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>">`,
  `<iframe src="javascript:parent.${RUN}">`,
  `<a href="javascript:${RUN}" autofocus onfocus=${RUN}>x</a>`,
  `<input autofocus onfocus=${RUN}>`,
  `<details open ontoggle=${RUN}>`,
  `<video><source onerror=${RUN}></video>`,
  `<style>@import "javascript:${RUN}"</style>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${RUN}>`,
  `<template><script>${RUN}</script></template>`,
  `<object data="javascript:${RUN}">`,
  `<base href="javascript:${RUN}//">`,
  `<meta http-equiv=refresh content="0;javascript:${RUN}">`,
  `<form><button formaction="javascript:${RUN}">`,
  `{{constructor.constructor("${RUN}")()}}`,
  `\${${RUN}}`,
  `javascript:${RUN}`,
];
/** … and to get out of where it stands. */
const ESCAPES = [
  '',
  '">',
  "'>",
  '</title>',
  '</textarea>',
  '-->',
  ']]>',
  '</style>',
  '\\u003c/script>',
  '&lt;',
];
const PAYLOADS = WAYS.flatMap((way) => ESCAPES.map((out) => out + way));

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const lines = story(20).map((line, i) => `<p>${line}${escaped(PAYLOADS[i]!)}</p>`);
const all = PAYLOADS.map((payload) => `<p>${escaped(payload)}头发</p>`).join('');
const scene = setScene({
  '/hostile': chapterPage(`${lines.join('')}${all}`).replace(/<title>.*?<\/title>|<h1>.*?<\/h1>/g, (tag) =>
    tag.replace('雨夜来客', `雨夜来客${escaped(PAYLOADS[1]!)}`),
  ),
});

/** What came of the payloads in a page of ours: scripts that ran, and elements that a text became. */
const harm = (page: Page) =>
  page.evaluate(() => ({
    executed: (globalThis as { executed?: unknown }).executed ?? null,
    elements: document.body.querySelectorAll(
      'iframe, object, svg, math, video, form, details, meta, base, style',
    ).length,
    images: document.querySelectorAll('img[src=x]').length,
  }));

describe('Texts with scripts in them', () => {
  fault(
    `${PAYLOADS.length} hostile texts`,
    'shown as text in page, popup and options; none runs',
    async () => {
      const payloads = PAYLOADS.map((text, i) => ({ text: text.slice(0, 100), i }));
      await scene.moye.worker.evaluate(async (texts) => {
        const glossary = texts.map(({ text, i }) => ({
          id: `${i}`,
          term: i % 2 ? text : `头发${i}`,
          kind: 'term',
          gloss: { zh: text, en: text },
          note: text,
        }));
        const phrases = texts.map(({ text, i }) => ({
          from: `发现${i}`,
          to: text.replace(/^\s+|\s+$/g, ''),
        }));
        const lines = texts.map(({ text }) => ({
          text,
          does: 'hide',
          as: 'line',
          scope: { kind: 'everywhere' },
        }));
        const sites = Object.fromEntries(texts.map(({ text }) => [`site:${text}`, { on: true }]));
        const kept = texts.map(({ text }) => ({ text, start: 0, end: 1 }));
        const written = texts.map(({ text }) => text).join('\n');
        await chrome.storage.local.set({ glossary, phrases, lines, kept, 'phrases:text': written, ...sites });
        await chrome.storage.sync.set({
          settings: { script: 'hant-TW', packsOff: texts.slice(0, 40).map(({ text }) => text) },
        });
      }, payloads);
      const page = await scene.open('/hostile');
      const dialogs: string[] = [];
      page.context().on('dialog', (dialog) => dialogs.push(dialog.message()));
      await scene.read(page);
      await scene.change(page, { scope: 'page', script: 'hant-TW' });
      const before = await page.evaluate(() => document.querySelectorAll('#text *').length);
      expect(await page.evaluate(() => (globalThis as { executed?: unknown }).executed ?? null)).toBeNull();
      for (const path of [
        'popup.html',
        'options.html#general',
        'options.html#script-and-repair',
        'options.html#repeats',
        'options.html#hints',
        'options.html#sites',
        'options.html#backup',
      ]) {
        const ours = await page.context().newPage();
        await ours.goto(`chrome-extension://${scene.moye.id}/${path}`);
        await ours.locator('main').waitFor();
        await ours.waitForTimeout(300);
        expect(await harm(ours), path).toMatchObject({ executed: null, images: 0 });
        await ours.close();
      }
      expect(await page.evaluate(() => document.querySelectorAll('#text *').length)).toBe(before);
      expect(dialogs).toEqual([]);
      return { payloads: PAYLOADS.length, executions: 0 };
    },
  );
});
