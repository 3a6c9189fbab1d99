import type { Chain } from './chains';
import { paragraphAt } from './covers';
import { matchesIn } from './gaps';
import type { Match } from './matches';
import type { Stream } from './stream';

/** A gap as long in both tellings is compared unit by unit up to this length. */
const COMPARED_AT_MOST = 64;
/** So far the ends of a chain are followed. */
const END_AT_MOST = 200;

/**
 * The pieces of a chain with all that shingles could not see: what stands among a few exchanged characters, the short
 * stretches between two insertions, the rest of the first and of the last paragraph.
 */
export function refine({ units, starts }: Stream, { pieces }: Chain): Match[] {
  const fine: Match[] = [];
  const first = pieces[0]!;
  const head = starts[paragraphAt(starts, first.copy)]!;
  const before = Math.max(head, first.copy - END_AT_MOST, first.copy - first.original);
  addEqual(
    units,
    fine,
    reach(units, first.copy - 1, first.copy - first.original, -1, before),
    first.copy,
    first,
  );
  pieces.forEach((piece, i) => {
    const last = pieces[i - 1];
    if (last) addGap(units, fine, last, piece);
    fine.push(piece);
  });
  const last = pieces[pieces.length - 1]!;
  const end = last.copy + last.length;
  const tail = Math.min(starts[paragraphAt(starts, end - 1) + 1]!, end + END_AT_MOST);
  addEqual(units, fine, end, reach(units, end, last.copy - last.original, 1, tail - 1) + 1, last);
  const done = fine[fine.length - 1]!;
  const [copy, original] = [done.copy + done.length, done.original + done.length];
  const originalEnd = Math.min(first.copy, original + END_AT_MOST);
  fine.push(...matchesIn(units, { copy, copyEnd: tail, original, originalEnd }));
  return fine;
}

function addGap(units: Uint16Array, fine: Match[], last: Match, next: Match): void {
  const copy = last.copy + last.length;
  const isEven = last.copy - last.original === next.copy - next.original;
  if (isEven && next.copy - copy <= COMPARED_AT_MOST) addEqual(units, fine, copy, next.copy, next);
  else {
    const original = last.original + last.length;
    fine.push(...matchesIn(units, { copy, copyEnd: next.copy, original, originalEnd: next.original }));
  }
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

/** Adds the stretches of the copy's `[from, to)` that equal what stands as far before them as in `beside`. */
function addEqual(units: Uint16Array, fine: Match[], from: number, to: number, beside: Match): void {
  const shift = beside.copy - beside.original;
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && units[at] === units[at - shift]) continue;
    if (at > start) fine.push({ copy: start, original: start - shift, length: at - start });
    start = at + 1;
  }
}
