import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../utils/glossary-files/model';
import { draftsOf, readFile } from './source';

const INDEX = { title: '青石小词典', format: 3, revision: '1' };
const term = (word: string, definitions: unknown[], reading = '') => [
  word,
  reading,
  '',
  '',
  0,
  definitions,
  1,
  '',
];

function zipOf(banks: unknown[][], index: unknown = INDEX, level: 0 | 6 = 6): Uint8Array {
  const files: Record<string, Uint8Array> = { 'index.json': strToU8(JSON.stringify(index)) };
  banks.forEach((bank, i) => {
    files[`term_bank_${i + 1}.json`] = strToU8(JSON.stringify(bank));
  });
  files['kanji_bank_1.json'] = strToU8('not read');
  return zipSync(files, { level });
}

describe('a Yomitan dictionary', () => {
  it('gives terms with readings and all definitions, from all banks', async () => {
    const zip = zipOf([
      [term('内卷', ['无意义的竞争', '也叫卷'], 'nèijuǎn')],
      [term('大厂', [{ type: 'text', text: '大公司' }])],
    ]);
    for (const chunk of [13, 65_536]) {
      const file = await readFile('a.zip', zip, chunk);
      expect(file.name).toBe('青石小词典');
      expect(file.rows.map(({ line, draft }) => ({ line, ...draft }))).toEqual([
        { line: 1, term: '内卷', reading: 'nèijuǎn', gloss: { zh: '无意义的竞争；也叫卷' } },
        { line: 2, term: '大厂', gloss: { zh: '大公司' } },
      ]);
    }
  });

  it('has its structured content flattened to lines, without readings and pictures', async () => {
    const content = {
      type: 'structured-content',
      content: [
        { tag: 'div', content: [{ tag: 'ruby', content: ['竞', { tag: 'rt', content: 'jìng' }] }, '争'] },
        {
          tag: 'ul',
          content: [
            { tag: 'li', content: '其一' },
            { tag: 'li', content: ['其', { tag: 'b', content: '二' }] },
          ],
        },
        { tag: 'img', path: 'a.png', title: '图' },
      ],
    };
    expect(
      await draftsOf('a.zip', zipOf([[term('内卷', [content, { type: 'image', path: 'a.png' }])]])),
    ).toEqual([{ term: '内卷', gloss: { zh: '竞争；其一；其二' } }]);
  });

  it('may be nested as deeply as a file can be', async () => {
    const deep = `${'{"tag":"span","content":['.repeat(50_000)}"底"${']}'.repeat(50_000)}`;
    const bank = `[["深","","","",0,[{"type":"structured-content","content":${deep}},"浅"],1,""]]`;
    const zip = zipSync({ 'index.json': strToU8(JSON.stringify(INDEX)), 'term_bank_1.json': strToU8(bank) });
    const file = await readFile('a.zip', zip);
    expect(file.rows[0]!.draft.gloss).toEqual({ zh: '浅' });
  });

  it('names items that are no terms', async () => {
    const file = await readFile('a.zip', zipOf([[term('内卷', ['竞争']), ['短'], 7, term('空', [])]]));
    expect(file.rows).toHaveLength(1);
    expect(file.problems).toEqual([
      { line: 2, because: 'broken' },
      { line: 3, because: 'broken' },
      { line: 4, because: 'no-meaning', value: '空' },
    ]);
  });

  it('is refused where it is of an older format, or something else', async () => {
    await expect(readFile('a.zip', zipOf([], { title: 'x', format: 1 }))).rejects.toMatchObject({
      because: 'old-yomitan',
    });
    await expect(readFile('a.zip', zipSync({ 'a.txt': strToU8('x') }))).rejects.toMatchObject({
      because: 'not-yomitan',
    });
    await expect(readFile('a.zip', zipOf([]))).rejects.toMatchObject({ because: 'nothing-found' });
  });

  it('is refused where it is cut short or damaged', async () => {
    const zip = zipOf([Array.from({ length: 2000 }, (_, i) => term(`词${i}`, [`义${i * 7919}`]))]);
    for (const length of [10, 60, 120, zip.length >> 1, zip.length - 30]) {
      await expect(readFile('a.zip', zip.subarray(0, length)), String(length)).rejects.toMatchObject({
        because: 'cut-zip',
      });
    }
    const damaged = zip.slice().fill(0x5a, 200, 1200);
    await expect(readFile('a.zip', damaged)).rejects.toMatchObject({
      because: expect.stringMatching(/zip|yomitan/),
    });
  });

  it('is stopped where it unpacks to more than the limit, whatever its headings say', async () => {
    const bomb = zipSync({
      'index.json': strToU8(JSON.stringify(INDEX)),
      'term_bank_1.json': new Uint8Array(LIMITS.unpackedFile + 1),
    });
    expect(bomb.length).toBeLessThan(1_000_000);
    await expect(readFile('a.zip', bomb)).rejects.toMatchObject({ because: 'zip-bomb' });
  });
});
