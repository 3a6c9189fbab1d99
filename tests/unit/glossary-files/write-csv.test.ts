import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../utils/glossary-files/write';
import type { Entry } from '../../../utils/hints/model';
import { draftsOf } from './source';

const entries: Entry[] = [
  {
    id: '1',
    term: '剑',
    kind: 'term',
    gloss: { zh: '兵器', en: 'sword' },
    variants: ['劍', '剣'],
    aliases: ['长剑'],
    exclude: ['剑桥'],
    means: '刃',
    reading: 'jiàn',
    caseForm: 'Jian',
    note: '记着',
    since: 12,
    off: true,
    scope: { kind: 'book', book: '雪山' },
  },
  { id: '2', term: '刀', kind: 'term', gloss: { zh: '', en: '' }, scope: { kind: 'site', host: 'a.test' } },
];

describe('a table that Moye writes', () => {
  it('says all that a table can say of an entry, and is read again as such', async () => {
    const [sword, knife] = await draftsOf('a.csv', writeCsv(entries));
    const { id: _, ...rest } = entries[0]!;
    expect(sword).toMatchObject(rest);
    expect(knife).toMatchObject({ term: '刀', kind: 'term', scope: { kind: 'site', host: 'a.test' } });
    expect(knife).not.toHaveProperty('since');
    expect(knife).not.toHaveProperty('off');
  });
});
