import { describe, expect, it } from 'vitest';
import { findNotices, findUnwanted } from '../../../utils/notices/find';
import type { OwnLine } from '../../../utils/notices/own-lines';
import {
  addOwnLine,
  correctLine,
  LONGEST_LINE,
  MOST_LINES,
  ownLinesAt,
  problemWith,
  removeOwnLine,
} from '../../../utils/notices/own-lines';

const place = { host: 'a.test', book: '借月记' };
const text = '——感谢您的一路陪伴，我们下一章再见——';
const hidden = (line: Partial<OwnLine> = {}): OwnLine => ({
  text,
  does: 'hide',
  as: 'line',
  scope: { kind: 'everywhere' },
  ...line,
});
const pattern = (written: string) => hidden({ text: written, as: 'pattern' });

describe('ownLinesAt', () => {
  it('hides what the reader wrote, in whatever script and width', () => {
    const own = ownLinesAt([hidden()], place);
    expect(own.hides(`　${text.replace('陪伴，', '陪伴,').replace('们', '們')}`)).toBe(true);
    expect(own.hides(`${text}！`)).toBe(false);
    expect(findNotices(['他笑了。', text], { host: '', title: null, own })).toEqual([
      { index: 1, start: 0, end: text.length },
    ]);
  });

  it('takes * for anything in a pattern, and everything else as it stands', () => {
    const own = ownLinesAt([pattern('*下一章*再见*'), pattern('[a-z]+'), pattern('a*a')], place);
    expect(own.hides(text)).toBe(true);
    expect(own.hides('再见，下一章')).toBe(false);
    expect(own.hides('abc')).toBe(false);
    expect(own.hides('[a-z]+')).toBe(true);
    expect(own.hides('a')).toBe(false);
    expect(own.hides('aa')).toBe(true);
  });

  it('takes * for itself in a line', () => {
    const own = ownLinesAt([hidden({ text: '***' })], place);
    expect(own.hides('***')).toBe(true);
    expect(own.hides('他笑了。')).toBe(false);
  });

  it('keeps to its site and to its book', () => {
    const scoped = (scope: OwnLine['scope']) => ownLinesAt([hidden({ scope })], place).hides(text);
    expect(scoped({ kind: 'site', host: 'a.test' })).toBe(true);
    expect(scoped({ kind: 'site', host: 'b.test' })).toBe(false);
    expect(scoped({ kind: 'book', book: '借月记' })).toBe(true);
    expect(scoped({ kind: 'book', book: '还月记' })).toBe(false);
  });

  it('hides nothing where nothing is written', () => {
    for (const empty of ['***', ' ', '* *'])
      expect(ownLinesAt([pattern(empty)], place).hides('他')).toBe(false);
  });

  it('looks at each part of a pattern once', () => {
    const own = ownLinesAt([pattern(`${'*a'.repeat(90)}*b`)], place);
    expect(own.hides('a'.repeat(200_000))).toBe(false);
  });

  it('cuts a part out of every line it stands in, and nothing twice', () => {
    const own = ownLinesAt(
      [hidden({ text: '记得来看', as: 'part' }), hidden({ text: '得来看我们', as: 'part' })],
      place,
    );
    const line = '他走了。記得來看我們，记得来看！';
    expect(findUnwanted([line, '他走了。'], own)).toEqual([
      { index: 0, start: 4, end: 8 },
      { index: 0, start: 11, end: 15 },
    ]);
  });

  it('shows what the reader wants to see, a remark inside a paragraph too', () => {
    const remark = '（本章未完，请点击下一页继续阅读）';
    const own = ownLinesAt([hidden({ text: remark, does: 'show' })], place);
    const texts = [remark, `他推开了门。${remark}`];
    const options = { host: '', title: null };
    expect(findNotices(texts, options)).toHaveLength(2);
    expect(findNotices(texts, { ...options, own })).toEqual([
      { index: 0, start: 0, end: remark.length, isWanted: true },
      { index: 1, start: 6, end: 6 + remark.length, isWanted: true },
    ]);
  });

  it('prefers to show what a pattern hides', () => {
    const own = ownLinesAt([pattern('*再见*'), hidden({ does: 'show' })], place);
    expect(own.hides(text)).toBe(false);
    expect(own.hides('再见！')).toBe(true);
  });
});

describe('correctLine', () => {
  const shows = (lines: readonly OwnLine[]) => ownLinesAt(lines, place).shows(text);

  it('shows a line on its site, and hides it again', () => {
    const shown = correctLine([], text, place, false);
    expect(shows(shown)).toBe(true);
    expect(ownLinesAt(shown, { ...place, host: 'b.test' }).shows(text)).toBe(false);
    expect(correctLine(shown, text, place, true)).toEqual([]);
  });

  it('takes back what hid just this line, and overrules a pattern', () => {
    expect(correctLine([hidden()], text, place, false)).toEqual([]);
    const overruled = correctLine([pattern('*再见*')], text, place, false);
    expect(overruled).toHaveLength(2);
    expect(ownLinesAt(overruled, place).hides(text)).toBe(false);
  });
});

describe('addOwnLine', () => {
  it('replaces what was decided about the same text, and keeps the newest', () => {
    const lines = addOwnLine(
      [hidden(), pattern('*a')],
      hidden({ text: text.replace('们', '們'), does: 'show' }),
    );
    expect(lines.map(({ does }) => does)).toEqual(['hide', 'show']);
    let many: OwnLine[] = [];
    for (let i = 0; i <= MOST_LINES; i++) many = addOwnLine(many, hidden({ text: `第${i}行` }));
    expect(many).toHaveLength(MOST_LINES);
    expect(many[0]!.text).toBe('第1行');
  });

  it('is undone by removeOwnLine', () => {
    expect(removeOwnLine(addOwnLine([pattern('*a')], hidden()), hidden())).toEqual([pattern('*a')]);
  });
});

describe('problemWith', () => {
  it.each([
    [' ', 'line', 'empty'],
    ['* *', 'pattern', 'empty'],
    ['再 见', 'part', 'too-short'],
    ['长'.repeat(LONGEST_LINE + 1), 'line', 'too-long'],
    ['*', 'line', null],
    ['再见', 'pattern', null],
  ] as const)('says of “%s” as a %s: %s', (written, as, problem) => {
    expect(problemWith({ text: written, as })).toBe(problem);
  });
});
