import { describe, expect, it } from 'vitest';
import { combineRows } from '../../../utils/glossary-files/combine';
import type { Draft } from '../../../utils/glossary-files/model';

const combined = (...drafts: Draft[]) =>
  combineRows(drafts.map((draft, i) => ({ line: i + 1, draft }))).map(({ line, draft }) => [line, draft]);

describe('combineRows', () => {
  it('makes one row of a word in either script, with all its readings and senses', () => {
    expect(
      combined(
        { term: '行', reading: 'háng', gloss: { en: 'row' } },
        { term: '内卷', means: '竞争' },
        { term: '行', reading: 'xíng', gloss: { en: 'to go', zh: '走' } },
        { term: '內卷', gloss: { zh: '过度竞争' } },
      ),
    ).toEqual([
      [1, { term: '行', reading: 'háng / xíng', gloss: { zh: '走', en: 'row; to go' } }],
      [2, { term: '内卷', means: '竞争', gloss: { zh: '过度竞争' } }],
    ]);
  });

  it('says nothing twice', () => {
    const one: Draft = { term: '剑', reading: 'jiàn', gloss: { zh: '兵器', en: 'sword' } };
    expect(combined(one, one, { ...one, gloss: { zh: '短兵' } }, one)).toEqual([
      [1, { ...one, gloss: { zh: '兵器；短兵', en: 'sword' } }],
    ]);
  });

  it('keeps a word without readings and explanations as it is', () => {
    expect(combined({ term: '剑' }, { term: '剑' })).toStrictEqual([[1, { term: '剑', gloss: {} }]]);
  });

  it('cuts what becomes too long for an entry', () => {
    const [[, draft]] = combined(
      { term: '剑', reading: 'a'.repeat(150), gloss: { zh: '长'.repeat(300) } },
      { term: '剑', reading: 'b'.repeat(150), gloss: { zh: '短'.repeat(300) } },
    ) as [[number, Draft]];
    expect(draft.reading).toHaveLength(200);
    expect(draft.gloss!.zh).toHaveLength(400);
    expect(draft.gloss!.zh!.endsWith('…')).toBe(true);
  });
});
