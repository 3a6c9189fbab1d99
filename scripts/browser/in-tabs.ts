/** How many pages are open at once. */
const TABS = 6;

/** Works through a list, several at a time; `done` is called in the order of the list. */
export async function inTabs<T, R>(
  list: readonly T[],
  work: (item: T, index: number) => Promise<R>,
  done: (result: R, index: number) => void = () => {},
): Promise<R[]> {
  const results: R[] = [];
  const finished = new Set<number>();
  let next = 0;
  let reported = 0;
  const worker = async () => {
    for (let i = next++; i < list.length; i = next++) {
      results[i] = await work(list[i]!, i);
      finished.add(i);
      for (; finished.has(reported); reported++) done(results[reported]!, reported);
    }
  };
  await Promise.all(Array.from({ length: Math.min(TABS, list.length) }, worker));
  return results;
}
