import type { Locator, Page } from 'playwright-core';
import { Shadow } from '../../../scripts/browser/shadow';
import { placeOf } from '../../fixtures/in-page';
import type { Stage } from '../moye';

/** How a reader works. */
export const WAYS = ['mouse', 'keyboard', 'touch'] as const;
export type Way = (typeof WAYS)[number];

/** One of Moye's controls inside a page: the element that holds it, its tag, its label or text. */
export type OnPage = readonly [host: string, tag: string, name: RegExp];

/** Nothing is further away by Tab than this. */
const FARTHEST = 200;
/** Where nothing of the page is. */
const EDGE = 4;

/** The reader's hands: each does what is asked in its own way, and counts what it took. */
export class Hands {
  /** Clicks, pressed keys or taps; what is written is not counted. */
  count = 0;
  /** Something was written, too. */
  hasWritten = false;
  private readonly inside: Promise<Shadow>;

  /** @param page the page that is read */
  constructor(
    readonly stage: Stage,
    readonly way: Way,
    readonly page: Page,
  ) {
    this.inside = Shadow.of(page);
  }

  /** Presses a control of one of Moye's own pages. @param from from which end of the page it is nearer by Tab */
  async press(control: Locator, from: 'start' | 'end' = 'start'): Promise<void> {
    await control.waitFor({ state: 'attached' });
    if (this.way === 'keyboard') return this.pressByKeys(control, from === 'end' ? 'Shift+Tab' : 'Tab');
    this.count++;
    // A radio button is pressed by its label.
    const isRadio = await control.evaluate((one) => one.matches('[type=radio]'));
    const target = isRadio ? control.locator('xpath=ancestor::label') : control;
    await (this.way === 'touch' ? target.tap() : target.click());
  }

  private async pressByKeys(control: Locator, tab: string): Promise<void> {
    await this.reach(control.page(), tab, () =>
      control.evaluate((one: HTMLInputElement) => {
        const at = document.activeElement as HTMLInputElement | null;
        return at === one || (one.type === 'radio' && at?.type === 'radio' && at.name === one.name);
      }),
    );
    const type = await control.evaluate((one: HTMLInputElement) => one.type ?? '');
    if (type === 'radio') {
      while (!(await control.isChecked())) await this.key(control.page(), 'ArrowRight');
      return;
    }
    await this.key(control.page(), type === 'checkbox' || type === 'file' ? 'Space' : 'Enter');
  }

  /** Presses one of Moye's controls inside the page that is read. */
  async pressOnPage(control: OnPage): Promise<void> {
    const shadow = await this.inside;
    if (this.way === 'keyboard') {
      await this.reach(this.page, 'Tab', async () => shadow.isFocused(await shadow.find(...control)));
      await this.key(this.page, 'Enter');
      return;
    }
    this.count++;
    const inner = await shadow.find(...control);
    await (this.way === 'touch' ? shadow.tap(inner) : shadow.click(inner));
  }

  /** Waits for one of Moye's elements inside the page that is read. */
  async shows(element: OnPage): Promise<void> {
    await (await this.inside).find(...element);
  }

  private async reach(page: Page, tab: string, isThere: () => Promise<boolean>): Promise<void> {
    for (let tabs = 0; tabs < FARTHEST; tabs++) {
      if (await isThere()) return;
      await this.key(page, tab);
    }
    throw new Error('What was to be pressed cannot be reached by Tab.');
  }

  private async key(page: Page, key: string): Promise<void> {
    this.count++;
    await page.keyboard.press(key).catch((error) => {
      // The popup closes itself when it has opened something.
      if (!page.isClosed()) throw error;
    });
  }

  /** Presses a key, or keys together, on the page that is read. */
  keyOnPage(key: string): Promise<void> {
    return this.key(this.page, key);
  }

  /** Gives one of the commands that the browser binds to keys, which no tool can press. */
  async command(name: string): Promise<void> {
    this.count++;
    await this.page.bringToFront();
    await this.stage.worker.evaluate((command) => {
      (chrome.commands.onCommand as unknown as { dispatch(command: string): void }).dispatch(command);
    }, name);
  }

  /** Chooses an item of the browser's own menu, which no tool can open: two clicks, or the menu's key and the item. */
  async menu(id: string): Promise<void> {
    this.count += 2;
    await this.page.bringToFront();
    await this.stage.worker.evaluate(
      async ({ menuItemId, url }) => {
        const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
        const { onClicked } = chrome.contextMenus;
        const click = { menuItemId, frameId: 0 };
        (onClicked as unknown as { dispatch(click: object, tab: object): void }).dispatch(click, tab!);
      },
      { menuItemId: id, url: this.page.url() },
    );
  }

  /** Opens the popup, by Moye's button in the browser or by its keys. */
  async popup(): Promise<Page> {
    this.count++;
    return this.stage.popup();
  }

  /** Moye's page that an action opens. */
  async opened(file: string): Promise<Page> {
    const isIt = (page: Page) => page.url().includes(`/${file}`);
    const { context } = this.stage;
    const page = context.pages().find(isIt) ?? (await context.waitForEvent('page', { predicate: isIt }));
    await page.locator('main').waitFor();
    return page;
  }

  /** Selects text of the page, which everyone does in their own way. */
  async select(text: string): Promise<void> {
    if (this.way === 'touch') await this.page.touchscreen.tap(EDGE, EDGE);
    await this.page.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const at = node.data.indexOf(wanted);
        if (at < 0) continue;
        const selection = getSelection()!;
        selection.setBaseAndExtent(node, at, node, at + wanted.length);
        scrollBy(0, selection.getRangeAt(0).getBoundingClientRect().top - innerHeight / 3);
        return;
      }
      throw new Error(`The page does not hold ${wanted}.`);
    }, text);
  }

  /** Looks at the card of a term: by pointing at it, by stepping to it, or by a tap. */
  async look(term: string): Promise<void> {
    const shadow = await this.inside;
    const shows = async () =>
      (await shadow.all('moye-card', 'section')).some(({ attributes }) => attributes['aria-label'] === term);
    if (this.way === 'keyboard') {
      while (!(await shows())) {
        await this.keyOnPage('Alt+n');
        await shadow.find('moye-card', 'section', /./);
      }
      return;
    }
    const { x, y } = await this.page.evaluate(placeOf, term);
    if (this.way === 'mouse') await this.page.mouse.move(x, y, { steps: 4 });
    else {
      this.count++;
      await this.page.touchscreen.tap(x, y);
    }
    await shadow.find('moye-card', 'section', new RegExp(`^${term}$`));
  }

  /** Presses a place in the page's own text. */
  async pressText(text: string): Promise<void> {
    this.count++;
    const { x, y } = await this.page.evaluate(placeOf, text);
    await (this.way === 'touch' ? this.page.touchscreen.tap(x, y) : this.page.mouse.click(x, y));
  }

  /** Writes into the field that has the focus; without it, the field is pressed first. */
  async write(page: Page, text: string, field?: Locator): Promise<void> {
    const isFocused = await field?.evaluate((one) => one === document.activeElement);
    // By touch a field is tapped even so: that brings up the keys.
    if (field && (!isFocused || this.way === 'touch')) {
      if (this.way === 'keyboard') {
        await this.reach(page, 'Tab', () => field.evaluate((one) => one === document.activeElement));
      } else await this.press(field);
    }
    this.hasWritten = true;
    await page.keyboard.insertText(text);
  }
}
