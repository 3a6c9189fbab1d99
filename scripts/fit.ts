import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import packed from 'virtual:moye/context';
import { Observer } from '../utils/script/context/observe';
import type { Weights } from '../utils/script/context/weights';
import { readSentences, SENTENCES } from './bench/sentences';
import { type Example, examplesOf } from './fit/examples';
import { choiceOf, optimise } from './fit/optimise';
import { type Looseness, Parameters } from './fit/parameters';

const WEIGHTS_FILE = 'utils/script/context/weights.data.json';
/** Each part of the sentences is validated by weights that were fitted to the others. */
const PARTS = 5;

/** Where the fit starts, and where it returns to when the sentences say nothing. */
export const START: Weights = {
  lattice: [0.8, 0.8, 0.8, 0.8],
  trust: [2, 2, 4, 8],
  standard: [2, 2],
  margin: 0,
  before: 0.4,
  after: 0.4,
  forms: {},
  formsInWords: {},
  wordBefore: {},
  wordAfter: {},
  rules: {},
};
export const LOOSENESS: Looseness = {
  lattice: 1,
  standard: 1,
  before: 1,
  after: 1,
  form: 1.2,
  formInWord: 0.8,
  wordBefore: 0.9,
  wordAfter: 0.9,
  rule: 0.8,
};

/** Fits the weights of choosing by context to sentences and writes them down; always with the same result. */
export async function main(args: string[]): Promise<number> {
  const { values, parameters, examples } = fit(args, START, LOOSENESS);
  writeFileSync(WEIGHTS_FILE, `${JSON.stringify(parameters.weights(values), null, 2)}\n`);
  report('fitted to all', examples, (example) => choiceOf(example, values, START.margin));
  return 0;
}

export function fit(args: string[], start: Weights, looseness: Looseness) {
  const files =
    args.length > 0
      ? args
      : readdirSync(SENTENCES)
          .filter((name) => name.endsWith('.tsv'))
          .map((name) => join(SENTENCES, name));
  const parameters = new Parameters(start, looseness);
  const observer = new Observer(JSON.parse(packed), start);
  const examples = examplesOf(files.flatMap(readSentences), observer, parameters);
  console.log(`${examples.length} characters, ${parameters.list.length} weights`);
  report('opencc-js', examples, (example) => example.standard);
  const validated = Array.from({ length: PARTS }, (_, part) =>
    optimise(
      examples.filter(({ hash }) => hash % PARTS !== part),
      parameters,
    ),
  );
  for (const margin of [0, 0.25, 0.5, 0.75, 1]) {
    report(`validated in ${PARTS} parts, margin ${margin}`, examples, (example) =>
      choiceOf(example, validated[example.hash % PARTS]!, margin),
    );
  }
  return { parameters, examples, validated, values: optimise(examples, parameters) };
}

function report(title: string, examples: readonly Example[], choose: (example: Example) => number): void {
  let wrong = 0;
  let spoilt = 0;
  for (const example of examples) {
    if (choose(example) === example.right) continue;
    wrong++;
    if (example.standard === example.right) spoilt++;
  }
  console.log(`${title}: ${wrong} wrong, of which ${spoilt} were right in opencc-js`);
}
