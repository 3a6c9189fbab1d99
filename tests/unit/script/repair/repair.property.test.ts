import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseForms } from '../../../../utils/hints/case-forms';
import { PACKS } from '../../../../utils/hints/packs';
import { repairEdits } from '../../../../utils/script/repair/repair';
import { applyEdits } from '../../../../utils/text/edits';
import { isHan } from '../../../../utils/text/han';

const WANTED = { characters: false, case: true, punctuation: true };
const RUNS = { numRuns: 3000 };
const forms = caseForms(PACKS.flatMap((pack) => pack.entries));

/** Pieces that meet in real text, sound and damaged. */
const PIECES = [
  ...'他说好了一二三年月走进房间，。？！：；、…—,.?!:;()（）“”"\'「」  \u3000\u00a0-~^_=*#@/·0369aAxｇ',
  ...[
    '...',
    '。。。',
    '，，',
    '--',
    '——',
    '……',
    '  ',
    'ai',
    'gpt-4',
    'github',
    'ok',
    'Hello',
    '3.14',
    '12:30',
  ],
  ...[
    '1,000',
    ':)',
    '^_^',
    '(笑)',
    '\u200b',
    '\ufeff',
    '\u0301',
    '\ue123',
    '\u0430',
    '𝐡',
    '😀',
    '𠮷',
    'が',
    '系统',
  ],
  ...[
    '他走进房间',
    '雨停了，',
    '第三章',
    '你好 ',
    ' -- ',
    '"你好"',
    'https://a.test/x?y=1',
    'www.a.test',
    'a@b.test',
  ],
];
const line = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(''));
const chapter = fc.array(line, { minLength: 1, maxLength: 3 });

function mend(paragraphs: string[]): string[] {
  const edits = repairEdits(paragraphs, WANTED, { caseForms: forms });
  return paragraphs.map((text, i) => applyEdits(text, edits[i]!));
}

function only(keep: (unit: number) => boolean, text: string): string {
  return [...text].filter((character) => keep(character.charCodeAt(0))).join('');
}

describe('repairEdits', () => {
  it('changes nothing in what it has mended', () => {
    const property = fc.property(chapter, (paragraphs) => {
      const mended = mend(paragraphs);
      expect(mend(mended)).toEqual(mended);
    });
    fc.assert(property, RUNS);
  });

  it('gives edits in order, apart from each other, each changing something', () => {
    const property = fc.property(chapter, (paragraphs) => {
      repairEdits(paragraphs, WANTED, { caseForms: forms }).forEach((edits, i) => {
        let end = 0;
        for (const edit of edits) {
          expect(edit.start).toBeGreaterThanOrEqual(end);
          expect(edit.end).toBeGreaterThan(edit.start);
          expect(paragraphs[i]!.slice(edit.start, edit.end)).not.toBe(edit.to);
          end = edit.end;
        }
        expect(end).toBeLessThanOrEqual(paragraphs[i]!.length);
      });
    });
    fc.assert(property, RUNS);
  });

  it('touches no Han character and no digit', () => {
    const property = fc.property(chapter, (paragraphs) => {
      mend(paragraphs).forEach((mended, i) => {
        const isKept = (unit: number) => isHan(unit) || (unit >= 0x30 && unit <= 0x39);
        expect(only(isKept, mended)).toBe(only(isKept, paragraphs[i]!));
      });
    });
    fc.assert(property, RUNS);
  });

  it('leaves addresses between Chinese byte for byte', () => {
    const host = fc.stringMatching(/^[a-z]{1,8}(?:-[a-z0-9]{1,4})?$/);
    const rest = fc.stringMatching(
      /^(?:\/[A-Za-z0-9_~-]{1,8}){0,3}(?:\?[a-z]=[a-z0-9,:;.!-]{0,8}[a-z0-9])?$/,
    );
    const address = fc.tuple(fc.constantFrom('https://', 'http://', 'www.'), host, rest);
    const property = fc.property(line, address, line, (before, [scheme, name, tail], after) => {
      const url = `${scheme}${name}.test${tail}`;
      expect(mend([`${before}，请看${url}，${after}`])[0]).toContain(url);
    });
    fc.assert(property, RUNS);
  });
});
