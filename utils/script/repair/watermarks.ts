import { composeEdits } from '../../text/compose';
import type { Edit } from '../../text/edits';
import { applyEdits } from '../../text/edits';
import { countHan, isHan } from '../../text/han';
import { mapInSteps } from '../../text/steps';
import { privateUseFillers } from './fillers';
import { disguisedLetters } from './look-alikes';

/**
 * Zero-width spaces and joiners, direction marks, soft hyphens, byte order marks; and combining marks that no Han
 * character takes. Strokes through a character are the author's, rings mark notes; both are left out.
 */
const RUN =
  /(?:[\u00ad\u200b-\u200f\u2060\ufeff]|[\u0300-\u0334\u0339-\u036f]|[\u0483-\u0489]|[\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20dc]|[\ufe20-\ufe2f])+/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
/** Letters whose scripts need joiners and direction marks, and pictographs that joiners make one of. */
const NEEDS_JOINERS =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Khmer}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f/u;

/**
 * Characters that a site puts into its text to recognise copies: invisible ones, combining marks on Han characters,
 * single characters for private use, letters of other scripts in Latin words. They belong to the repair of
 * punctuation: like it, and unlike the repair of characters, they leave every word as it is read.
 *
 * @param paragraphs the whole chapter, which tells fillers from a font of the site's own
 * @returns the edits of each paragraph, in steps
 */
export function* watermarkEdits(paragraphs: readonly string[]): Generator<undefined, Edit[][]> {
  const unseen = yield* mapInSteps(paragraphs, (text) => (countHan(text) > 0 ? unseenEdits(text) : []));
  const texts = paragraphs.map((text, i) => applyEdits(text, unseen[i]!));
  const fillers = privateUseFillers(texts);
  return yield* mapInSteps(texts, (text, i) => {
    const edits = fillers[i]!.map((at) => drop(at, at + 1));
    if (countHan(text) > 0)
      for (const { start, end, letter } of disguisedLetters(text))
        edits.push({ start, end, to: letter, because: 'punctuation' });
    return composeEdits(
      paragraphs[i]!,
      unseen[i]!,
      edits.sort((a, b) => a.start - b.start),
    );
  });
}

function drop(start: number, end: number): Edit {
  return { start, end, to: '', because: 'punctuation' };
}

/** Runs of invisible characters, and of combining marks where they sit on a Han character. */
function unseenEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const end = index + run.length;
    if (endsInHan(text, index)) {
      if (!needsJoiners(text.slice(end, end + 2))) edits.push(drop(index, end));
      continue;
    }
    // A surrogate pair before or behind is a pictograph or a rare letter, both two units long.
    if (needsJoiners(text.slice(Math.max(0, index - 2), index)) || needsJoiners(text.slice(end, end + 2)))
      continue;
    for (let at = 0; at < run.length; at++)
      if (INVISIBLE.test(run[at]!)) edits.push(drop(index + at, index + at + 1));
  }
  return edits;
}

function needsJoiners(characters: string): boolean {
  return NEEDS_JOINERS.test(characters);
}

function endsInHan(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  return isHan(last) || (last >= 0xdc00 && last <= 0xdfff && isHan(text.charCodeAt(end - 2)));
}
