import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { askReader } from '../../../scripts/browser/launch';
import type { Hands } from './hands';

/** Something that readers want, how they do it, and how one sees that it is done. */
export interface Task {
  /** As in docs/interface.md. */
  name: string;
  /** How it is done, in words, as in docs/interface.md. */
  how: string;
  /** The page of the sample site on which it begins. */
  on: readonly [slug: string, path?: string];
  /** What the reader chose before. */
  settings?: object;
  /** Does it, and checks that it is done. */
  steps(hands: Hands): Promise<void>;
}

const CHAPTER = ['terms', '/book/512/7.html'] as const;
const MESSY = ['messy'] as const;
const SOON = { timeout: 15_000 };

const text = (page: Page) => page.locator('body').innerText();
const holds = (page: Page, wanted: string) => async () => (await text(page)).includes(wanted);
const reportOf = async ({ stage, page }: Hands) => {
  const state = await askReader(stage, page, 'state');
  return state?.kind === 'chapter' ? state.report : null;
};
const kindOf = async ({ stage, page }: Hands) => (await askReader(stage, page, 'state'))?.kind;
const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
/** The button on the page, by what it would show. */
const pill = (shows: RegExp) => ['moye-button', 'button', shows] as const;

async function settings(hands: Hands): Promise<Page> {
  const popup = await hands.popup();
  await hands.press(button(popup, '全部设置'), 'end');
  return hands.opened('options.html');
}

async function section(hands: Hands, name: string): Promise<Page> {
  const options = await settings(hands);
  await hands.press(options.getByRole('link', { name }));
  return options;
}

