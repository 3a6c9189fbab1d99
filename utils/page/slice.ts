/** A slice of work ends after this many milliseconds, well below a task that a reader would notice. */
const SLICE = 12;

/** What a piece of sliced work cost. */
export interface Cost {
  /** Milliseconds of work in all. */
  total: number;
  /** The longest single slice. */
  longest: number;
}

/**
 * Runs work that is cut into steps, a few milliseconds at a time, so that the page stays usable.
 * Stops with the signal's reason when it is aborted.
 */
export async function runSliced<T>(
  steps: Generator<undefined, T>,
  cost: Cost = { total: 0, longest: 0 },
  signal?: AbortSignal,
): Promise<T> {
  for (;;) {
    const start = performance.now();
    let step = steps.next();
    while (!step.done && performance.now() - start < SLICE) step = steps.next();
    const spent = performance.now() - start;
    cost.total += spent;
    cost.longest = Math.max(cost.longest, spent);
    if (step.done) return step.value;
    await nextTurn();
    signal?.throwIfAborted();
  }
}

/** Runs work that is cut into steps without a pause. */
export function allAtOnce<T>(steps: Generator<undefined, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Lets input, painting and the page's own work go first. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });
}
