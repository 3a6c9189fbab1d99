import { mapInSteps } from '../../text/steps';
import { countSides } from '../identify';
import type { Side } from '../model';
import { clausesOf } from '../spans';

/** A clause `[start, end)` with how many of its characters stand in one script only. */
export interface Clause {
  start: number;
  end: number;
  hans: number;
  hant: number;
}

/** Simplified characters left standing are the common damage: only where they are so many times more are they the text. */
const SIMPLIFIED_TIMES = 2;

/** The clauses of a text. */
export function countClauses(text: string): Clause[] {
  return clausesOf(text).map(({ start, end }) => ({ start, end, ...countSides(text, start, end) }));
}

/** How a chapter mixes the scripts. */
export interface Mixture {
  /** The script of most of its characters. */
  main: Side;
  /** The script in which clauses of both are meant. */
  side: Side;
  /** Whether so many clauses are of both that the whole chapter was converted by halves. */
  byHalves: boolean;
}

/** From this share of its clauses on, a chapter was converted by halves. */
const BY_HALVES = 0.25;

/** Traditional characters that Simplified text writes in some words too (乾坤, 土著). */
const ALSO_SIMPLIFIED = '乾著瞭藉於徵覆餘';

/** True for a clause that no one writes: it holds characters of either script only. */
export const isMixed = ({ hans, hant }: Clause): boolean => hans > 0 && hant > 0;

/** Reads off all clauses of a chapter how it mixes the scripts. */
export function mixtureOf(clauses: readonly Clause[]): Mixture {
  const mixed = clauses.filter(isMixed);
  const sumOf = (some: readonly Clause[], side: Side) =>
    some.reduce((total, clause) => total + clause[side], 0);
  const telling = clauses.filter(({ hans, hant }) => hans + hant > 0).length;
  return {
    main: sumOf(clauses, 'hans') > sumOf(clauses, 'hant') ? 'hans' : 'hant',
    side: sumOf(mixed, 'hans') > sumOf(mixed, 'hant') * SIMPLIFIED_TIMES ? 'hans' : 'hant',
    byHalves: telling > 0 && mixed.length >= telling * BY_HALVES,
  };
}

/** A chapter with fewer strays than this may hold them on purpose. */
export const STRAYS_AT_LEAST = 3;

/** Whether some paragraphs hold enough characters of the other script in their clauses to be damaged; in steps. */
export function* hasStrays(paragraphs: readonly string[]): Generator<undefined, boolean> {
  const clauses = yield* mapInSteps(paragraphs, countClauses);
  const mixture = mixtureOf(clauses.flat());
  const strays = paragraphs.flatMap((text, i) => straysIn(text, clauses[i]!, mixture));
  return strays.length >= STRAYS_AT_LEAST;
}

/** The places of the characters of the other script that stand in clauses of both, or in a chapter converted by halves. */
export function straysIn(text: string, clauses: readonly Clause[], { side, byHalves }: Mixture): number[] {
  const other: Side = side === 'hans' ? 'hant' : 'hans';
  const places: number[] = [];
  for (const clause of clauses) {
    if (!isMixed(clause) && !byHalves) continue;
    for (let at = clause.start; at < clause.end; at++) {
      if (side === 'hans' && ALSO_SIMPLIFIED.includes(text[at]!)) continue;
      if (countSides(text, at, at + 1)[other] === 1) places.push(at);
    }
  }
  return places;
}
