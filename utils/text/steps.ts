/** Work that is cut into steps, in one go. */
export function runSteps<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** So many items are mapped between two chances for others to have their turn. */
const ITEMS_PER_STEP = 200;

/** Maps a list that may be long, in steps. */
export function* mapInSteps<T, U>(
  items: readonly T[],
  map: (item: T, index: number) => U,
): Generator<undefined, U[]> {
  const mapped: U[] = [];
  for (let i = 0; i < items.length; i++) {
    mapped.push(map(items[i]!, i));
    if (i % ITEMS_PER_STEP === ITEMS_PER_STEP - 1) yield;
  }
  return mapped;
}
