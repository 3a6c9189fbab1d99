import { describe, expect, it } from 'vitest';
import type { Hint } from '../../../utils/hints/model';
import { shownText } from '../../../utils/reading/changes';
import { marksOf, repairsOf } from '../../../utils/reading/marks';
import type { Shown } from '../../../utils/reading/model';
import type { Edit } from '../../../utils/text/edits';

const text = '他隻說 ...用ai買貓';
const edits: Edit[] = [
  { start: 1, end: 2, to: '只', because: 'repair' },
  { start: 3, end: 4, to: '', because: 'punctuation' },
  { start: 4, end: 7, to: '……', because: 'punctuation' },
  { start: 8, end: 10, to: 'AI', because: 'case' },
  { start: 10, end: 11, to: '买', because: 'script' },
];
const hint = (start: number, end: number): Hint => ({
  start,
  end,
  entry: { id: 'x', term: 'AI', kind: 'term', gloss: { zh: '', en: '' } },
});
const shown = (hints: Hint[]): Shown => ({
  ...shownText(text, edits),
  index: 0,
  hidden: null,
  copyOf: null,
  hints,
});

describe('marksOf', () => {
  it('marks what is mended and still there, with what stood in the site’s text', () => {
    const marks = marksOf(text, shown([]), true);
    expect(marks.map((mark) => [mark.shown, mark.kind === 'repair' && mark.repair.from])).toEqual([
      ['只', '隻'],
      ['……', '...'],
      ['AI', 'ai'],
    ]);
    expect(marks.map((mark) => mark.kind === 'repair' && mark.repair.kept)).toEqual([
      { text: '他隻說', start: 1, end: 2 },
      { text: '...用', start: 0, end: 3 },
      { text: '用ai買', start: 1, end: 3 },
    ]);
  });

  it('has no mark for what was only taken away, which is among the repairs', () => {
    const taken = repairsOf(text, shown([])).find((mark) => mark.shown === '');
    expect(taken?.repair).toMatchObject({ from: ' ', kept: { text: '說 ', start: 1, end: 2 } });
  });

  it('takes quotation marks of the wanted region for no repair', () => {
    const quoted = '“走。”';
    const region: Edit[] = [
      { start: 0, end: 1, to: '「', because: 'punctuation' },
      { start: 3, end: 4, to: '」', because: 'punctuation' },
    ];
    expect(marksOf(quoted, { ...shown([]), ...shownText(quoted, region) }, true)).toEqual([]);
  });

  it('lets a hint win, in the order of the text', () => {
    const { text: result } = shown([]);
    const at = result.indexOf('AI');
    const marks = marksOf(text, shown([hint(at, at + 3)]), true);
    expect(marks.map(({ kind }) => kind)).toEqual(['repair', 'repair', 'hint']);
  });

  it('marks hints alone unless the reader wants more', () => {
    expect(marksOf(text, shown([]), false)).toEqual([]);
    expect(marksOf(text, shown([hint(0, 1)]), false).map(({ kind }) => kind)).toEqual(['hint']);
  });
});
