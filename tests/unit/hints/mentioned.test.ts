import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher, glossaryOf, joinGlossaries } from '../../../utils/hints/matcher';
import { entriesMentioned } from '../../../utils/hints/mentioned';
import type { Entry } from '../../../utils/hints/model';

const entry = (term: string, exclude: string[]): Entry => ({
  id: term,
  term,
  kind: 'term',
  gloss: { zh: '', en: '' },
  ...(exclude.length > 0 ? { exclude } : {}),
});
const word = fc.string({
  unit: fc.constantFrom('总', '線', '路', '白', 'a', ' '),
  minLength: 2,
  maxLength: 4,
});
const entries = fc.array(
  fc.tuple(word, fc.array(word, { maxLength: 1 })).map(([term, exclude]) => entry(term, exclude)),
  { maxLength: 12 },
);

describe('entriesMentioned', () => {
  it('is all that a matcher needs for these texts, alone or beside another glossary', () => {
    fc.assert(
      fc.property(
        entries,
        entries,
        fc.array(fc.string({ unit: fc.constantFrom('总', '线', '路', '白', 'a', ' ') })),
        (large, small, texts) => {
          const few = entriesMentioned(glossaryOf(large), texts);
          const whole = joinGlossaries([glossaryOf(small), glossaryOf(large)]);
          const part = joinGlossaries([glossaryOf(small), glossaryOf(few)]);
          for (const text of texts) {
            expect(part.find(text)).toEqual(whole.find(text));
            expect(createMatcher(few).find(text)).toEqual(createMatcher(large).find(text));
          }
        },
      ),
    );
  });
});
