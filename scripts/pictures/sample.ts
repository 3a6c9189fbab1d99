import type { Page } from 'playwright-core';
import type { PageState, Report } from '../../utils/reading/report';
import type { Target } from '../../utils/script/model';
import { askReader, type Moye, storeSettings } from '../browser/launch';
import { Shadow } from '../browser/shadow';

const HOST = 'www.shuwu-mirror.test';

/** The messy sample chapter. */
export const SAMPLE_ADDRESS = `http://${HOST}/book/20150309/1.html`;
/** Where the story begins on it, in pixels. */
const STORY_TOP = 420;

/** Keeps what a page shows at the moment under a name. */
export type Picture = (name: string) => Promise<void>;

/** The sample chapter as the site sends it, then as Moye shows it in a script; what Moye did in either case. */
export async function pictureSample(
  moye: Moye,
  page: Page,
  script: Target,
  picture: Picture,
): Promise<{ original: Report; shown: Report }> {
  await storeSettings(moye, { on: false });
  await page.goto(SAMPLE_ADDRESS);
  await page.evaluate((top) => scrollTo(0, top), STORY_TOP);
  await picture('before');
  await storeSettings(moye, {});
  await page.reload();
  const original = await reportOf(moye, page);
  await askReader(moye, page, 'chooseScript', { script });
  const shown = await reportOf(moye, page);
  await page.evaluate((top) => scrollTo(0, top), STORY_TOP);
  await picture('after');
  return { original, shown };
}

/** The card of a term, and the panel of the button. */
export async function pictureDetails(moye: Moye, page: Page, picture: Picture): Promise<void> {
  const shadow = await Shadow.of(page);
  await askReader(moye, page, 'suggestions');
  for (let step = 0; step < 3; step++) await page.keyboard.press('Alt+n');
  await shadow.find('moye-card', 'section', /./);
  await picture('card');
  await page.keyboard.press('Escape');
  const buttons = await shadow.all('moye-button', 'button');
  const more = buttons.find(({ attributes }) => attributes.class === 'more');
  if (!more) throw new Error('There is no button on the sample page.');
  await shadow.click(more);
  await page.waitForTimeout(200);
  await picture('panel');
  await page.keyboard.press('Escape');
}

/** What the reader did to a page, as soon as there is one. */
export async function reportOf(moye: Moye, page: Page): Promise<Report> {
  for (let tries = 0; tries < 100; tries++) {
    const state: PageState | null = await askReader(moye, page, 'state');
    if (state?.kind === 'chapter') return state.report;
    await page.waitForTimeout(100);
  }
  throw new Error('Moye found no chapter on the sample page.');
}
