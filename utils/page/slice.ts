/** A slice of work ends after this many milliseconds, well below a task that a reader would notice. */
const SLICE = 12;
/**
 * While a page is written, every turn in between may have the browser lay all of it out anew: fewer and longer slices
 * are done sooner, and still too short to be noticed.
 */
export const WRITING_SLICE = 30;

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
  slice = SLICE,
): Promise<T> {
  for (;;) {
    const start = performance.now();
    let step = steps.next();
    while (!step.done && performance.now() - start < slice) step = steps.next();
    const spent = performance.now() - start;
    cost.total += spent;
    cost.longest = Math.max(cost.longest, spent);
    if (step.done) return step.value;
    await nextTurn();
    signal?.throwIfAborted();
  }
}

/** Does a piece of work at once and adds what it took. */
export function timed<T>(cost: Cost, work: () => T): T {
  const start = performance.now();
  const result = work();
  const spent = performance.now() - start;
  cost.total += spent;
  cost.longest = Math.max(cost.longest, spent);
  return result;
}

/** Lets input, painting and the page's own work go first. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });
}
