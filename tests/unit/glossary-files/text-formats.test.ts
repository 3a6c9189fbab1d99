import { describe, expect, it } from 'vitest';
import { draftsOf, readFile } from './source';

describe('a file of pairs', () => {
  it('is read with either sign, and passes over comments', async () => {
    const text = '# 公司\n白度=百度\r\n\r\n企鹅 => 腾讯\n// 人\n马总 → 马先生\nKlein＝克莱恩';
    expect(await draftsOf('a.txt', text)).toEqual([
      { term: '白度', means: '百度' },
      { term: '企鹅', means: '腾讯' },
      { term: '马总', means: '马先生' },
      { term: 'Klein', means: '克莱恩' },
    ]);
  });

  it('keeps further signs in the meaning, and takes a sentence for an explanation', async () => {
    expect(
      await draftsOf('a.txt', '质能=E=mc²\n内卷=同行之间越来越激烈、却没有成果的竞争，也叫卷。'),
    ).toEqual([
      { term: '质能', means: 'E=mc²' },
      { term: '内卷', gloss: { zh: '同行之间越来越激烈、却没有成果的竞争，也叫卷。' } },
    ]);
  });

  it('names the lines that cannot be read, and reads the others', async () => {
    const file = await readFile(
      'a.txt',
      '白度=百度\n没有等号\n=无名\n企鹅=\n马总=马先生\n猫厂=某厂\n狗厂=某厂\n东厂=某厂\n西厂=某厂\n内厂=某厂',
    );
    expect(file.format).toBe('pairs');
    expect(file.rows).toHaveLength(7);
    expect(file.problems).toEqual([
      { line: 2, because: 'no-sign', value: '没有等号' },
      { line: 3, because: 'no-term' },
      { line: 4, because: 'no-meaning', value: '企鹅=' },
    ]);
  });
});

describe('a table', () => {
  it('goes by its headings, in Chinese of either script or in English', async () => {
    const wanted = [
      {
        term: '林澈',
        kind: 'person',
        aliases: ['小澈', '林师兄'],
        gloss: { zh: '青石镇人，"三好"少年' },
        scope: { kind: 'book', book: '青石镇' },
      },
    ];
    expect(
      await draftsOf(
        'a.csv',
        '词条,类型,别名,解释,书名\n林澈,人物,小澈|林师兄,"青石镇人，""三好""少年",青石镇\n',
      ),
    ).toEqual(wanted);
    expect(
      await draftsOf(
        'a.csv',
        '詞條,類型,別名,解釋,書名\n林澈,人物,小澈|林师兄,"青石镇人，""三好""少年",青石镇\n',
      ),
    ).toEqual(wanted);
    expect(
      await draftsOf(
        'a.tsv',
        'Term\tKind\tAliases\tGloss\tBook\n林澈\tperson\t小澈|林师兄\t"青石镇人，""三好""少年"\t青石镇\n',
      ),
    ).toEqual(wanted);
  });

  it('goes by position without headings', async () => {
    expect(await draftsOf('a.csv', '白度,百度,第一章\n企鹅,腾讯,\n')).toEqual([
      { term: '白度', means: '百度', note: '第一章' },
      { term: '企鹅', means: '腾讯' },
    ]);
  });

  it('keeps commas and line breaks within quotes, and counts lines as an editor does', async () => {
    const file = await readFile('a.csv', 'term,gloss\n"鱼,我所欲也","第一行\n第二行"\n,无名\n"长",好\n');
    expect(file.rows.map(({ line, draft }) => [line, draft.term])).toEqual([
      [2, '鱼,我所欲也'],
      [5, '长'],
    ]);
    expect(file.rows[0]!.draft.gloss).toEqual({ zh: '第一行\n第二行' });
    expect(file.problems).toEqual([{ line: 4, because: 'no-term' }]);
  });

  it('names a quote that is never closed', async () => {
    const file = await readFile('a.csv', 'term,gloss\n白度,百度\n"企鹅,腾讯\n马总,马先生\n');
    expect(file.rows.map(({ draft }) => draft.term)).toEqual(['白度']);
    expect(file.problems).toEqual([{ line: 3, because: 'open-quote', value: '企鹅,腾讯\n马总,马先生\n' }]);
  });

  it('is recognised in a file that does not say so', async () => {
    expect((await readFile('a.txt', '白度\t百度\n企鹅\t腾讯\n')).format).toBe('csv');
    expect((await readFile('a.txt', '白度=百度\n企鹅=腾讯\n')).format).toBe('pairs');
  });

  it('loses a part that does not fit, not the row', async () => {
    const file = await readFile('a.csv', 'term,since,gloss\n林澈,soon,少年\n');
    expect(file.rows[0]!.draft).toEqual({ term: '林澈', gloss: { zh: '少年' } });
    expect(file.problems).toEqual([{ line: 2, because: 'broken', value: 'since' }]);
  });
});

