import { describe, expect, it } from 'vitest';
import { draftsOf, readFile } from './source';

const ofJson = (data: unknown) => draftsOf('a.json', JSON.stringify(data));
const own = (more: object) => ({ format: 'moye-glossary', version: 1, ...more });

describe('JSON', () => {
  it('of Moye names the entries that are none, and reads the others', async () => {
    const file = await readFile(
      'a.json',
      JSON.stringify(own({ name: 'n'.repeat(300), entries: [7, { term: '剑' }, {}] })),
    );
    expect(file.name).toHaveLength(200);
    expect(file.rows.map(({ line }) => line)).toEqual([2]);
    expect(file.problems.map(({ line, because }) => [line, because])).toEqual([
      [1, 'no-term'],
      [3, 'no-term'],
    ]);
    expect((await readFile('a.json', JSON.stringify(own({ entries: [{ term: '剑' }] })))).name).toBeNull();
    await expect(ofJson(own({ entries: 'none' }))).rejects.toThrow('other-json');
    await expect(ofJson({ ...own({ entries: [] }), version: '1' })).rejects.toThrow('newer-version');
  });

  it('may be a list of rows, of records and of entries', async () => {
    expect(
      await ofJson([
        ['白度', '百度', '记着'],
        ['剑'],
        [5],
        { 词: '企鹅', 所指: '腾讯', 别名: ['鹅厂', 3, '南山'], other: 1 },
        { term: '林澈', gloss: { zh: '主角' }, kind: 'person' },
        null,
      ]),
    ).toEqual([
      { term: '白度', means: '百度', note: '记着' },
      { term: '剑' },
      { term: '企鹅', means: '腾讯', aliases: ['鹅厂', '南山'] },
      { term: '林澈', gloss: { zh: '主角' }, kind: 'person' },
    ]);
  });

  it('may be a map to meanings or records, or hold its entries under that name', async () => {
    expect(await ofJson({ 白度: '百度', 剑: { kind: '物品', 解释: '兵器' }, 空: 3 })).toEqual([
      { term: '白度', means: '百度' },
      { term: '剑', kind: 'term', gloss: { zh: '兵器' } },
    ]);
    expect(await ofJson({ entries: [['白度', '百度']] })).toEqual([{ term: '白度', means: '百度' }]);
    await expect(ofJson('剑')).rejects.toThrow('other-json');
  });

  it('names columns of every sort', async () => {
    expect(
      await ofJson([
        {
          词: '剑',
          英文: 'sword',
          中文: '兵器',
          类型: '什么',
          写法: '劍；剣',
          起始章: '第12章',
          停用: '是',
          书名: '雪山',
        },
        { 词: '刀', 停用: '否', 网站: 'a.test', 拼音: ' ' },
      ]),
    ).toEqual([
      {
        term: '剑',
        gloss: { zh: '兵器', en: 'sword' },
        note: '什么',
        variants: ['劍', '剣'],
        since: 12,
        off: true,
        scope: { kind: 'book', book: '雪山' },
      },
      { term: '刀', scope: { kind: 'site', host: 'a.test' } },
    ]);
  });
});
