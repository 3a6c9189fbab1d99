import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { storeSettings } from '../../scripts/browser/launch';
import { Glossaries } from './glossary';
import { pageOf, readingOf, type Stage, setStage } from './moye';

const SOON = { timeout: 20_000 };

let stage: Stage;
let glossaries: Glossaries;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());
afterEach(async () => {
  await glossaries.page.evaluate(
    () =>
      new Promise((done) => {
        indexedDB.open('moye-glossaries').onsuccess = ({ target }) => {
          const database = (target as IDBOpenDBRequest).result;
          const transaction = database.transaction('records', 'readwrite');
          transaction.objectStore('records').clear();
          transaction.oncomplete = done;
        };
      }),
  );
  for (const page of stage.context.pages().slice(1)) await page.close();
});

const entry = (term: string, more: object = {}) => ({
  id: `id-${term}`,
  term,
  kind: 'term',
  gloss: { zh: '解释', en: '' },
  ...more,
});
/** Begins with these terms of the reader's own. */
const begin = async (own: object[] = []) => {
  await storeSettings(stage, {}, own);
  glossaries = await Glossaries.open(stage);
};
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const yomitan = (banks: unknown[][]) =>
  zipSync({
    'index.json': strToU8(JSON.stringify({ title: '青石词典', format: 3, revision: '1' })),
    ...Object.fromEntries(banks.map((bank, i) => [`term_bank_${i + 1}.json`, strToU8(JSON.stringify(bank))])),
  });

describe('a file', () => {
  it.each([
    [
      'own.json',
      '{"format":"moye-glossary","version":1,"name":"x","entries":[{"id":"a","term":"白度","kind":"stand-in","means":"百度","gloss":{"zh":"搜索公司","en":""}}]}',
    ],
    ['table.csv', '词条,所指,解释\r\n白度,百度,"搜索,公司"\r\n'],
    ['table.tsv', 'term\tmeans\tgloss\n白度\t百度\t搜索公司\n'],
    ['pairs.txt', '白度=百度\n'],
    ['arrows.txt', '# 公司\n白度 => 百度\n'],
    ['map.json', '{"白度":"百度"}'],
    ['utf16.txt', utf16('白度=百度\n')],
    // 白度=百度 in GB18030.
    ['gbk.txt', new Uint8Array([0xb0, 0xd7, 0xb6, 0xc8, 0x3d, 0xb0, 0xd9, 0xb6, 0xc8, 0x0a])],
  ])('is imported among my terms: %s', async (name, content) => {
    await begin();
    await glossaries.choose(name, content);
    expect((await glossaries.figures())[0]).toBe('1 新增');
    await glossaries.store();
    await expect.poll(() => glossaries.count(), SOON).toBe(1);
    expect(await glossaries.row('白度').innerText()).toContain('百度');
  });

  it.each([
    ['words.zip', yomitan([[['内卷', 'nèijuǎn', '', '', 0, ['无谓的竞争'], 1, '']]]), '青石词典'],
    ['words.u8', '內卷 内卷 [nei4 juan3] /involution/\n', 'CC-CEDICT'],
  ])('becomes a glossary of its own where it is a dictionary: %s', async (name, content, title) => {
    await begin();
    await glossaries.choose(name, content);
    expect((await glossaries.figures())[0]).toBe('1 新增');
    await glossaries.store();
    await glossaries.page.getByRole('link', { name: title }).click();
    await glossaries.row('内卷').waitFor();
    await glossaries.page.reload();
    await glossaries.row('内卷').waitFor();
  });

  it('overwrites nothing unless the reader says so, for all or for one', async () => {
    await begin([entry('白度', { note: '记着' }), entry('内卷'), entry('大廠')]);
    const text = 'term,gloss\n白度,甲\n内卷,乙\n大厂,解释\n新词,新\n';
    await glossaries.choose('a.csv', text);
    expect(await glossaries.figures()).toEqual(['1 新增', '0 已有', '3 不同']);
    await glossaries.store();
    await expect.poll(() => glossaries.count(), SOON).toBe(4);
    expect(await glossaries.row('白度').innerText()).toContain('解释');

    await glossaries.choose('a.csv', text);
    expect(await glossaries.figures()).toEqual(['0 新增', '1 已有', '3 不同']);
    await glossaries.dialog.getByText('采用文件的').first().click();
    await glossaries.dialog.getByRole('combobox', { name: '对“内卷”' }).selectOption('两者都留');
    await glossaries.store();
    await expect.poll(() => glossaries.count(), SOON).toBe(5);
    expect(await glossaries.row('白度').innerText()).toContain('甲');
    expect(await glossaries.row('内卷').allInnerTexts()).toHaveLength(2);
    const stored = await stage.worker.evaluate(
      async () => (await chrome.storage.local.get('glossary')).glossary,
    );
    expect(stored).toContainEqual(
      expect.objectContaining({ id: 'id-白度', note: '记着', gloss: { zh: '甲', en: '' } }),
    );
  });

  it.each([
    ['broken.json', '{"白度":"百', '损坏的 JSON'],
    ['cut.zip', yomitan([[['内卷', '', '', '', 0, ['x'.repeat(50_000)], 1, '']]]).subarray(0, 120), '不完整'],
    [
      'bomb.zip',
      zipSync({
        'index.json': strToU8('{"title":"x","format":3}'),
        'term_bank_1.json': new Uint8Array(100 * 1024 * 1024),
      }),
      '解压后过大',
    ],
    ['large.csv', Buffer.alloc(200 * 1024 * 1024, '词,义\n'), '太大'],
    ['picture.txt', new Uint8Array(5000).map((_, i) => (i * 2654435761) >>> 11), '不是文本'],
    ['empty.txt', '', '空文件'],
  ])('that is broken says so and leaves everything as it was: %s', async (name, content, said) => {
    await begin([entry('白度')]);
    await glossaries.choose(name, content);
    await glossaries.dialog.getByRole('alert').getByText(said).waitFor({ timeout: 60_000 });
    await glossaries.button('关闭').last().click();
    expect(await glossaries.count()).toBe(1);
    expect(await glossaries.page.getByRole('link').count()).toBe(7);
  });

  it('names the rows that cannot be read', async () => {
    await begin();
    await glossaries.choose('a.txt', '白度=百度\n企鹅=腾讯\n马总=马先生\n没有等号\n');
    expect(await glossaries.figures()).toContain('1 问题');
    await glossaries.dialog.getByText('查看问题').click();
    await glossaries.dialog.getByText('第 4 行：“没有等号”里缺少 =。').waitFor();
  });
});

