import type { Match } from './matches';

/** Matches that follow each other in the copy and in the original: two tellings of one stretch of text. */
export interface Chain {
  pieces: Match[];
  /** How many code units the pieces hold. */
  matched: number;
}

/** A chain goes on over this much text that stands in one telling only, such as an advertisement. */
const GAP_AT_MOST = 400;
/** So many chains are kept open at once. */
const OPEN_AT_MOST = 8;
/** Inside a gap as long in both tellings, and at the ends of a chain, this much is compared unit by unit. */
const COMPARED_AT_MOST = 64;
const END_AT_MOST = 24;

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

/**
 * The pieces of a chain, and between them and at both ends those that stand among a few exchanged characters: where
 * the tellings are as far apart before as behind, they are compared unit by unit.
 */
export function refine(units: Uint16Array, { pieces }: Chain): Match[] {
  const fine: Match[] = [];
  const first = pieces[0]!;
  const shift = first.copy - first.original;
  const head = reach(units, first.copy - 1, shift, -1, Math.max(first.copy - END_AT_MOST, shift));
  addEqual(units, fine, head, first.copy, shift);
  pieces.forEach((piece, i) => {
    const last = pieces[i - 1];
    const from = last ? last.copy + last.length : piece.copy;
    const isEven = last && last.copy - last.original === piece.copy - piece.original;
    if (isEven && piece.copy - from <= COMPARED_AT_MOST) {
      addEqual(units, fine, from, piece.copy, piece.copy - piece.original);
    }
    fine.push(piece);
  });
  const last = endOf(pieces);
  const end = last.copy + last.length;
  const lastShift = last.copy - last.original;
  const tail = reach(units, end, lastShift, 1, Math.min(end + END_AT_MOST, units.length) - 1);
  addEqual(units, fine, end, tail + 1, lastShift);
  return fine;
}

/** How far the tellings go on alike from `from`, exchanged characters among them: the last place worth its way. */
function reach(units: Uint16Array, from: number, shift: number, step: number, limit: number): number {
  let furthest = from - step;
  let gain = 0;
  let most = 0;
  for (let at = from; step > 0 ? at <= limit : at >= limit; at += step) {
    gain += units[at] === units[at - shift] ? 1 : -2;
    if (gain > most) {
      most = gain;
      furthest = at;
    }
  }
  return furthest;
}

/** Adds the stretches of the copy's `[from, to)` that equal what stands `shift` before them. */
function addEqual(units: Uint16Array, fine: Match[], from: number, to: number, shift: number): void {
  for (let at = from; at < to; at++) {
    if (units[at] !== units[at - shift]) continue;
    const last = fine.at(-1);
    if (last && last.copy + last.length === at && last.copy - last.original === shift) {
      fine[fine.length - 1] = { ...last, length: last.length + 1 };
    } else {
      fine.push({ copy: at, original: at - shift, length: 1 });
    }
  }
}
