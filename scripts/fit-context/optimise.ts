import type { Example } from './examples';
import type { Parameters } from './parameters';

const ROUNDS = 300;
const STEP = 0.2;

/** The scores of an example's forms under some weights. */
export function scoresOf({ observations }: Example, values: Float64Array): number[] {
  return observations.map((list) => {
    let sum = 0;
    for (let i = 0; i < list.length; i += 2) sum += values[list[i]!]! * list[i + 1]!;
    return sum;
  });
}

/**
 * The weights under which the right forms are likeliest, given how far each may stray (a log-linear model with a
 * Gaussian prior): steepest descent with a step of its own for each weight (AdaGrad).
 */
export function optimise(examples: readonly Example[], { list }: Parameters): Float64Array {
  const values = Float64Array.from(list, ({ start }) => start);
  const squares = new Float64Array(list.length).fill(1e-6);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = Float64Array.from(
      list,
      ({ start, looseness }, i) => (values[i]! - start) / looseness ** 2,
    );
    for (const example of examples) {
      const scores = scoresOf(example, values);
      const best = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - best));
      const sum = shares.reduce((a, b) => a + b, 0);
      example.observations.forEach((observed, form) => {
        const error = example.weight * (shares[form]! / sum - (form === example.right ? 1 : 0));
        for (let i = 0; i < observed.length; i += 2) gradient[observed[i]!]! += error * observed[i + 1]!;
      });
    }
    for (let i = 0; i < list.length; i++) {
      squares[i]! += gradient[i]! ** 2;
      values[i]! -= (STEP * gradient[i]!) / Math.sqrt(squares[i]!);
    }
  }
  return values;
}

/** The form that some weights choose for an example. */
export function choiceOf(example: Example, values: Float64Array, margin: number): number {
  const scores = scoresOf(example, values);
  const best = scores.indexOf(Math.max(...scores));
  const { standard } = example;
  return standard >= 0 && scores[best]! - scores[standard]! < margin ? standard : best;
}