describe('a file that is dropped on the page', () => {
  it('is imported like one that is chosen, and the page says where to let go', async () => {
    await begin();
    const drag = (kind: string) =>
      glossaries.page.evaluate((kind) => {
        const data = new DataTransfer();
        data.items.add(new File(['白度=百度'], 'dropped.txt', { type: 'text/plain' }));
        const event = new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true });
        return !document.querySelector('main')!.dispatchEvent(event);
      }, kind);
    expect(await drag('dragover')).toBe(true);
    await glossaries.page.getByText('松开鼠标即可导入').waitFor();
    expect(await drag('drop')).toBe(true);
    expect((await glossaries.figures())[0]).toBe('1 新增');
    expect(await glossaries.page.getByText('松开鼠标即可导入').count()).toBe(0);
  });
});

describe('a large file', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, i) => `词条${i.toString(36)}号,所指${i},第${i}条的解释\n`).join('');

  it('of 100,000 lines is imported while the page stays awake, and its table scrolls and sorts', async () => {
    await begin();
    await glossaries.choose('large.csv', lines(100_000));
    const longest = glossaries.page.evaluate(async () => {
      let [last, most] = [performance.now(), 0];
      while (!document.querySelector('.figures')) {
        await new Promise((resolve) => setTimeout(resolve));
        most = Math.max(most, performance.now() - last);
        last = performance.now();
      }
      return most;
    });
    expect((await glossaries.figures())[0]).toBe('100000 新增');
    console.log('longest pause of the page, ms:', Math.round(await longest));
    expect(await glossaries.store()).toContain('新增 100000');
    await glossaries.page.getByRole('link', { name: 'large' }).click();
    await expect.poll(() => glossaries.count().catch(() => 0), SOON).toBe(100_000);
    expect(await glossaries.table.getByRole('row').count()).toBeLessThan(60);
    await glossaries.table.evaluate((grid) => grid.scrollTo(0, grid.scrollHeight));
    await expect
      .poll(() => glossaries.table.getByRole('row').last().getAttribute('aria-rowindex'), SOON)
      .toBe('100001');
    await glossaries.page.getByRole('searchbox').fill('詞條2n9號');
    await expect.poll(() => glossaries.count(), SOON).toBe(1);
  });

  it('can be cancelled at any time, and then nothing of it is there', async () => {
    await begin();
    for (const doing of ['正在读取', '正在保存']) {
      await glossaries.choose('large.csv', lines(400_000));
      if (doing === '正在保存') {
        await glossaries.figures();
        await glossaries.dialog.getByRole('button', { name: '导入', exact: true }).click();
      }
      await glossaries.dialog.getByRole('progressbar').waitFor();
      await glossaries.dialog.getByRole('button', { name: '取消' }).click();
      await glossaries.dialog.waitFor({ state: 'detached' });
      await glossaries.page.reload();
      await glossaries.page.locator('main').waitFor();
      expect(await glossaries.page.getByRole('link', { name: 'large' }).count()).toBe(0);
    }
  });
});

