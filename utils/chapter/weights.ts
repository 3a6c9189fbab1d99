import fitted from './weights.data.json';

/** Weights by the names of their signals, and the sum from which they start. */
export interface Weights<Name extends string> {
  start: number;
  by: Record<Name, number>;
}

/** The fitted weights; `scripts/fit.ts` writes the file and says in it what it was fitted on. */
export const WEIGHTS = fitted;

/** The sum of signals by their weights: the log-odds of a logistic model. */
export function weighted<Name extends string>(
  signals: Readonly<Record<Name, number>>,
  { start, by }: Weights<Name>,
): number {
  let sum = start;
  for (const name of Object.keys(by) as Name[]) sum += by[name] * signals[name];
  return sum;
}
