import { type Goal, printTable } from '../harness/table';
import { median } from '../harness/timing';
import { PAIRS } from './pairs';
import type { Place } from './places';
import type { StartUp } from './start-up';

/** How often each pair is started in a process or page of its own. */
const STARTS = 5;
const WARM_LIMIT = 10;
const COLD_LIMIT = 50;

export interface PairStart {
  pair: string;
  moye: StartUp;
  opencc: StartUp;
}

/** The medians of cold starts, the engines in turn. */
export async function startUpOf(place: Place, chapter: string): Promise<PairStart[]> {
  const starts: PairStart[] = [];
  for (const [i, pair] of PAIRS.entries()) {
    const [moye, opencc]: [StartUp[], StartUp[]] = [[], []];
    for (let round = 0; round < STARTS; round++) {
      moye.push(await place.startUp('moye', i, chapter));
      opencc.push(await place.startUp('opencc', i, chapter));
    }
    starts.push({ pair: pair.name, moye: medianOf(moye), opencc: medianOf(opencc) });
  }
  return starts;
}

function medianOf(starts: readonly StartUp[]): StartUp {
  const of = (key: keyof StartUp) => median(starts.map((start) => start[key]));
  return { decode: of('decode'), make: of('make'), chapter: of('chapter'), again: of('again') };
}

export function printStartUp(place: string, starts: readonly PairStart[]): void {
  const ms = (time: number) => time.toFixed(1);
  printTable(
    `Start in ${place}, in ms: cold in a process of its own, warm once more in the same`,
    ['', 'dictionaries', 'gate', 'cold', 'first 10 KB', 'warm', 'opencc-js cold', 'first 10 KB', 'warm'],
    starts.map(({ pair, moye, opencc }) => [
      pair,
      ...[moye.decode, moye.make, moye.decode + moye.make, moye.chapter, moye.again].map(ms),
      ...[opencc.make, opencc.chapter, opencc.again].map(ms),
    ]),
  );
}

export function startUpGoals(place: string, starts: readonly PairStart[]): Goal[] {
  const goal = (kind: string, limit: number, timeOf: (start: StartUp) => number): Goal => {
    const times = starts.map(({ moye }) => timeOf(moye));
    const most = Math.max(...times);
    return {
      name: `${place}: ready ${kind}, the slowest pair (${starts[times.indexOf(most)]!.pair})`,
      goal: `≤ ${limit} ms`,
      reached: `${most.toFixed(1)} ms`,
      isMet: most <= limit,
    };
  };
  return [
    goal('cold', COLD_LIMIT, ({ decode, make }) => decode + make),
    goal('warm', WARM_LIMIT, ({ again }) => again),
  ];
}
