/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** How long a piece of work takes, in milliseconds. */
export function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/**
 * The median times of several pieces of work in milliseconds, taken in turn, so that whatever else the machine does
 * falls upon all of them alike.
 */
export function interleaved<Name extends string>(
  works: Record<Name, () => unknown>,
  { rounds, warmUps }: { rounds: number; warmUps: number },
): Record<Name, number> {
  const names = Object.keys(works) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -warmUps; round < rounds; round++) {
    for (const name of names) {
      const time = timeOf(works[name]);
      if (round >= 0) times.get(name)!.push(time);
    }
  }
  return Object.fromEntries([...times].map(([name, all]) => [name, median(all)])) as Record<Name, number>;
}
