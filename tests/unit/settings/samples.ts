import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../../../utils/settings/model';
import type { Stored } from '../../../utils/settings/stored';

const word = fc.string({ minLength: 1, maxLength: 8 }).map((text) => `字${text.replace(/[\s=＝#]/g, '')}`);
const script = fc.constantFrom('original', 'hans', 'hant', 'hant-TW', 'hant-HK' as const);

const everywhere = fc.record(
  { script, hints: fc.boolean(), packsOff: fc.array(word, { maxLength: 3 }) },
  { requiredKeys: [] },
);
const site = fc.record(
  { on: fc.boolean(), script, repair: fc.constant(DEFAULT_SETTINGS.repair) },
  { requiredKeys: [] },
);
const entry = fc.record({
  id: word,
  term: word,
  kind: fc.constantFrom('term', 'person' as const),
  gloss: fc.record({ zh: word, en: word }),
});

/** What a reader may have stored; a part that is missing here is a part that no test of the store reaches. */
export const anyStored = fc.record({
  everywhere,
  sites: fc.dictionary(
    fc.domain(),
    site.filter((one) => Object.keys(one).length > 0),
    { maxKeys: 4 },
  ),
  glossary: fc.array(entry, { maxLength: 4 }),
  hushed: fc.array(
    word.map((text) => ({ entry: text, where: { kind: 'everywhere' as const } })),
    { maxLength: 4 },
  ),
  kept: fc.array(
    fc.oneof(
      word.map((text) => ({ text, start: 0, end: 1 })),
      word.map((text) => ({ text, start: 0, end: 1, scope: { kind: 'book' as const, book: '雪山' } })),
    ),
    { maxLength: 4 },
  ),
  lines: fc.array(
    word.map((text) => ({
      text,
      does: 'hide' as const,
      as: 'line' as const,
      scope: { kind: 'everywhere' as const },
    })),
    { maxLength: 4 },
  ),
  phrases: fc.array(fc.record({ from: word, to: word }), { maxLength: 4 }),
  phrasesText: fc.string(),
  rules: fc.array(
    fc.record({
      hosts: fc.constantFrom<string[]>(['a.test'], ['*.b.test', 'c.test']),
      body: fc.constantFrom('#content', '.read > p'),
    }),
    { maxLength: 4 },
  ),
} satisfies Record<keyof Stored, fc.Arbitrary<unknown>>) as fc.Arbitrary<Stored>;
