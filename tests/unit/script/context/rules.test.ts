import { describe, expect, it } from 'vitest';
import { RULES } from '../../../../scripts/dictionaries/context/rules';
import weights from '../../../../scripts/dictionaries/context/weights.data.json';
import { candidates } from '../../../../scripts/dictionaries/context/words';
import { TAG_LETTERS } from '../../../../utils/script/context/lexicon';

const known = candidates();
const all = Object.entries(RULES).flatMap(([unit, rules]) => rules.map((rule) => ({ unit, ...rule })));

describe('the rules', () => {
  it('speak of ambiguous characters and of forms that these have', () => {
    expect(all.length).toBeGreaterThan(300);
    for (const { unit, form } of all) expect(known.get(unit), unit).toContain(form);
  });

  it('hold patterns that can be read, and parts of speech that exist', () => {
    for (const { before, after, wordAfter } of all) {
      expect(() => [new RegExp(`(?:${before})$`), new RegExp(`^(?:${after})`)]).not.toThrow();
      for (const letter of wordAfter) expect(TAG_LETTERS).toContain(letter);
    }
  });

  it('have fitted weights: after a change of the rules, `npm run fit`', () => {
    const counts = (rows: Record<string, readonly unknown[]>) =>
      Object.fromEntries(Object.entries(rows).map(([unit, row]) => [unit, row.length]));
    expect(counts(weights.rules)).toEqual(counts(RULES));
  });
});
