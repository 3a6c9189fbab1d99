import { kindOf } from './kinds';
import type { LineIndex } from './lines';
import { isSameLine, lengthOf } from './lines';
import type { Stream } from './stream';

/** A line of prose this long that stands twice in a row was doubled by the site … */
const PROSE_AT_LEAST = 16;
/** … and a spoken one this long; shorter ones are said twice. */
const SPOKEN_AT_LEAST = 24;

/** Where so many lines stand twice in a row, and so large a share of all, every line of the page was doubled. */
const PAIRS_AT_LEAST = 5;
const SHARE_AT_LEAST = 0.3;

/** So many lines may stand between the two where a page of the chapter ends and the next one begins. */
const SEAM_AT_MOST = 4;

/** The second of two equal lines, and the first. */
interface Pair {
  line: number;
  original: number;
}

/**
 * Finds lines that stand twice in a row, or with nothing but a turn of the page between them. A line that stands a
 * third time anywhere is a refrain, and one that is neither prose nor speech belongs to a poem, a table or a game;
 * unless nearly every line of the page stands twice.
 *
 * @param index asked for only where two lines are equal
 * @param isTurn whether nothing stands between two lines but what stands around the turn of a page
 */
export function doubledLines(
  texts: readonly string[],
  stream: Stream,
  index: () => LineIndex,
  isTurn: (before: number, behind: number) => boolean,
): Pair[] {
  const pairs = [...pairsIn(texts, stream), ...pairsAtTurns(stream, isTurn)];
  if (pairs.length >= PAIRS_AT_LEAST && pairs.length >= texts.length * SHARE_AT_LEAST) return pairs;
  return pairs.filter(
    ({ line }) => isLong(texts[line]!, lengthOf(stream, line)) && index().countOf(line) === 2,
  );
}

function pairsIn(texts: readonly string[], stream: Stream): Pair[] {
  const pairs: Pair[] = [];
  let last = -1;
  for (let line = 0; line < texts.length; line++) {
    if (texts[line] === '') continue;
    const isBare = lengthOf(stream, line) === 0;
    const isPair = last >= 0 && (isBare ? texts[last] === texts[line] : isSameLine(stream, last, line));
    if (isPair) pairs.push({ line, original: last });
    // The second of two is nobody's first.
    last = isPair ? -1 : line;
  }
  return pairs;
}

function pairsAtTurns(stream: Stream, isTurn: (before: number, behind: number) => boolean): Pair[] {
  const pairs: Pair[] = [];
  for (let line = 2; line < stream.starts.length - 1; line++) {
    for (let original = line - 2; original >= 0 && original >= line - 1 - SEAM_AT_MOST; original--) {
      if (lengthOf(stream, line) < PROSE_AT_LEAST || !isSameLine(stream, original, line)) continue;
      if (isTurn(original, line)) pairs.push({ line, original });
    }
  }
  return pairs;
}

function isLong(text: string, length: number): boolean {
  if (length < PROSE_AT_LEAST) return false;
  const kind = kindOf(text, length);
  return kind === 'spoken' ? length >= SPOKEN_AT_LEAST : kind === 'prose';
}
