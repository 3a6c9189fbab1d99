/** How the weight of a signal is held: it may not speak for a chapter, or not against one. */
export type Sign = 'for' | 'against' | 'either';

/** Alternatives, each with its signals; those in `right` are right. */
export interface Choice {
  signals: number[][];
  right: boolean[];
}

/** One case: its signals, whether it is so, and how much it counts. */
export interface Case {
  signals: number[];
  isTrue: boolean;
  counts: number;
}

const ROUNDS = 4000;
const STEP = 0.5;

/**
 * Weights for choosing among alternatives, by a conditional logistic model: full-batch gradient descent with the
 * squares of the weights as the price of confidence, and signs held. Starts at zero, so it gives the same each time.
 */
export function fitChoice(choices: readonly Choice[], signs: readonly Sign[], price: number): number[] {
  const weights = signs.map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight) => price * weight);
    for (const { signals, right } of choices) {
      const odds = signals.map((values) => dot(values, weights));
      const most = Math.max(...odds);
      const shares = odds.map((value) => Math.exp(value - most));
      const all = sum(shares);
      const good = sum(shares.filter((_, i) => right[i]));
      signals.forEach((values, i) => {
        const pull = shares[i]! / all - (right[i] ? shares[i]! / good : 0);
        values.forEach((value, k) => {
          gradient[k]! += (pull * value) / choices.length;
        });
      });
    }
    descend(weights, gradient, signs);
  }
  return weights;
}

/** Weights for a yes or no, the start first, by a logistic model fitted in the same way. */
export function fitVerdict(cases: readonly Case[], signs: readonly Sign[], price: number): number[] {
  const held: Sign[] = ['either', ...signs];
  const weights = held.map(() => 0);
  const all = sum(cases.map((one) => one.counts));
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight, k) => (k === 0 ? 0 : price * weight));
    for (const { signals, isTrue, counts } of cases) {
      const values = [1, ...signals];
      const pull = (counts / all) * (1 / (1 + Math.exp(-dot(values, weights))) - (isTrue ? 1 : 0));
      values.forEach((value, k) => {
        gradient[k]! += pull * value;
      });
    }
    descend(weights, gradient, held);
  }
  return weights;
}

function descend(weights: number[], gradient: readonly number[], signs: readonly Sign[]): void {
  weights.forEach((weight, k) => {
    const moved = weight - STEP * gradient[k]!;
    const wrong = (signs[k] === 'for' && moved < 0) || (signs[k] === 'against' && moved > 0);
    weights[k] = wrong ? 0 : moved;
  });
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((total, value, i) => total + value * b[i]!, 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
