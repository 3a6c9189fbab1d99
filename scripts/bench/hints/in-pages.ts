/*
 * What the benchmark does inside pages. Each function is sent there as text, so it stands alone.
 */

/** What a page saw of its marks. Milliseconds. */
export interface Painted {
  /** From the last text that was written to the frame after which marks in view were painted, and to that of all. */
  first: number;
  all: number;
  /** The longest task of the page's thread meanwhile; 0 where none took 50 ms. */
  longest: number;
}

/** Begins to watch for texts that are written and marks that are drawn. @param expected how many marks there will be */
export function watchMarks(expected: number): void {
  const seen = { written: 0, first: 0, all: 0, longest: 0 };
  Object.assign(globalThis, { seenMarks: seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: 'longtask' });
  new MutationObserver(() => {
    seen.written = performance.now();
  }).observe(document, { subtree: true, characterData: true });
  const count = () => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
  const frame = () => {
    const marks = count();
    const { port1, port2 } = new MessageChannel();
    // A message from within a frame arrives when the frame is painted.
    port1.onmessage = () => {
      if (marks > 0) seen.first ||= performance.now();
      if (marks >= expected) seen.all ||= performance.now();
    };
    port2.postMessage(null);
    if (seen.all === 0) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** What was seen since {@link watchMarks}; null until all marks are painted. */
export function paintedMarks(): Painted | null {
  const { seenMarks } = globalThis as never as {
    seenMarks: { written: number; first: number; all: number; longest: number };
  };
  const { written, first, all, longest } = seenMarks;
  return all === 0 ? null : { first: first - written, all: all - written, longest };
}

/** Begins to time cards: from the key that opens one to the frame in which it is painted. */
export function watchCards(): void {
  const times: number[] = [];
  Object.assign(globalThis, { cardTimes: times });
  let asked = 0;
  document.addEventListener(
    'keydown',
    ({ code, timeStamp }) => {
      if (code === 'KeyN') asked = timeStamp;
    },
    { capture: true },
  );
  new MutationObserver((records) => {
    const cards = records.flatMap(({ addedNodes }) => [...addedNodes]);
    if (!cards.some(({ nodeName }) => nodeName === 'MOYE-CARD')) return;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => times.push(performance.now() - asked);
      port2.postMessage(null);
    });
  }).observe(document.documentElement, { childList: true });
}

/** The times since {@link watchCards}, the first card's first. */
export function cardTimes(): number[] {
  return (globalThis as never as { cardTimes: number[] }).cardTimes;
}

/** Reads the records of the imported glossary, as the background does. Milliseconds for its terms and its entries. */
export async function readRecords(): Promise<{ terms: number; entries: number }> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('moye-glossaries');
    request.onsuccess = () => resolve(request.result);
  });
  const store = () => database.transaction('records').objectStore('records');
  const answerOf = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const keys = (await answerOf(store().getAllKeys())) as string[];
  const timeFor = async (kind: string) => {
    const start = performance.now();
    await answerOf(store().get(keys.find((key) => key.startsWith(kind))!));
    return performance.now() - start;
  };
  const times = { terms: await timeFor('terms/'), entries: await timeFor('entries/') };
  database.close();
  return times;
}

/** Asks the background which entries a text may mention. Milliseconds for the way there and back, and how many. */
export async function askForEntries(text: string): Promise<{ time: number; entries: number }> {
  const place = { book: null, host: 'bench.test', chapter: null };
  const start = performance.now();
  const message = { kind: 'importedEntries', texts: [text], place };
  const entries = (await chrome.runtime.sendMessage(message)) as unknown[];
  return { time: performance.now() - start, entries: entries.length };
}
