import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Observer } from '../utils/script/context/observe';
import { readSentences, SENTENCES } from './bench/context/sentences';
import { contextWith, type FittedWeights } from './dictionaries/context';
import { phrases, wordPairs } from './fit-context/derived';
import { type Example, examplesOf, examplesOfPairs } from './fit-context/examples';
import { choiceOf, optimise } from './fit-context/optimise';
import { type Looseness, Parameters } from './fit-context/parameters';

const WEIGHTS_FILE = 'scripts/dictionaries/context/weights.data.json';
/** Each part of the sentences is validated by weights that were fitted to the others. */
const PARTS = 5;

/** Where the fit starts, and where it returns to when the sentences say nothing. */
export const START: FittedWeights = {
  lattice: [0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8],
  trust: [2, 2, 4, 8],
  standard: [2, 2],
  margin: 0.25,
  forms: {},
  formsInWords: {},
  wordBefore: {},
  wordAfter: {},
  rules: {},
};
export const LOOSENESS: Looseness = {
  lattice: 2,
  standard: 2,
  forms: 3,
  formsInWords: 1.5,
  wordBefore: 0.9,
  wordAfter: 0.9,
  rule: 2,
};

/** How much a character in a phrase or pair of words counts against one in a sentence. */
const PHRASE_WEIGHT = 0.05;
const PAIR_WEIGHT = 0.15;

/** Fits the weights of choosing by context to sentences and writes them down; always with the same result. */
export async function main(args: string[]): Promise<number> {
  const { values, parameters, examples } = fitTo(args, START, LOOSENESS);
  writeFileSync(WEIGHTS_FILE, written(parameters.weights(values)));
  report('fitted to all', examples, (example) => choiceOf(example, values, START.margin));
  return 0;
}

export function fitTo(args: string[], start: FittedWeights, looseness: Looseness) {
  const files =
    args.length > 0
      ? args
      : readdirSync(SENTENCES)
          .filter((name) => name.endsWith('.tsv'))
          .map((name) => join(SENTENCES, name));
  const parameters = new Parameters(start, looseness);
  const observer = new Observer(contextWith(start));
  const examples = examplesOf(files.flatMap(readSentences), observer, parameters);
  const derived = [
    ...examplesOfPairs(phrases(), PHRASE_WEIGHT, observer, parameters),
    ...examplesOfPairs(wordPairs(), PAIR_WEIGHT, observer, parameters),
  ];
  console.log(`${derived.length} characters in phrases and pairs of words`);
  console.log(`${examples.length} characters, ${parameters.list.length} weights`);
  report('opencc-js', examples, (example) => example.standard);
  const validated = Array.from({ length: PARTS }, (_, part) =>
    optimise([...derived, ...examples.filter(({ hash }) => hash % PARTS !== part)], parameters),
  );
  for (const margin of [0, 0.25, 0.5, 0.75, 1]) {
    report(`validated in ${PARTS} parts, margin ${margin}`, examples, (example) =>
      choiceOf(example, validated[example.hash % PARTS]!, margin),
    );
  }
  return { parameters, examples, validated, values: optimise([...derived, ...examples], parameters) };
}

/** One line for each character, so that a difference can be read. */
function written(weights: FittedWeights): string {
  const line = (value: unknown) =>
    Array.isArray(value) || typeof value !== 'object' || value === null
      ? JSON.stringify(value)
      : `{\n${Object.entries(value)
          .map(([key, row]) => `    ${JSON.stringify(key)}: ${JSON.stringify(row)}`)
          .join(',\n')}\n  }`;
  const lines = Object.entries(weights).map(([key, value]) => `  ${JSON.stringify(key)}: ${line(value)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
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
