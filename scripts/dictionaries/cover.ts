/**
 * Units such that each pair holds one of them, as rare ones as can be: the next unit is always the one that is rarest
 * for the pairs it adds (Chvátal's heuristic for weighted set cover), and what turns out not to be needed is left out.
 */
export function coverOf(pairs: ReadonlySet<string>, frequencyOf: (unit: string) => number): Set<string> {
  const pairsWith = new Map<string, Set<string>>();
  for (const pair of pairs) {
    for (const unit of pair.split('')) pairsWith.set(unit, (pairsWith.get(unit) ?? new Set()).add(pair));
  }
  const open = new Map([...pairsWith].map(([unit, own]) => [unit, new Set(own)]));
  const cover = new Set<string>();
  for (let unit = rarest(open, frequencyOf); unit !== undefined; unit = rarest(open, frequencyOf)) {
    cover.add(unit);
    for (const pair of open.get(unit)!) {
      for (const other of pair.split('')) if (other !== unit) open.get(other)!.delete(pair);
    }
    open.delete(unit);
  }
  for (const unit of [...cover].sort((a, b) => frequencyOf(b) - frequencyOf(a))) {
    const isNeeded = (pair: string) => !pair.split('').some((other) => other !== unit && cover.has(other));
    if (![...pairsWith.get(unit)!].some(isNeeded)) cover.delete(unit);
  }
  return cover;
}

/** The unit that is rarest for the pairs it would add; none when no pair is left. */
function rarest(
  open: ReadonlyMap<string, ReadonlySet<string>>,
  frequencyOf: (unit: string) => number,
): string | undefined {
  let [best, least]: [string | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const [unit, pairs] of open) {
    const cost = frequencyOf(unit) / pairs.size;
    if (pairs.size > 0 && cost < least) [best, least] = [unit, cost];
  }
  return best;
}
