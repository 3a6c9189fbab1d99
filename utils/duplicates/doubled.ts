import { kindOf } from './kinds';
import type { LineIndex } from './lines';
import { isSameLine, lengthOf } from './lines';
import type { Stream } from './stream';

/** A line of prose this long that stands twice in a row was doubled by the site … */
const PROSE_AT_LEAST = 16;
/** … and a spoken one this long; shorter ones are said twice. */
const SPOKEN_AT_LEAST = 24;

/**
 * Finds lines that stand twice in a row. A line that stands a third time anywhere is a refrain, and one that is
 * neither prose nor speech belongs to a poem, a table or a game.
 *
 * @param index asked for only where two lines are equal
 * @returns the second and the first of each two
 */
export function doubledLines(
  texts: readonly string[],
  stream: Stream,
  index: () => LineIndex,
): { line: number; original: number }[] {
  const doubled: { line: number; original: number }[] = [];
  let last = -1;
  for (let line = 0; line < texts.length; line++) {
    const length = lengthOf(stream, line);
    if (length === 0) continue;
    if (last >= 0 && isSameLine(stream, last, line) && isLong(texts[line]!, length)) {
      if (index().countOf(line) === 2) doubled.push({ line, original: last });
    }
    last = line;
  }
  return doubled;
}

function isLong(text: string, length: number): boolean {
  if (length < PROSE_AT_LEAST) return false;
  const kind = kindOf(text, length);
  return kind === 'spoken' ? length >= SPOKEN_AT_LEAST : kind === 'prose';
}