/** Every task that the interface is made for. A new one is an entry here; its effort goes into docs/interface.md. */
export const TASKS: readonly Task[] = [
  {
    name: 'Read the chapter in the other script',
    how: 'the button on the page; `Alt+Shift+Z`',
    on: ['plist'],
    steps: async (hands) => {
      const before = await text(hands.page);
      await (hands.way === 'keyboard'
        ? hands.command('toggleScript')
        : hands.pressOnPage(pill(/切换到：简体/)));
      await expect.poll(() => text(hands.page), SOON).not.toBe(before);
    },
  },
  {
    name: 'Have it as the site sent it',
    how: 'the same once more',
    on: ['plist'],
    settings: { script: 'hans' },
    steps: async (hands) => {
      const before = await text(hands.page);
      await (hands.way === 'keyboard'
        ? hands.command('toggleScript')
        : hands.pressOnPage(pill(/切换到：原文/)));
      await expect.poll(() => text(hands.page), SOON).not.toBe(before);
      expect((await reportOf(hands))?.converted).toBe(0);
    },
  },
  {
    name: 'Choose a script, or another region’s',
    how: 'popup, the script',
    on: ['plist'],
    settings: { script: 'hant-TW' },
    steps: async (hands) => {
      const popup = await hands.popup();
      await hands.press(radio(popup, '香港繁体'));
      await expect
        .poll(async () => (await askReader(hands.stage, hands.page, 'state'))?.settings.script, SOON)
        .toBe('hant-HK');
    },
  },
  {
    name: 'Convert a page without a chapter',
    how: 'popup, the script',
    on: ['others-news'],
    steps: async (hands) => {
      const popup = await hands.popup();
      await hands.press(radio(popup, '台湾繁体'));
      await expect.poll(holds(hands.page, '最後一家修錶鋪'), SOON).toBe(true);
    },
  },
  {
    name: 'Show what is folded',
    how: 'the line that stands for it; by keyboard: popup, the number, the fold',
    on: MESSY,
    steps: async (hands) => {
      const count = async () => (await text(hands.page)).split('林澈看着窗外').length - 1;
      expect(await count()).toBe(1);
      await toggleFold(hands, '展开');
      await expect.poll(count, SOON).toBe(2);
    },
  },
  {
    name: 'Fold it again',
    how: 'the same once more',
    on: MESSY,
    steps: async (hands) => {
      const [fold] = (await askReader(hands.stage, hands.page, 'details'))!.folds;
      await askReader(hands.stage, hands.page, 'correct', {
        correction: { kind: 'fold', start: fold!.start, open: true },
      });
      await toggleFold(hands, '折叠');
      const count = async () => (await text(hands.page)).split('林澈看着窗外').length - 1;
      await expect.poll(count, SOON).toBe(1);
    },
  },
  {
    name: 'See what was repaired, and take one repair back',
    how: 'popup, the number, the repair',
    on: MESSY,
    steps: async (hands) => {
      const before = (await reportOf(hands))!.repaired;
      const popup = await hands.popup();
      await hands.press(button(popup, /^修复受损文字：/));
      await hands.press(button(popup, '保留网站原文'));
      await expect.poll(async () => (await reportOf(hands))!.repaired, SOON).toBeLessThan(before);
    },
  },
  {
    name: 'Hide a selected line for good',
    how: 'the menu of the selection, or the button beside it; Hide',
    on: MESSY,
    steps: async (hands) => {
      const line = '「原來重生這種事，真的不挑人。」他低聲說。';
      await hands.select(line);
      if (hands.way === 'touch') await hands.pressOnPage(['moye-add', 'button', /以后隐藏这一行/]);
      else await hands.menu('menuHideLine');
      await hands.pressOnPage(['moye-line', 'button', /^隐藏$/]);
      await expect.poll(holds(hands.page, line), SOON).toBe(false);
    },
  },
  {
    name: 'See what a term means',
    how: 'point at it, or tap it; `Alt+N` to the next one',
    on: CHAPTER,
    steps: (hands) => hands.look('白度'),
  },
  {
    name: 'Never see a term again',
    how: 'its card, “known”; `Alt+K`',
    on: CHAPTER,
    steps: async (hands) => {
      await hands.look('白度');
      if (hands.way === 'keyboard') await hands.keyOnPage('Alt+k');
      else await hands.pressOnPage(['moye-card', 'button', /^已知道$/]);
      const isHinted = async () =>
        (await askReader(hands.stage, hands.page, 'inspect'))!.chapter!.paragraphs.some(({ hints }) =>
          hints.some(({ term }) => term === '白度'),
        );
      await expect.poll(isHinted, SOON).toBe(false);
    },
  },
  {
    name: 'Add a selected term',
    how: 'the menu of the selection, or the button beside it, or `Alt+Shift+A`; its meaning, Save',
    on: CHAPTER,
    steps: async (hands) => {
      await hands.select('沈知微');
      if (hands.way === 'touch') await hands.pressOnPage(['moye-add', 'button', /^添加到词库…$/]);
      else if (hands.way === 'mouse') await hands.menu('menuAddTerm');
      else await hands.command('addTerm');
      await hands.shows(['moye-card', 'form', /^添加词条$/]);
      await hands.write(hands.page, '系里的快手');
      if (hands.way === 'keyboard') await hands.keyOnPage('Enter');
      else await hands.pressOnPage(['moye-card', 'button', /^保存$/]);
      await expect
        .poll(() =>
          hands.stage.worker.evaluate(async () =>
            ((await chrome.storage.local.get('glossary')).glossary as { term: string }[])?.map(
              ({ term }) => term,
            ),
          ),
        )
        .toEqual(['沈知微']);
    },
  },
  {
    name: 'Turn Moye off on this site',
    how: 'popup, the switch beside the site’s name',
    on: CHAPTER,
    steps: async (hands) => {
      const popup = await hands.popup();
      await hands.press(popup.getByRole('switch', { name: '在本站启用墨页' }));
      await expect.poll(() => kindOf(hands), SOON).toBe('off');
    },
  },
  {
    name: 'Turn it on again',
    how: 'the same once more',
    on: CHAPTER,
    steps: async (hands) => {
      await askReader(hands.stage, hands.page, 'change', { patch: { on: false }, scope: 'site' });
      const popup = await hands.popup();
      await hands.press(popup.getByRole('switch', { name: '在本站启用墨页' }));
      await expect.poll(() => kindOf(hands), SOON).toBe('chapter');
    },
  },
  {
    name: 'Have a site as all others again',
    how: 'popup, “reset”',
    on: CHAPTER,
    steps: async (hands) => {
      const { stage, page } = hands;
      await askReader(stage, page, 'change', { patch: { hints: false }, scope: 'site' });
      const popup = await hands.popup();
      await hands.press(button(popup, '重设'));
      const differs = async () => {
        const state = await askReader(stage, page, 'state');
        return state?.kind === 'chapter' && state.settings.hints;
      };
      await expect.poll(differs, SOON).toBe(true);
    },
  },
  {
    name: 'Come from a number to its setting',
    how: 'popup, the number, “settings”',
    on: MESSY,
    steps: async (hands) => {
      const popup = await hands.popup();
      await hands.press(button(popup, /^修复受损文字：/));
      await hands.press(popup.locator('.details-head').getByRole('button', { name: '设置' }));
      const options = await hands.opened('options.html');
      const focused = () => options.evaluate(() => document.activeElement?.closest('.option')?.id);
      await expect.poll(focused, SOON).toBe('repair-characters');
    },
  },
  {
    name: 'Say that a page is not a chapter',
    how: 'popup, “not a chapter”',
    on: CHAPTER,
    steps: async (hands) => {
      const popup = await hands.popup();
      await hands.press(button(popup, '不是章节'), 'end');
      await expect.poll(() => kindOf(hands), SOON).toBe('no-chapter');
    },
  },
  {
    name: 'Point at the chapter where it was found wrongly',
    how: 'popup, “pick the chapter”, the text, “use this”',
    on: CHAPTER,
    steps: async (hands) => {
      const popup = await hands.popup();
      await hands.press(button(popup, '指出正文'), 'end');
      await hands.page.bringToFront();
      await hands.page.locator('moye-picker').waitFor({ state: 'attached' });
      if (hands.way !== 'keyboard') await hands.pressText('沈知微');
      if (hands.way === 'keyboard') await hands.keyOnPage('Enter');
      else await hands.pressOnPage(['moye-picker', 'button', /^就用这里$/]);
      const source = async () => (await askReader(hands.stage, hands.page, 'inspect'))?.chapter?.source;
      await expect.poll(source, SOON).toBe('picked');
    },
  },
  {
    name: 'Find a setting',
    how: 'popup, “all settings”, some word of it',
    on: CHAPTER,
    steps: async (hands) => {
      const options = await settings(hands);
      await hands.write(options, '标出', options.getByRole('searchbox'));
      await options.getByRole('switch', { name: '标出修复之处' }).waitFor();
      expect(await options.getByRole('switch').count()).toBe(1);
    },
  },
  {
    name: 'Save everything into a file',
    how: 'popup, “all settings”, “backup”, “save”',
    on: CHAPTER,
    settings: { script: 'hans' },
    steps: async (hands) => {
      const options = await section(hands, '备份');
      const [download] = await Promise.all([
        options.waitForEvent('download'),
        hands.press(button(options, '保存备份')),
      ]);
      const saved = JSON.parse(readFileSync(await download.path(), 'utf8'));
      expect(saved.items.settings).toEqual({ script: 'hans' });
    },
  },
  {
    name: 'Bring everything back from a file',
    how: 'popup, “all settings”, “backup”, the file, “take over”',
    on: CHAPTER,
    steps: async (hands) => {
      const options = await section(hands, '备份');
      const [chooser] = await Promise.all([
        options.waitForEvent('filechooser'),
        hands.press(options.locator('[type=file]')),
      ]);
      const backup = { moye: 'backup', version: 2, items: { settings: { script: 'hans' } } };
      const buffer = Buffer.from(JSON.stringify(backup));
      await chooser.setFiles({ name: 'moye.json', mimeType: 'application/json', buffer });
      await hands.press(options.getByRole('button', { name: '恢复', exact: true }));
      const script = async () => (await askReader(hands.stage, hands.page, 'state'))?.settings.script;
      await expect.poll(script, SOON).toBe('hans');
    },
  },
  {
    name: 'Change the keys',
    how: 'popup, “all settings”, “shortcuts”, “change”; the rest is the browser’s',
    on: CHAPTER,
    steps: async (hands) => {
      const options = await section(hands, '快捷键');
      await hands.press(button(options, '更改'));
      const { context } = hands.stage;
      const isOpen = () => context.pages().some((page) => page.url().startsWith('chrome://extensions'));
      await expect.poll(isOpen, SOON).toBe(true);
    },
  },
];

/** The line in the page is near for who points at it; the popup is for who steps from control to control. */
async function toggleFold(hands: Hands, name: string): Promise<void> {
  if (hands.way !== 'keyboard') {
    await hands.pressOnPage(['moye-fold', 'button', new RegExp(name)]);
    return;
  }
  const popup = await hands.popup();
  await hands.press(button(popup, /^折叠重复内容：/));
  await hands.press(popup.locator('.details li').getByRole('button', { name }));
}
