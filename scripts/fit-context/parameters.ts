import type { FeatureKind } from '../../utils/script/context/weights';
import type { FittedWeights } from '../dictionaries/context';
import { RULES } from '../dictionaries/context/rules';

/** How far a weight may stray from its start: the standard deviation of its prior. */
export type Looseness = Readonly<Record<FeatureKind, number>>;

interface Parameter {
  kind: FeatureKind;
  unit: string;
  index: number;
  start: number;
  looseness: number;
}

/** What a form other than the usual one loses at the start where its character stands alone. */
const UNUSUAL_ALONE = -1.5;

/** The weights as one row of numbers, each made when it is first asked for. */
export class Parameters {
  readonly list: Parameter[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(
    private readonly start: FittedWeights,
    private readonly looseness: Looseness,
  ) {}

  /** The place in the row of the weight for an observation. */
  number(kind: FeatureKind, unit: string, index: number): number {
    const key = kind === 'lattice' || kind === 'standard' ? `${kind} ${index}` : `${kind} ${unit} ${index}`;
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.list.length;
      this.numbers.set(key, number);
      this.list.push({
        kind,
        unit,
        index,
        start: this.startOf(kind, unit, index),
        looseness: this.looseness[kind],
      });
    }
    return number;
  }

  private startOf(kind: FeatureKind, unit: string, index: number): number {
    if (kind === 'lattice' || kind === 'standard') return this.start[kind][index]!;
    if (kind === 'rule') return RULES[unit]![index]!.start;
    return kind === 'forms' && index > 0 ? UNUSUAL_ALONE : 0;
  }

  /** The weights in the form in which they are packed. */
  weights(values: Float64Array): FittedWeights {
    const fitted: Record<
      'forms' | 'formsInWords' | 'wordBefore' | 'wordAfter' | 'rule',
      Record<string, number[]>
    > = {
      forms: {},
      formsInWords: {},
      wordBefore: {},
      wordAfter: {},
      rule: Object.fromEntries(
        Object.entries(RULES).map(([unit, list]) => [unit, list.map(({ start }) => start)]),
      ),
    };
    const lattice = [...this.start.lattice];
    const standard = [...this.start.standard];
    this.list.forEach(({ kind, unit, index }, number) => {
      const row = kind === 'lattice' ? lattice : kind === 'standard' ? standard : (fitted[kind][unit] ?? []);
      if (kind !== 'lattice' && kind !== 'standard') fitted[kind][unit] = row;
      while (row.length <= index) row.push(0);
      row[index] = Math.round(values[number]! * 100) / 100;
    });
    const { rule, ...others } = fitted;
    return { ...this.start, lattice, standard, ...others, rules: rule };
  }
}
