import { mentionsShown } from '../hints/mentions';
import type { Entry } from '../hints/model';
import type { Change, Shown, ShownText } from './model';

/** An author who explains a term does so in brackets right behind it. */
const EXPLAINED = /^[”’」』》"]?\s?[（(]/;

/**
 * Paragraphs in which the first mention of each term is followed by what it means, in brackets. That becomes part of
 * the shown text. Folded paragraphs stay as they are, and so do terms that the author explains there.
 *
 * @param glossOf what is to be written behind the mention of an entry; null for nothing
 */
export function withInlineGlosses(
  paragraphs: readonly Shown[],
  glossOf: (entry: Entry) => string | null,
): Shown[] {
  const first = mentionsShown(paragraphs, 'first');
  return paragraphs.map((shown, i) => {
    if (shown.hidden !== null) return shown;
    const { text } = shown;
    // From the end on, so that the places before stay what they are.
    return first[i]!.reduceRight((one, { end, entry }) => {
      const gloss = EXPLAINED.test(text.slice(end)) ? null : glossOf(entry);
      return gloss ? withInserted(one, end, `（${gloss}）`) : one;
    }, shown);
  });
}

/** A paragraph with something inserted; what stood behind that place moves. */
function withInserted(shown: Shown, at: number, inserted: string): Shown {
  const { text, hints } = shown;
  return {
    ...shown,
    text: text.slice(0, at) + inserted + text.slice(at),
    changes: insertChange(shown, at, inserted),
    hints: hints.map((hint) =>
      hint.start < at
        ? hint
        : { ...hint, start: hint.start + inserted.length, end: hint.end + inserted.length },
    ),
  };
}

/** The changes with one more; where it falls into the middle of another it becomes part of that. */
function insertChange({ changes }: ShownText, at: number, inserted: string): Change[] {
  const length = inserted.length;
  const before = changes.filter(({ end }) => end <= at);
  const after = changes.filter(({ start, end }) => end > at && start >= at);
  const around = changes.find(({ start, end }) => start < at && end > at);
  const moved = after.map((change) => ({
    ...change,
    start: change.start + length,
    end: change.end + length,
  }));
  const own: Change = around
    ? {
        ...around,
        end: around.end + length,
        to: around.to.slice(0, at - around.start) + inserted + around.to.slice(at - around.start),
      }
    : { start: at, end: at + length, from: '', to: inserted, because: 'gloss' };
  return [...before, own, ...moved];
}

/** A paragraph as it would be shown without what {@link withInlineGlosses} wrote into it. */
export function withoutInlineGlosses({ text, changes, hints }: Shown): Pick<Shown, 'text' | 'hints'> {
  const glosses = changes.filter(({ because }) => because === 'gloss');
  const before = (place: number) =>
    glosses.reduce((at, { start, end }) => (end <= place ? at - (end - start) : at), place);
  return {
    text: glosses.reduceRight((plain, { start, end }) => plain.slice(0, start) + plain.slice(end), text),
    hints: hints.map((hint) => ({ ...hint, start: before(hint.start), end: before(hint.end) })),
  };
}
