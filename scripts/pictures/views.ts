import type { Page } from 'playwright-core';
import { askReader, type Moye } from '../browser/launch';
import type { Picture } from './sample';

/** A page of Moye's own: which, how large its window is, and what it shows when it is ready. */
const OWN_PAGES = [
  {
    name: 'first-run',
    path: 'welcome.html',
    ready: '.example:not([aria-busy=true])',
    width: 1280,
    height: 800,
  },
  {
    name: 'first-run-phone',
    path: 'welcome.html',
    ready: '.example:not([aria-busy=true])',
    width: 360,
    height: 780,
  },
  { name: 'options', path: 'options.html#script-and-repair', ready: 'section', width: 1280, height: 800 },
  { name: 'options-terms', path: 'options.html#glossaries', ready: 'section', width: 1280, height: 800 },
  { name: 'about', path: 'options.html#licences', ready: '.licences li', width: 1280, height: 800 },
  { name: 'glossary', path: 'glossary.html', ready: 'main', width: 1280, height: 800 },
] as const;

/** The popup over a chapter, with what is behind a number, where Moye is off, and where there is no chapter. */
export async function picturePopup(
  { moye, chapter, other }: { moye: Moye; chapter: Page; other: string },
  popup: Page,
  picture: Picture,
): Promise<void> {
  await popup.setViewportSize({ width: 360, height: 598 });
  const show = async () => {
    await popup.goto(`chrome-extension://${moye.id}/popup.html`);
    await popup.locator('section:not([aria-busy=true])').first().waitFor();
  };
  await chapter.bringToFront();
  await show();
  await picture('popup');
  await popup.locator('button.count').first().click();
  await popup.locator('.details').waitFor();
  await picture('popup-list');
  await askReader(moye, chapter, 'toggleSite');
  await show();
  await picture('popup-off');
  await askReader(moye, chapter, 'toggleSite');
  await chapter.goto(other);
  await show();
  await picture('popup-no-chapter');
}

/** The pages of Moye's own. */
export async function pictureOwnPages(moye: Moye, page: Page, picture: Picture): Promise<void> {
  for (const { name, path, ready, width, height } of OWN_PAGES) {
    await page.setViewportSize({ width, height });
    await page.goto('about:blank');
    await page.goto(`chrome-extension://${moye.id}/${path}`);
    await page.locator(ready).first().waitFor();
    await picture(name);
  }
}
