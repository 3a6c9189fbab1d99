import { weightOf } from '../../utils/script/context/context';
import type { FeatureKind } from '../../utils/script/context/observe';
import { ruledCharacters, rulesOf } from '../../utils/script/context/rules';
import type { Weights } from '../../utils/script/context/weights';

/** How far a weight may stray from its start: the standard deviation of its prior. */
export type Looseness = Record<FeatureKind, number>;

interface Parameter {
  kind: FeatureKind;
  unit: string;
  form: string;
  index: number;
  start: number;
  looseness: number;
}

const GENERAL: readonly FeatureKind[] = ['lattice', 'standard', 'before', 'after'];

/** The weights as one row of numbers, each made when it is first asked for. */
export class Parameters {
  readonly list: Parameter[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(
    private readonly start: Weights,
    private readonly looseness: Looseness,
  ) {}

  /** The place in the row of the weight for an observation. */
  number(kind: FeatureKind, unit: string, form: string, index: number): number {
    const key = GENERAL.includes(kind) ? `${kind} ${index}` : `${kind} ${unit} ${index}`;
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.list.length;
      this.numbers.set(key, number);
      const start = weightOf(this.start, unit, form, kind, index);
      this.list.push({ kind, unit, form, index, start, looseness: this.looseness[kind] });
    }
    return number;
  }

  /** The weights as Moye reads them. */
  weights(values: Float64Array): Weights {
    const of = (kind: 'lattice' | 'standard' | 'before' | 'after', index: number, otherwise: number) => {
      const number = this.numbers.get(`${kind} ${index}`);
      return number === undefined ? otherwise : round(values[number]!);
    };
    const forms: Record<string, Record<string, number>> = {};
    const formsInWords: typeof forms = {};
    const tags: Record<'wordBefore' | 'wordAfter', Record<string, number[]>> = {
      wordBefore: {},
      wordAfter: {},
    };
    this.list.forEach(({ kind, unit, form, index }, number) => {
      const value = round(values[number]!);
      if (kind === 'form') forms[unit] = { ...forms[unit], [form]: value };
      if (kind === 'formInWord') formsInWords[unit] = { ...formsInWords[unit], [form]: value };
      if (kind !== 'wordBefore' && kind !== 'wordAfter') return;
      const row = (tags[kind][unit] ??= []);
      while (row.length <= index) row.push(0);
      row[index] = value;
    });
    const rules = ruledCharacters().map((unit) => [
      unit,
      rulesOf(unit).map((rule, index) => {
        const number = this.numbers.get(`rule ${unit} ${index}`);
        return number === undefined ? rule.weight : round(values[number]!);
      }),
    ]);
    return {
      ...this.start,
      lattice: this.start.lattice.map((value, trust) => of('lattice', trust, value)),
      standard: this.start.standard.map((value, i) => of('standard', i, value)),
      before: of('before', 0, this.start.before),
      after: of('after', 0, this.start.after),
      forms,
      formsInWords,
      rules: Object.fromEntries(rules),
      ...tags,
    };
  }
}

const round = (value: number) => Math.round(value * 100) / 100;
