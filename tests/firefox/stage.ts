import { expect } from 'vitest';
import { builtExtension } from '../../scripts/browser/build';
import { type FirefoxMoye, type FirefoxOptions, launchFirefox } from '../../scripts/browser/firefox';
import type { FirefoxTab } from '../../scripts/browser/firefox-tab';
import type { InspectedChapter } from '../../utils/reading/inspection';
import { type Site, type SitePage, startSite } from '../fixtures/server';

/** The sample site and a Firefox with Moye that knows it. */
export interface Stage {
  moye: FirefoxMoye;
  site: Site;
  /** Opens a page of the sample site. */
  visit(page: Pick<SitePage, 'host' | 'path'>): Promise<FirefoxTab>;
  close(): Promise<void>;
}

/** Sets the stage; every site is granted unless `options` say otherwise. */
export async function setStage(options: Partial<FirefoxOptions> = {}): Promise<Stage> {
  const site = await startSite();
  const moye = await launchFirefox({
    extension: builtExtension('firefox'),
    granted: ['http://*.test/*'],
    port: site.port,
    ...options,
  });
  return {
    moye,
    site,
    visit: async ({ host, path }) => {
      const tab = await moye.open();
      await tab.goto(`http://${host}${path}`);
      return tab;
    },
    close: async () => {
      await moye.close();
      await site.close();
    },
  };
}

/** What Moye made of a page, as soon as it has found a chapter there and the chapter is as it should be. */
export async function readingOf(
  { moye }: Stage,
  tab: FirefoxTab,
  until: (chapter: InspectedChapter) => boolean = () => true,
): Promise<InspectedChapter> {
  let chapter: InspectedChapter | null | undefined;
  const isReached = async () => {
    chapter = (await moye.ask(tab, 'inspect'))?.chapter;
    return chapter ? until(chapter) : false;
  };
  await expect.poll(isReached, { timeout: 15_000, interval: 50 }).toBe(true);
  return chapter!;
}
