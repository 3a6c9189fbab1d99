import { describe, expect, it } from 'vitest';
import type { Chapter } from '../../../utils/chapter/model';
import { inspection } from '../../../utils/reading/inspection';
import type { Reading } from '../../../utils/reading/model';

const chapter: Chapter = {
  title: '第1章 归途',
  showsTitle: true,
  script: 'hans',
  paragraphs: ['白度', '求票', '谢谢大家'].map((text, index) => ({ index, text })),
  links: {},
  source: 'generic',
};
const entry = { id: '1', term: '白度', kind: 'stand-in' as const, gloss: { zh: '', en: '' } };
const shown = (index: number, text: string) => ({
  index,
  text,
  changes: [],
  hidden: null,
  copyOf: null,
  hints: [],
});
const reading: Reading = {
  title: null,
  paragraphs: [
    {
      ...shown(0, '白度'),
      hints: [
        { start: 0, end: 2, entry: { ...entry, means: '百度' } },
        { start: 0, end: 1, entry },
      ],
    },
    { ...shown(1, '求票'), hidden: 'duplicate', copyOf: 0 },
    { ...shown(2, '謝謝大家'), hidden: 'author' },
  ],
  folds: [],
  notices: [],
  isPageBefore: false,
};

describe('inspection', () => {
  it('says of each paragraph what became of it', () => {
    const { chapter: inspected, errors } = inspection(chapter, reading, null, ['one']);
    expect(inspected).toMatchObject({ title: '第1章 归途', source: 'generic' });
    expect(inspected!.paragraphs).toEqual([
      {
        text: '白度',
        shown: '白度',
        hidden: null,
        copyOf: null,
        hints: [
          { term: '白度', start: 0, end: 2, means: '百度' },
          { term: '白度', start: 0, end: 1, means: null },
        ],
        changes: [],
      },
      { text: '求票', shown: '求票', hidden: 'duplicate', copyOf: 0, hints: [], changes: [] },
      // Whoever reads the account is told of two kinds alone.
      { text: '谢谢大家', shown: '謝謝大家', hidden: 'notice', copyOf: null, hints: [], changes: [] },
    ]);
    expect(errors).toEqual(['one']);
  });

  it('shows a chapter that was not read as it is, and a page without one as none', () => {
    const { chapter: unread, timings } = inspection(chapter, null, null, []);
    expect(unread!.paragraphs.map((one) => one.shown)).toEqual(['白度', '求票', '谢谢大家']);
    expect(timings).toEqual({ detect: null, plan: null, apply: null, longestTask: null });
    const spent = { detect: 1, plan: 2, apply: 3, longestTask: 2 };
    expect(inspection(null, null, spent, [])).toEqual({ chapter: null, timings: spent, errors: [] });
  });
});