describe('JSON', () => {
  it('may be a map, a list of records, or a list of rows', async () => {
    const wanted = [
      { term: '白度', means: '百度' },
      { term: '企鹅', means: '腾讯' },
    ];
    expect(await draftsOf('a.json', '{"白度":"百度","企鹅":{"means":"腾讯"}}')).toEqual(wanted);
    expect(await draftsOf('a.json', '[{"src":"白度","dst":"百度"},{"src":"企鹅","dst":"腾讯"}]')).toEqual(
      wanted,
    );
    expect(await draftsOf('a.json', '[["白度","百度"],["企鹅","腾讯"]]')).toEqual(wanted);
  });

  it('may hold keys that mean something to programs', async () => {
    const file = await readFile(
      'a.json',
      '{"__proto__":"原型","constructor":{"means":"构造","__proto__":{"off":true}},"白度":"百度"}',
    );
    expect(file.rows.map(({ draft }) => draft)).toEqual([
      { term: '__proto__', means: '原型' },
      { term: 'constructor', means: '构造' },
      { term: '白度', means: '百度' },
    ]);
    expect(({} as { off?: boolean }).off).toBeUndefined();
  });

  it('may be nested as deeply as a file can be', async () => {
    const deep = `{"白度":${'['.repeat(200_000)}${']'.repeat(200_000)},"企鹅":"腾讯"}`;
    const file = await readFile('a.json', deep);
    expect(file.rows.map(({ draft }) => draft.term)).toEqual(['企鹅']);
    expect(file.problems).toEqual([{ line: 1, because: 'no-meaning', value: '白度' }]);
  });

  it('is refused where it is broken, of something else, or of a newer version', async () => {
    await expect(readFile('a.json', '{"白度":"百')).rejects.toMatchObject({ because: 'bad-json' });
    await expect(readFile('a.json', '42')).rejects.toMatchObject({ because: 'other-json' });
    await expect(
      readFile('a.json', '{"format":"moye-glossary","version":9,"entries":[]}'),
    ).rejects.toMatchObject({
      because: 'newer-version',
    });
  });
});

describe('a dictionary like CC-CEDICT', () => {
  it('gives term, other form, reading with marks, and senses', async () => {
    const text =
      '# 自己写的例子\n內卷 内卷 [nei4 juan3] /involution/to compete needlessly/\n綠林好漢 绿林好汉 [lu:4 lin2 hao3 han4] /outlaw hero/\n3C 3C [san1 C] /computers and phones/\n';
    expect(await draftsOf('cedict.u8', text)).toEqual([
      { term: '内卷', reading: 'nèi juǎn', gloss: { en: 'involution; to compete needlessly' } },
      { term: '绿林好汉', reading: 'lǜ lín hǎo hàn', gloss: { en: 'outlaw hero' } },
      { term: '3C', reading: 'sān C', gloss: { en: 'computers and phones' } },
    ]);
  });

  it('names a line that is no entry', async () => {
    const file = await readFile('a.u8', '內卷 内卷 [nei4 juan3] /involution/\nnonsense\n');
    expect(file.problems).toEqual([{ line: 2, because: 'broken', value: 'nonsense' }]);
  });
});

describe('any file', () => {
  it('is refused where there is nothing in it', async () => {
    await expect(readFile('a.txt', '')).rejects.toMatchObject({ because: 'empty' });
    await expect(readFile('a.txt', '\n \n# nothing\n')).rejects.toMatchObject({ because: 'nothing-found' });
  });

  it('has its overlong parts named or shortened', async () => {
    const file = await readFile('a.txt', `${'长'.repeat(300)}=太长\n白度=${'很'.repeat(500)}，长\n`);
    expect(file.problems).toEqual([{ line: 1, because: 'too-long', value: '长'.repeat(20) }]);
    expect(file.rows[0]!.draft.gloss!.zh).toHaveLength(400);
  });
});
