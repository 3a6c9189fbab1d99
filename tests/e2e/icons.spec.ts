import { readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browser/find';
import { drawIcon } from '../../scripts/icons/draw';
import { ICONS } from '../../scripts/icons/model';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  page = await browser.newPage();
});
afterAll(() => browser.close());

/** How large a picture is, and by how much its pixels differ from another's at most, in 255ths. */
const compare = (one: Buffer, other: Buffer) =>
  page.evaluate(
    async (sources) => {
      const [a, b] = await Promise.all(
        sources.map(async (source) => {
          const image = new Image();
          image.src = `data:image/png;base64,${source}`;
          await image.decode();
          const { width, height } = image;
          const context = new OffscreenCanvas(width, height).getContext('2d')!;
          context.drawImage(image, 0, 0);
          return { width, height, data: context.getImageData(0, 0, width, height).data };
        }),
      );
      const differences = a!.data.map((value, i) => Math.abs(value - (b!.data[i] ?? 255)));
      return { width: a!.width, height: a!.height, most: Math.max(...differences) };
    },
    [one.toString('base64'), other.toString('base64')],
  );

it.each(ICONS)('$path is drawn from its source', async (icon) => {
  const drawn = await drawIcon(page, icon);
  const { width, height, most } = await compare(readFileSync(icon.path), drawn);
  expect([width, height]).toEqual([icon.size, icon.size]);
  // Other browsers may smooth an edge a little otherwise.
  expect(most).toBeLessThan(24);
});
