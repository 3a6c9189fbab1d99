import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryOut, mergeRows } from '../../../utils/glossary-files/merge';
import { writeCsv, writeJson, writePairs } from '../../../utils/glossary-files/write';
import type { Entry } from '../../../utils/hints/model';
import { fold } from '../../../utils/script/fold';
import { readFile } from './source';

const word = fc
  .oneof(
    fc.constantFrom('林澈', '青石鎮', 'AlphaGo', '总线', '__proto__', '"引號"', 'a,b', '=等号'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  )
  .map((text) => text.trim())
  .filter((text) => text !== '' && text.isWellFormed());
const text = fc.string({ unit: 'binary', maxLength: 60 }).filter((one) => one.isWellFormed());

const entry: fc.Arbitrary<Entry> = fc.record(
  {
    id: fc.uuid(),
    term: word,
    kind: fc.constantFrom(
      'person',
      'place',
      'organisation',
      'work',
      'technique',
      'rank',
      'term',
      'slang',
      'stand-in',
    ),
    gloss: fc.record({ zh: text, en: text }),
    variants: fc.array(word, { maxLength: 3 }),
    aliases: fc.array(word, { maxLength: 3 }),
    means: word,
    note: text,
    reading: word,
    caseForm: word,
    exclude: fc.array(word, { maxLength: 2 }),
    scope: fc.oneof(
      fc.record({ kind: fc.constant('book' as const), book: word }),
      fc.record({ kind: fc.constant('site' as const), host: word }),
      fc.constant({ kind: 'everywhere' as const }),
    ),
    since: fc.nat(5000),
    origin: fc.constantFrom('reader', 'suggested'),
    off: fc.boolean(),
    created: fc.nat(),
    changed: fc.nat(),
  },
  { requiredKeys: ['id', 'term', 'kind', 'gloss'] },
);
const glossary = fc.uniqueArray(entry, {
  minLength: 1,
  maxLength: 20,
  selector: ({ term }) => fold(term),
});

const roundTrip = async (name: string, content: string): Promise<Entry[]> => {
  const { rows, faults } = await readFile(name, content);
  expect(faults).toBe(0);
  let next = 0;
  return carryOut(
    mergeRows([], rows),
    () => 'theirs',
    () => `new-${next++}`,
    0,
  ).added;
};

describe('a glossary that is written and read again', () => {
  it('is the same as Moye’s own JSON', async () => {
    await fc.assert(
      fc.asyncProperty(glossary, async (entries) => {
        const again = await roundTrip('a.json', writeJson('青石镇', entries));
        expect(again).toEqual(entries.map((one) => ({ created: 0, ...one })));
        // Nothing is left to be merged.
        const { rows } = await readFile('a.json', writeJson('青石镇', entries));
        expect(mergeRows(entries, rows)).toMatchObject({
          added: [],
          differs: [],
          repeated: [],
          same: entries.length,
        });
      }),
    );
  });

  it('keeps terms, meanings and explanations as a table', async () => {
    const plain = glossary.map((all) =>
      all.map(({ id, term, kind, gloss, means }) => ({ id, term, kind, gloss, ...(means ? { means } : {}) })),
    );
    await fc.assert(
      fc.asyncProperty(plain, async (entries) => {
        const again = await roundTrip('a.csv', writeCsv(entries as Entry[]));
        expect(again.map(({ term, kind, means }) => ({ term, kind, means }))).toEqual(
          entries.map(({ term, kind, means }) => ({ term, kind, means })),
        );
        expect(again.map(({ gloss }) => gloss.en.trim())).toEqual(
          entries.map(({ gloss }) => gloss.en.trim()),
        );
      }),
    );
  });

  it('keeps terms and meanings as pairs, and counts what pairs cannot hold', () => {
    const base = { id: '1', kind: 'term' as const, gloss: { zh: '', en: '' } };
    const { text: written, left } = writePairs([
      { ...base, term: '白度', means: '百度' },
      { ...base, term: '内卷', gloss: { zh: '无谓的\n竞争', en: '' } },
      { ...base, term: 'a=b', means: '等式' },
      { ...base, term: '无义' },
    ]);
    expect(written).toBe('白度=百度\n内卷=无谓的 竞争\n');
    expect(left).toBe(2);
  });
});
