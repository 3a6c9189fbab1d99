import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { askReader } from '../../scripts/browser/launch';
import { Shadow } from '../../scripts/browser/shadow';
import { misfits } from './fit';
import { cardsOf, OPTION_SECTIONS, pageOf, readingOf, type Stage, setStage } from './moye';

const WIDTHS = [360, 800, 1280];

/** Everything that does not fit, by the view it is in. */
class Findings {
  readonly all: Record<string, string[]> = {};

  note(view: string, list: string[]): void {
    if (list.length > 0) this.all[view] = list;
  }

  async look(view: string, page: Page): Promise<void> {
    this.note(view, await page.evaluate(misfits as never, await page.$('body')));
  }
}

async function lookAtPopup(stage: Stage, findings: Findings): Promise<void> {
  const chapter = await stage.visit(pageOf(stage.site, 'messy'));
  await readingOf(stage, chapter);
  await cardsOf(stage, chapter);
  const popup = await stage.popup();
  await findings.look('popup', popup);
  await popup.locator('summary').last().click();
  await findings.look('popup, more', popup);
  await popup.locator('button.count').first().click();
  await popup.locator('.details').waitFor();
  await findings.look('popup, list', popup);
  await askReader(stage, chapter, 'toggleSite');
  await popup.reload();
  await popup.locator('section:not([aria-busy=true])').first().waitFor();
  await findings.look('popup, off', popup);
  await popup.close();
  await chapter.close();
  const other = await stage.visit(pageOf(stage.site, 'others-shop'));
  const none = await stage.popup();
  await findings.look('popup, no chapter', none);
  await none.close();
  await other.close();
}

async function lookAtPages(stage: Stage, findings: Findings): Promise<void> {
  const page = await stage.context.newPage();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    for (const place of OPTION_SECTIONS) {
      await page.goto('about:blank');
      await page.goto(`chrome-extension://${stage.id}/options.html#${place}`);
      await page.locator('section').first().waitFor();
      await findings.look(`${place}, ${width}`, page);
    }
    await page.goto(`chrome-extension://${stage.id}/welcome.html`);
    await page.locator('.example:not([aria-busy=true])').waitFor();
    await findings.look(`first run, ${width}`, page);
    await page.goto(`chrome-extension://${stage.id}/glossary.html`);
    await page.locator('main').waitFor();
    await findings.look(`glossary, ${width}`, page);
  }
  await page.close();
}

async function lookInPage(stage: Stage, findings: Findings): Promise<void> {
  const page = await stage.visit(pageOf(stage.site, 'terms'));
  await readingOf(stage, page);
  await cardsOf(stage, page);
  const shadow = await Shadow.of(page);
  await page.keyboard.press('Alt+n');
  const card = await shadow.find('moye-card', 'section', /./);
  findings.note('card', await shadow.evaluate(card, misfits));
  await page.keyboard.press('Escape');
  const more = (await shadow.all('moye-button', 'button')).find(
    ({ attributes }) => attributes.class === 'more',
  )!;
  await shadow.click(more);
  const panel = await shadow.find('moye-button', 'section', /./);
  findings.note('panel', await shadow.evaluate(panel, misfits));
  await page.close();
}

describe('every text', () => {
  it.each(['zh-TW', 'zh-CN', 'en-US'])('fits where it stands in %s', async (language) => {
    const stage = await setStage({ language });
    const findings = new Findings();
    await lookInPage(stage, findings);
    await lookAtPages(stage, findings);
    await lookAtPopup(stage, findings);
    await stage.close();
    expect(findings.all).toEqual({});
  });

  it('is missed where it does not', async () => {
    const stage = await setStage();
    const page = await stage.context.newPage();
    await page.goto(`chrome-extension://${stage.id}/welcome.html`);
    const findings = new Findings();
    await page.locator('footer button').evaluate((button) => {
      button.style.cssText = 'width: 60px; min-width: 0; white-space: normal';
      button.textContent = 'Skip all of this for now';
    });
    await page.locator('h1').evaluate((title) => {
      title.style.cssText = 'width: 40px; overflow: hidden; white-space: nowrap';
    });
    await findings.look('first run', page);
    await stage.close();
    expect(findings.all['first run']).toEqual(['cut off: 欢迎使用墨页', 'breaks: Skip all of this for now']);
  });
});
