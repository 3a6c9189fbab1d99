import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { beforeAll, describe, expect } from 'vitest';
import { pageOf } from '../fixtures/pages/kit';
import { fault, setScene } from './scene';
import { links, story } from './stories';

type Render = { render(chapters: string[][]): Promise<string> };

// Each chapter holds a part twice, so that there is something to fold.
const chapters = [0, 1].map((n) => {
  const texts = story(16).map((line, i) => `${line}他数到${n * 100 + i}，发现了头发。`);
  return [...texts, ...texts];
});
const data = JSON.stringify(chapters);
const FRAMEWORKS = ['react', 'vue'] as const;

const pages: Record<string, string> = {};
const scene = setScene(pages);
beforeAll(async () => {
  for (const name of FRAMEWORKS) {
    const server = (await import(`./frameworks/${name}-server.mjs`)) as Render;
    const html = await server.render(chapters);
    const script = await bundle(name);
    for (const [when, start] of [
      ['at-once', `hydrate(${data})`],
      ['late', `globalThis.hydrate = () => hydrate(${data})`],
    ] as const) {
      pages[`/${name}/${when}`] = pageOf(
        '第1章 雨夜来客_借月记',
        `<main>${html}</main>${links(1)}<script>${script}\n{ const { hydrate } = site; ${start} }</script>`,
      );
    }
  }
});

/** What a site would serve: the framework and the app in one script, made for production. */
async function bundle(name: string): Promise<string> {
  const [made] = (await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: resolve(`tests/faults/frameworks/${name}.mjs`), formats: ['iife'], name: 'site' },
    },
  })) as Rollup.RollupOutput[];
  return made!.output[0].code.replaceAll('</script', '<\\/script');
}

/** Collects what goes wrong in a page. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}

const textOf = (page: Page) => page.locator('main').innerText();
const patch = (page: Page, change: object) =>
  page.evaluate((one) => (globalThis as never as { app(patch: object): void }).app(one), change);
const shows = (page: Page, text: string) =>
  expect.poll(() => textOf(page), { timeout: 15_000, interval: 50 }).toContain(text);

/** Changes the site's state in all the ways in which converted and folded parts are written, moved and removed. */
async function live(page: Page): Promise<void> {
  await shows(page, '他數到0，發現了頭髮');
  expect(await page.locator('moye-fold').count()).toBe(1);
  await patch(page, { said: '这是后来加的。' });
  await shows(page, '這是後來加的');
  const timesShown = async (text: string) => (await textOf(page)).split(text).length - 1;
  expect(await timesShown('他數到2，')).toBe(1);
  // Three converted lines go: what was folded because of them is in sight again, the rest stays folded.
  await patch(page, { from: 3 });
  await expect.poll(() => textOf(page)).toMatch(/他數到15，[\s\S]*他數到2，發現了頭髮/);
  expect(await timesShown('他數到5，')).toBe(1);
  // The first part goes wholly, and some of what was folded.
  await patch(page, { from: 20 });
  await shows(page, '他數到4，');
  await patch(page, { at: 1, from: 0, said: '' });
  await shows(page, '他數到115，發現了頭髮');
  await patch(page, { at: 0 });
  await shows(page, '他數到15，發現了頭髮');
  await page.evaluate(() => (globalThis as never as { unmount(): void }).unmount());
  await page.waitForTimeout(1000);
  expect(await page.locator('main').innerText()).toBe('');
}

describe.each(FRAMEWORKS)('A page made by %s', (name) => {
  fault(`${name}: re-render and unmount`, 'it runs on without an error', async () => {
    const page = await scene.moye.context.newPage();
    const errors = errorsOf(page);
    await page.goto(`http://faults.test/${name}/at-once`);
    await scene.read(page);
    await scene.change(page, { script: 'hant-TW' });
    await live(page);
    expect(errors).toEqual([]);
    return { steps: 6, errors: 0 };
  });

  fault(`${name}: hydration after Moye`, 'the page is whole, and converted, and runs on', async () => {
    const page = await scene.moye.context.newPage();
    const errors = errorsOf(page);
    await page.goto(`http://faults.test/${name}/late`);
    await scene.read(page);
    await scene.change(page, { script: 'hant-TW' });
    await shows(page, '發現了頭髮');
    await page.evaluate(() => (globalThis as never as { hydrate(): void }).hydrate());
    await page.waitForTimeout(500);
    const reported = errors.splice(0);
    await live(page);
    expect(errors).toEqual([]);
    return {
      'reported by hydration': reported.length,
      which: reported.join(' / ').slice(0, 160) || 'none',
      later: 0,
    };
  });
});
