import type { Match } from './matches';

/** Matches that follow each other in the copy and in the original: two tellings of one stretch of text. */
export interface Chain {
  pieces: Match[];
  /** How many code units the pieces hold. */
  matched: number;
}

/** A chain goes on over this much text that stands in one telling only, such as an advertisement. */
const GAP_AT_MOST = 400;
/** The distance between the tellings may change by so much, and by twice a match's length. */
const CHANGE_AT_MOST = 16;
/** So many chains are kept open at once. */
const OPEN_AT_MOST = 8;

/** Joins matches into chains. Each match goes to the chain whose distance between the tellings it changes least. */
export function chainsOf(matches: readonly Match[]): Chain[] {
  const chains: Chain[] = [];
  let open: Chain[] = [];
  for (const match of matches) {
    open = open.filter(({ pieces }) => match.copy - copyEnd(pieces) <= GAP_AT_MOST);
    const best = nearest(open, match);
    if (best) {
      best.pieces.push(withoutOverlap(best, match));
      best.matched += endOf(best.pieces).length;
    } else {
      const chain = { pieces: [match], matched: match.length };
      chains.push(chain);
      open.push(chain);
      if (open.length > OPEN_AT_MOST) open.shift();
    }
  }
  return chains;
}

function nearest(open: readonly Chain[], match: Match): Chain | null {
  let best: Chain | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const chain of open) {
    const last = endOf(chain.pieces);
    const inCopy = match.copy - last.copy - last.length;
    const inOriginal = match.original - last.original - last.length;
    const overlap = Math.max(0, -inCopy, -inOriginal);
    const isNear = inCopy + overlap <= GAP_AT_MOST && inOriginal + overlap <= GAP_AT_MOST;
    if (!isNear || overlap >= match.length || overlap >= last.length) continue;
    const change = Math.abs(inCopy - inOriginal);
    // A short match far aside is a phrase that stands there by itself, such as an advertisement's.
    if (change > CHANGE_AT_MOST + 2 * match.length) continue;
    if (change > 0 && match.original + match.length > chain.pieces[0]!.copy) continue;
    if (change < least) {
      least = change;
      best = chain;
    }
  }
  return best;
}

function withoutOverlap({ pieces }: Chain, match: Match): Match {
  const last = endOf(pieces);
  const inCopy = last.copy + last.length - match.copy;
  const inOriginal = last.original + last.length - match.original;
  const cut = Math.max(0, inCopy, inOriginal);
  return { copy: match.copy + cut, original: match.original + cut, length: match.length - cut };
}

function endOf(pieces: readonly Match[]): Match {
  return pieces[pieces.length - 1]!;
}

function copyEnd(pieces: readonly Match[]): number {
  const last = endOf(pieces);
  return last.copy + last.length;
}
