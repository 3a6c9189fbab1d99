import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { builtExtension } from '../../scripts/browser/build';
import {
  askReader,
  type LaunchOptions,
  launchMoye,
  type Moye,
  storeSettings,
} from '../../scripts/browser/launch';
import type { InspectedChapter } from '../../utils/reading/inspection';
import type { PageState } from '../../utils/reading/report';
import type { SiteSettings } from '../../utils/settings/model';
import { type Site, type SitePage, startSite } from '../fixtures/server';

export { pageOf } from '../fixtures/expectations';

/** The sample site and a browser with Moye that knows it. */
export interface Stage extends Moye {
  site: Site;
  /** Opens a page of the sample site. */
  visit(page: Pick<SitePage, 'host' | 'path'>): Promise<Page>;
  /** The popup over the page that was looked at last, in a tab of its own. */
  popup(): Promise<Page>;
}

/** The sections of the options, as addresses name them. */
export const OPTION_SECTIONS = [
  'general',
  'script-and-repair',
  'repeats',
  'glossaries',
  'sites',
  'shortcuts',
  'backup',
  'about',
];

/** Every host of the sample site. */
export const EVERY_TEST_SITE = ['http://*.test/*'];

/** Sets the stage; every site is granted unless `options` say otherwise. */
export async function setStage(options: Partial<LaunchOptions> = {}): Promise<Stage> {
  const site = await startSite();
  const moye = await launchMoye({
    extension: builtExtension(),
    granted: EVERY_TEST_SITE,
    port: site.port,
    ...options,
  });
  return {
    ...moye,
    site,
    visit: async ({ host, path }) => {
      const page = await moye.context.newPage();
      await page.goto(`http://${host}${path}`);
      return page;
    },
    popup: async () => {
      const page = await moye.context.newPage();
      await page.setViewportSize({ width: 360, height: 600 });
      await page.goto(`chrome-extension://${moye.id}/popup.html`);
      await page.locator('section:not([aria-busy=true])').first().waitFor();
      return page;
    },
    close: async () => {
      await moye.close();
      await site.close();
    },
  };
}

/** What Moye made of a page, as soon as it has found a chapter there. */
export async function readingOf(
  stage: Moye,
  page: Page,
  until: (chapter: InspectedChapter) => boolean = () => true,
): Promise<InspectedChapter> {
  await expect
    .poll(
      async () => {
        const chapter = (await askReader(stage, page, 'inspect'))?.chapter;
        return chapter ? until(chapter) : false;
      },
      { timeout: 15_000, interval: 50 },
    )
    .toBe(true);
  return (await askReader(stage, page, 'inspect'))!.chapter!;
}

/** Changes stored settings from outside of the page. */
export async function store(stage: Moye, settings: object, glossary?: unknown[]): Promise<void> {
  await storeSettings(stage, settings, glossary);
}

/** Brings the reader into a page, as the popup does, without opening it. */
export async function bringReader(stage: Moye, page: Page): Promise<void> {
  await stage.worker.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
    await chrome.scripting.executeScript({ target: { tabId: tab!.id! }, files: ['reader.js'] });
  }, page.url());
}

/** Waits until what shows terms is loaded, which happens when the chapter has been read. */
export async function cardsOf(stage: Moye, page: Page): Promise<void> {
  await askReader(stage, page, 'suggestions');
}

/** Decides something for one page alone; resolves when the page has been brought in line. */
export async function change(stage: Moye, page: Page, patch: SiteSettings): Promise<PageState> {
  return (await askReader(stage, page, 'change', { patch, scope: 'page' }))!;
}
