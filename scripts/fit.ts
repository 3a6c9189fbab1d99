import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import packed from 'virtual:moye/context';
import { Converter } from 'opencc-js';
import { weightOf } from '../utils/script/context/context';
import { type Feature, Observer } from '../utils/script/context/observe';
import { RULES } from '../utils/script/context/rules';
import type { Weights } from '../utils/script/context/weights';
import { readSentences, SENTENCES } from './bench/sentences';

const WEIGHTS_FILE = 'utils/script/context/weights.data.json';

/** Where the fit starts, and where it returns to when the sentences say nothing. */
const START: Weights = {
  lattice: 0.8,
  trust: [0, 1.5, 3, 6],
  standard: 2,
  before: 0.4,
  after: 0.4,
  forms: {},
  rules: {},
};
/** How far a weight may stray from its start: the standard deviation of its prior. */
const LOOSENESS = { lattice: 1, standard: 1, before: 1, after: 1, form: 1.2, rule: 0.7 } satisfies Record<Feature['kind'], number>;
const ROUNDS = 400;
const STEP = 0.15;
/** One sentence in five is kept for validation. */
const FOLDS = 5;

/** One ambiguous character with its right form, and for each form the observations as weight number and value. */
interface Example {
  right: number;
  standard: number;
  observations: [weight: number, value: number][][];
}

interface Parameter {
  kind: Feature['kind'];
  unit: string;
  name: string;
  index: number;
  start: number;
  value: number;
}

/** Fits the weights of choosing by context to the sentences of the corpus; deterministic. */
export async function main(args: string[]): Promise<number> {
  const files = args.length > 0 ? args : readdirSync(SENTENCES).filter((name) => name.endsWith('.tsv')).map((name) => join(SENTENCES, name));
  const observer = new Observer(JSON.parse(packed), START);
  const parameters = new Parameters();
  const opencc = Converter({ from: 'cn', to: 't' });
  const fromTaiwan = Converter({ from: 'tw', to: 't' });
  const sets: { fit: Example[]; validation: Example[] } = { fit: [], validation: [] };
  for (const { simplified, traditional } of files.flatMap(readSentences)) {
    const set = hash(simplified) % FOLDS === 0 ? sets.validation : sets.fit;
    const gold = fromTaiwan(traditional);
    if (gold.length === simplified.length) set.push(...examplesOf(observer, parameters, simplified, gold, opencc(simplified)));
  }
  console.log(`${sets.fit.length} characters to fit, ${sets.validation.length} to validate, ${parameters.list.length} weights`);
  const rules = parameters.list.filter((parameter) => parameter.kind === 'rule').length;
  console.log(`${rules} rules seen of ${Object.values(RULES).flat().length}`);
  report('before', sets, parameters);
  optimise(sets.fit, parameters);
  report('fit without validation', sets, parameters);
  optimise([...sets.fit, ...sets.validation], parameters);
  report('fit to all', sets, parameters);
  writeFileSync(WEIGHTS_FILE, `${JSON.stringify(parameters.weights(), null, 2)}\n`);
  return 0;
}

class Parameters {
  readonly list: Parameter[] = [];
  private readonly numbers = new Map<string, number>();

  number(kind: Feature['kind'], unit: string, form: string, index: number): number {
    const isGeneral = kind !== 'form' && kind !== 'rule';
    const name = kind === 'form' ? form : String(index);
    const key = isGeneral ? kind : `${kind} ${unit} ${name}`;
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.list.length;
      this.numbers.set(key, number);
      const start = weightOf(START, unit, form, kind, index);
      this.list.push({ kind, unit, name, index, start, value: start });
    }
    return number;
  }

  weights(): Weights {
    const round = (value: number) => Math.round(value * 100) / 100;
    const general = (kind: Feature['kind']) => round(this.list.find((parameter) => parameter.kind === kind)!.value);
    const forms: Record<string, Record<string, number>> = {};
    for (const { unit, name, value } of this.list.filter(({ kind }) => kind === 'form')) {
      forms[unit] = { ...forms[unit], [name]: round(value) };
    }
    const rules: Record<string, number[]> = {};
    for (const [unit, list] of Object.entries(RULES)) {
      rules[unit] = list.map((rule, index) => {
        const parameter = this.list.find((one) => one.kind === 'rule' && one.unit === unit && one.index === index);
        return round(parameter?.value ?? rule.weight);
      });
    }
    return {
      lattice: general('lattice'),
      trust: START.trust,
      standard: general('standard'),
      before: general('before'),
      after: general('after'),
      forms,
      rules,
    };
  }
}

function examplesOf(observer: Observer, parameters: Parameters, source: string, gold: string, standard: string): Example[] {
  return observer.places(source).flatMap((place) => {
    const forms = observer.lexicon.forms[place.character]!;
    const right = forms.indexOf(gold[place.at]!);
    if (right < 0) return [];
    const unit = observer.unit(place.character);
    const observations: [number, number][][] = forms.map(() => []);
    observer.observe(source, place, standard, (form, kind, index, value) => {
      if (form >= 0) observations[form]!.push([parameters.number(kind, unit, forms[form]!, index), value]);
    });
    return [{ right, standard: forms.indexOf(standard[place.at]!), observations }];
  });
}

function scoresOf({ observations }: Example, parameters: Parameters): number[] {
  return observations.map((list) => list.reduce((sum, [weight, value]) => sum + parameters.list[weight]!.value * value, 0));
}

/** Steepest descent with a step for each weight (AdaGrad) on the log-likelihood with a Gaussian prior. */
function optimise(examples: readonly Example[], parameters: Parameters): void {
  const { list } = parameters;
  const squares = list.map(() => 1e-6);
  for (const parameter of list) parameter.value = parameter.start;
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = list.map(({ kind, value, start }) => (value - start) / LOOSENESS[kind] ** 2);
    for (const example of examples) {
      const scores = scoresOf(example, parameters);
      const best = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - best));
      const sum = shares.reduce((a, b) => a + b, 0);
      example.observations.forEach((observations, form) => {
        const error = shares[form]! / sum - (form === example.right ? 1 : 0);
        for (const [weight, value] of observations) gradient[weight]! += error * value;
      });
    }
    list.forEach((parameter, i) => {
      squares[i]! += gradient[i]! ** 2;
      parameter.value -= (STEP * gradient[i]!) / Math.sqrt(squares[i]!);
    });
  }
}

function report(title: string, sets: Record<string, Example[]>, parameters: Parameters): void {
  const parts = Object.entries(sets).map(([name, examples]) => {
    const wrong = examples.filter((example) => {
      const scores = scoresOf(example, parameters);
      return scores.indexOf(Math.max(...scores)) !== example.right;
    });
    const opencc = examples.filter((example) => example.standard !== example.right);
    return `${name}: ${wrong.length} wrong of ${examples.length} (opencc-js ${opencc.length})`;
  });
  console.log(`${title}\t${parts.join('\t')}`);
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}
