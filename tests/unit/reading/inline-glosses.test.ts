import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../utils/hints/matcher';
import type { Entry } from '../../../utils/hints/model';
import { shownText } from '../../../utils/reading/changes';
import { withInlineGlosses, withoutInlineGlosses } from '../../../utils/reading/inline-glosses';
import type { Shown } from '../../../utils/reading/model';
import type { Edit } from '../../../utils/text/edits';

const entry = (term: string, means: string): Entry => ({
  id: term,
  term,
  kind: 'stand-in',
  means,
  gloss: { zh: '', en: '' },
});
const matcher = createMatcher([entry('白度', '百度'), entry('藤讯', '腾讯')]);
const glossOf = ({ means }: Entry) => means ?? null;

function paragraph(index: number, text: string, edits: Edit[] = [], hidden: Shown['hidden'] = null): Shown {
  const shown = shownText(text, edits);
  return { ...shown, index, hidden, copyOf: null, hints: matcher.find(shown.text) };
}

/** What the site sent, by what is shown and what is said to have changed. */
function undone({ text, changes }: Pick<Shown, 'text' | 'changes'>): string {
  return changes.reduceRight(
    (whole, { start, end, from }) => whole.slice(0, start) + from + whole.slice(end),
    text,
  );
}

describe('withInlineGlosses', () => {
  it('writes the meaning behind the first mention alone', () => {
    const shown = withInlineGlosses(
      [paragraph(0, '白度和藤讯，白度。'), paragraph(1, '藤讯走了。')],
      glossOf,
    );
    expect(shown.map(({ text }) => text)).toEqual(['白度（百度）和藤讯（腾讯），白度。', '藤讯走了。']);
    expect(shown[0]!.hints.map(({ start, end }) => shown[0]!.text.slice(start, end))).toEqual([
      '白度',
      '藤讯',
      '白度',
    ]);
    expect(undone(shown[0]!)).toBe('白度和藤讯，白度。');
  });

  it('leaves folded paragraphs, terms that the author explains, and terms without a meaning', () => {
    const shown = withInlineGlosses(
      [paragraph(0, '白度来了。', [], 'duplicate'), paragraph(1, '白度(bus)和“藤讯”（那家公司）。')],
      glossOf,
    );
    expect(shown.map(({ text }) => text)).toEqual(['白度来了。', '白度(bus)和“藤讯”（那家公司）。']);
    expect(withInlineGlosses([paragraph(0, '白度。')], () => null)[0]!.text).toBe('白度。');
  });

  it('becomes part of a change that it falls into', () => {
    const edits: Edit[] = [{ start: 0, end: 4, to: '去白度吧了', because: 'phrase' }];
    const [shown] = withInlineGlosses([paragraph(0, '甲乙丙丁。', edits)], glossOf);
    expect(shown!.text).toBe('去白度（百度）吧了。');
    expect(shown!.changes).toEqual([
      { start: 0, end: 9, from: '甲乙丙丁', to: '去白度（百度）吧了', because: 'phrase' },
    ]);
  });

  const piece = fc.constantFrom('白度', '藤讯', '他', '，', '說', '…');
  const edited = fc.array(piece, { maxLength: 12 }).map((pieces) => {
    const text = pieces.join('');
    const edits = [...text].flatMap((one, at): Edit[] =>
      one === '說' ? [{ start: at, end: at + 1, to: '说道', because: 'script' }] : [],
    );
    return paragraph(0, text, edits);
  });

  it('can be undone, by its changes and by itself, and keeps every hint on its term', () => {
    fc.assert(
      fc.property(fc.array(edited, { maxLength: 4 }), (paragraphs) => {
        withInlineGlosses(paragraphs, glossOf).forEach((shown, i) => {
          const plain = paragraphs[i]!;
          expect(undone(shown)).toBe(undone(plain));
          for (const { start, end, entry } of shown.hints)
            expect(shown.text.slice(start, end)).toBe(entry.term);
          expect(withoutInlineGlosses(shown)).toEqual({ text: plain.text, hints: plain.hints });
        });
      }),
    );
  });
});