describe('the table', () => {
  const own = [
    entry('林澈', { kind: 'person', scope: { kind: 'book', book: '青石镇' } }),
    entry('白度', { kind: 'stand-in', means: '百度' }),
    entry('總線', { gloss: { zh: '线路', en: 'bus' } }),
  ];
  const terms = async () => glossaries.table.locator('.body .term b').allInnerTexts();

  it('is searched in either script, narrowed, and sorted by pinyin', async () => {
    await begin(own);
    await expect.poll(terms, SOON).toEqual(['白度', '林澈', '總線']);
    await glossaries.table.getByRole('button', { name: '词条' }).click();
    await expect.poll(terms, SOON).toEqual(['總線', '林澈', '白度']);
    await glossaries.page.getByRole('searchbox').fill('总线');
    await expect.poll(terms, SOON).toEqual(['總線']);
    await glossaries.page.getByRole('searchbox').fill('查无此词');
    await glossaries.page.getByText('没有符合的词条').waitFor();
    await glossaries.button('清除搜索').click();
    await glossaries.page.getByRole('combobox', { name: '类型' }).selectOption('人物');
    await expect.poll(terms, SOON).toEqual(['林澈']);
    await glossaries.page.getByRole('combobox', { name: '类型' }).selectOption('');
    await glossaries.page.getByRole('combobox', { name: '范围' }).selectOption('《青石镇》');
    await expect.poll(terms, SOON).toEqual(['林澈']);
  });

  it('is written in place by keyboard alone; Esc takes back, Ctrl moves far, Delete and undo', async () => {
    await begin(own);
    const { page } = glossaries;
    await page.locator('[data-cell="0:1"]').focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    await page.keyboard.type('一家公司');
    await page.keyboard.press('Enter');
    await expect.poll(() => glossaries.row('白度').innerText(), SOON).toContain('一家公司');
    await page.keyboard.press('F2');
    await page.keyboard.type('不要');
    await page.keyboard.press('Escape');
    await expect.poll(() => glossaries.row('白度').innerText(), SOON).toContain('一家公司');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Space');
    await page.getByText('已选 2 个').waitFor();
    await page.keyboard.press('Delete');
    await expect.poll(terms, SOON).toEqual(['白度']);
    await glossaries.button('撤销').click();
    await expect.poll(terms, SOON).toEqual(['白度', '林澈', '總線']);
  });

  it('moves what is selected to a book, and takes that back', async () => {
    await begin(own);
    await glossaries.page.getByRole('checkbox', { name: '全选显示的词条' }).click();
    await glossaries.button('移动').click();
    await glossaries.dialog.getByRole('combobox', { name: '范围' }).selectOption('一本书');
    await glossaries.dialog.getByRole('combobox', { name: '书名' }).fill('另一本');
    await glossaries.dialog.getByRole('button', { name: '移动' }).click();
    await expect.poll(() => glossaries.row('白度').innerText(), SOON).toContain('《另一本》');
    await glossaries.button('撤销').click();
    await expect.poll(() => glossaries.row('白度').innerText(), SOON).toContain('所有书');
    expect(await glossaries.row('林澈').innerText()).toContain('《青石镇》');
  });

  it('edits an imported glossary too, and takes its removal back', async () => {
    await begin();
    await glossaries.choose(
      'words.u8',
      '內卷 内卷 [nei4 juan3] /involution/\n大廠 大厂 [da4 chang3] /big firm/\n',
    );
    await glossaries.figures();
    await glossaries.store();
    await glossaries.page.getByRole('link', { name: 'CC-CEDICT' }).click();
    await glossaries.row('大厂').getByRole('checkbox', { name: '选择' }).click();
    await glossaries.button('删除').click();
    await expect.poll(() => glossaries.count(), SOON).toBe(1);
    await glossaries.button('移除此词表').click();
    await expect.poll(() => glossaries.page.getByRole('link', { name: 'CC-CEDICT' }).count(), SOON).toBe(0);
    await glossaries.button('撤销').click();
    await glossaries.page.getByRole('link', { name: 'CC-CEDICT' }).click();
    await glossaries.row('内卷').waitFor();
    expect(await glossaries.count()).toBe(1);
  });

  it('shows the built-in glossaries, which can be switched, and copies from them', async () => {
    await begin();
    await glossaries.page.getByRole('link', { name: '化名' }).click();
    await glossaries.table.waitFor();
    await glossaries.table.getByRole('checkbox', { name: '选择' }).first().click();
    await glossaries.button('复制到我的词条').click();
    await glossaries.page.getByRole('switch', { name: '启用“科技”' }).click();
    await expect
      .poll(
        () => stage.worker.evaluate(async () => (await chrome.storage.sync.get('settings')).settings),
        SOON,
      )
      .toMatchObject({ packsOff: ['tech'] });
    await glossaries.page.getByRole('link', { name: '我的词条' }).click();
    await expect.poll(() => glossaries.count(), SOON).toBe(1);
  });

  it('switches single built-in terms off, in open chapters too, and on again', async () => {
    await begin();
    const chapter = await stage.visit(pageOf(stage.site, 'terms', '/book/512/7.html'));
    const isHinted = async () => {
      const { paragraphs } = await readingOf(stage, chapter);
      return paragraphs.some(({ hints }) => hints.some(({ term }) => term === '内卷'));
    };
    await expect.poll(isHinted, SOON).toBe(true);
    await glossaries.page.bringToFront();
    await glossaries.page.getByRole('link', { name: '网文用语' }).click();
    await glossaries.page.getByRole('searchbox').fill('内卷');
    const turn = glossaries.table.getByRole('switch', { name: '启用“内卷”' });
    await turn.click();
    await expect.poll(isHinted, SOON).toBe(false);
    expect(await turn.isChecked()).toBe(false);
    await glossaries.button('撤销').click();
    await expect.poll(isHinted, SOON).toBe(true);
    expect(await turn.isChecked()).toBe(true);
  });
});

