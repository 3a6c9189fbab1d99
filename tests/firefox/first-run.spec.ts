import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageOf } from '../fixtures/expectations';
import { type Stage, setStage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage({ granted: [] });
});
afterAll(() => stage.close());

/** Whether Moye shows itself on a chapter without being asked. */
async function starts(): Promise<boolean> {
  const tab = await stage.visit(pageOf(stage.site, 'plist'));
  await tab.pause(1500);
  const isThere = (await tab.all('moye-button')).length > 0;
  await tab.close();
  return isThere;
}

async function expectPopupToSayGranted(): Promise<void> {
  const tab = await stage.visit(pageOf(stage.site, 'plist'));
  const popup = await stage.moye.openOwn('popup.html');
  await popup.find('.starts span', /^Starts by itself on every site$/);
  await popup.close();
  await tab.close();
}

describe('the first-run page', () => {
  it('opens by itself, and until it is answered Moye starts nowhere', async () => {
    await stage.moye.welcome.find('h2', /^Where may Moye read\?$/);
    expect(await starts()).toBe(false);
  });

  it('shows on its example what a script brings, and keeps the choice', async () => {
    const { moye } = stage;
    const { welcome } = moye;
    await welcome.find('article p', /機房裏只剩下/);
    await welcome.click(await welcome.find('.tile', /Taiwan/));
    await welcome.find('article p', /機房裡只剩下/);
    await welcome.find('footer p', /^Saved/);
    await welcome.click(await welcome.find('.tile', /As on the site/));
    await welcome.find('article p', /機房裏只剩下/);
  });

  it('takes “only sites I choose” for an answer', async () => {
    const { welcome } = stage.moye;
    await welcome.click(await welcome.find('button', /^Only on sites I choose/));
    await welcome.find('p', /^Fine\. Open a chapter/);
    expect(await starts()).toBe(false);
  });

  it('grants every site with one click, until that is withdrawn in the options', async () => {
    const { moye } = stage;
    await moye.welcome.click(await moye.welcome.find('button', /^On every site/));
    await moye.welcome.find('p', /^Moye now reads on every site/);
    expect(await starts()).toBe(true);
    await expectPopupToSayGranted();

    const options = await moye.openOwn('options.html#sites');
    const withdraw = () => options.all('li button');
    await expect.poll(async () => (await withdraw()).length).toBeGreaterThan(0);
    for (let left = (await withdraw()).length; left > 0; left--) {
      await options.click((await withdraw())[0]!);
      await expect.poll(async () => (await withdraw()).length).toBe(left - 1);
    }
    expect(await starts()).toBe(false);
    await options.close();
  });
});

describe('without any site granted', () => {
  it('a click on the toolbar button brings Moye to the page, for this once', async () => {
    const tab = await stage.visit(pageOf(stage.site, 'plist'));
    expect(await tab.all('moye-button')).toEqual([]);
    await stage.moye.clickToolbarButton();
    await expect.poll(async () => (await tab.all('moye-button')).length).toBe(1);
    await tab.close();
    expect(await starts()).toBe(false);
  });
});
