import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createKeeper, keptAt } from '../../../../utils/script/repair/kept';
import { readKept } from '../../../../utils/settings/schema';
import type { Edit } from '../../../../utils/text/edits';

const RUNS = { numRuns: 1000 };

/** A text of few different characters, with edits of stretches that do not overlap. */
const edited = fc
  .tuple(
    fc.array(fc.constantFrom('隻', '覺', '面', '𠮷', 'a', '，', ' '), { minLength: 1, maxLength: 40 }),
    fc.infiniteStream(fc.nat({ max: 3 })),
  )
  .map(([pieces, lengths]) => {
    const edits: Edit[] = [];
    for (let i = 0, at = 0; i < pieces.length; ) {
      const length = Math.max(1, lengths.next().value);
      const stretch = pieces.slice(i, i + length).join('');
      if (i % 2 === 0) edits.push({ start: at, end: at + stretch.length, to: '只', because: 'repair' });
      i += length;
      at += stretch.length;
    }
    return { text: pieces.join(''), edits };
  });

it('what is kept is stored, stands in its text, and is never repaired there again', () => {
  fc.assert(
    fc.property(edited, fc.nat(), ({ text, edits }, pick) => {
      fc.pre(edits.length > 0);
      const edit = edits[pick % edits.length]!;
      const kept = keptAt(text, edit.start, edit.end);
      expect(kept.text.slice(kept.start, kept.end)).toBe(text.slice(edit.start, edit.end));
      expect(readKept(JSON.parse(JSON.stringify([kept])))).toEqual({ value: [kept], broken: [] });
      expect(createKeeper([kept])(text, edits)).not.toContain(edit);
    }),
    RUNS,
  );
});

it('what passes was among the repairs, in the same order; all of it where nothing is kept', () => {
  fc.assert(
    fc.property(edited, edited, (here, there) => {
      const kept = there.edits.map(({ start, end }) => keptAt(there.text, start, end));
      const passed = createKeeper(kept)(here.text, here.edits);
      expect(here.edits.filter((edit) => passed.includes(edit))).toEqual(passed);
      expect(createKeeper([])(here.text, here.edits)).toEqual(here.edits);
    }),
    RUNS,
  );
});

it('an edit of a text without the kept stretch passes', () => {
  fc.assert(
    fc.property(edited, edited, (here, there) => {
      const kept = there.edits
        .map(({ start, end }) => keptAt(there.text, start, end))
        .filter((one) => !here.text.includes(one.text));
      expect(createKeeper(kept)(here.text, here.edits)).toEqual(here.edits);
    }),
    RUNS,
  );
});