describe('an export', () => {
  it('is a file that brings everything back', async () => {
    await begin([
      entry('林澈', { aliases: ['小澈'], note: '一,"二"\n三', scope: { kind: 'book', book: '青石镇' } }),
    ]);
    for (const [format, ending] of [
      ['墨页 JSON', '.json'],
      ['表格（CSV）', '.csv'],
      ['每行“词=义”', '.txt'],
    ] as const) {
      const [download] = await Promise.all([
        glossaries.page.waitForEvent('download'),
        glossaries.page.getByRole('combobox', { name: '导出' }).selectOption(format),
      ]);
      expect(download.suggestedFilename()).toBe(`我的词条${ending}`);
      const text = readFileSync(await download.path(), 'utf8');
      await glossaries.choose(`again${ending}`, text);
      const figures = await glossaries.figures();
      if (format === '每行“词=义”') expect(text).toBe('林澈=解释\n');
      else expect(figures).toEqual(['0 新增', '1 已有', '0 不同']);
      await glossaries.dialog.getByRole('button', { name: '取消' }).click();
    }
  });
});

describe('an imported term', () => {
  it('is a hint in an open chapter at once, in either script, and goes with its glossary', async () => {
    await begin();
    const chapter = await stage.visit(pageOf(stage.site, 'mobile'));
    await readingOf(stage, chapter);
    const hints = async () =>
      (await readingOf(stage, chapter)).paragraphs.flatMap((paragraph) =>
        paragraph.hints.map((hint: { term: string }) => hint.term),
      );
    expect(await hints()).not.toContain('永寧宮');
    await glossaries.page.bringToFront();
    await glossaries.choose('palace.u8', '永寧宮 永宁宫 [yong3 ning2 gong1] /a palace/\n');
    await glossaries.figures();
    await glossaries.store();
    await expect.poll(hints, SOON).toContain('永宁宫');
    await glossaries.page.getByRole('switch', { name: '启用“CC-CEDICT”' }).click();
    await expect.poll(hints, SOON).not.toContain('永宁宫');
  });
});
