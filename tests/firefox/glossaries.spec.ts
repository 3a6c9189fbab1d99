import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FirefoxTab } from '../../scripts/browser/firefox-tab';
import { pageOf } from '../fixtures/expectations';
import { readingOf, type Stage, setStage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());
beforeEach(() => stage.moye.store({}));

/** Gives the page a file as its file dialog would. */
const choose = (tab: FirefoxTab, name: string, content: string) =>
  tab.evaluate(
    (file) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File([file.content], file.name));
      const field = document.querySelector<HTMLInputElement>('[type=file]')!;
      field.files = chosen.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { name, content },
  );

describe('the page of glossaries', () => {
  it('imports a dictionary in its worker, whose terms are hints in an open chapter', async () => {
    const chapter = await stage.visit(pageOf(stage.site, 'mobile'));
    const terms = async () =>
      (await readingOf(stage, chapter)).paragraphs.flatMap(({ hints }) => hints.map(({ term }) => term));
    expect(await terms()).not.toContain('永宁宫');
    const page = await stage.moye.openOwn('glossary.html');
    await page.find('h2', /^My terms$/);
    await choose(page, 'palace.u8', '永寧宮 永宁宫 [yong3 ning2 gong1] /a palace/\n');
    await page.click(await page.find('dialog .chief', /^Import$/));
    await page.find('dialog p', /Added 1/);
    await expect.poll(terms, { timeout: 15_000 }).toContain('永宁宫');
    await page.close();
    await chapter.close();
  });

  it('says what is wrong with a broken file', async () => {
    const page = await stage.moye.openOwn('glossary.html');
    await page.find('h2', /^My terms$/);
    await choose(page, 'broken.json', '{"a":');
    await page.find('[role=alert]', /broken JSON/);
    await page.close();
  });
});
