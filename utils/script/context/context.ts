import type { Place } from './lattice';
import type { Context, DecideOptions, Decision } from './model';
import { Observer, type PackedContext } from './observe';
import type { FeatureKind } from './weights';

/**
 * Makes a {@link Context}. Each ambiguous character is decided by a log-linear model: the best segmentation into
 * known words that allows a form, the parts of speech around it, hand-written rules, and OpenCC's own choice.
 *
 * @param packed what `virtual:moye/context` holds
 * @throws {SyntaxError} when it is something else
 */
export function createContext(packed: string): Context {
  const data = JSON.parse(packed) as PackedContext;
  const observer = new Observer(data);
  const weigh = weigher(data);

  const decideAt = (source: string, place: Place, options: DecideOptions): Decision => {
    const { at, character } = place;
    const forms = observer.lexicon.forms[character]!;
    const unit = observer.lexicon.units[character]!;
    const scores = forms.map(() => 0);
    observer.observe(source, place, options.standard, (form, kind, index, value) => {
      scores[form]! += weigh(unit, kind, index) * value;
    });
    options.evidence?.(at, forms)?.forEach((value, form) => {
      scores[form]! += value;
    });
    return { at, forms, odds: oddsOf(scores) };
  };
  const decide = (source: string, options: DecideOptions = {}): Decision[] =>
    observer.places(source).map((place) => decideAt(source, place, options));
  const correct = (source: string, standard: string): string =>
    source.length === standard.length
      ? write(standard, decide(source, { standard }), data.weights.margin)
      : standard;
  return { decide, correct };
}

/** The weight of an observation about a character. */
function weigher({ weights, rules }: PackedContext) {
  return (unit: string, kind: FeatureKind, index: number): number => {
    if (kind === 'rule') return rules[unit]![index]![4];
    if (kind === 'lattice' || kind === 'standard') return weights[kind][index]!;
    return weights[kind][unit]?.[index] ?? 0;
  };
}

/** The lead of each score over the best of the others. */
function oddsOf(scores: readonly number[]): number[] {
  let first = -Infinity;
  let second = -Infinity;
  for (const score of scores) {
    if (score > first) {
      second = first;
      first = score;
    } else if (score > second) second = score;
  }
  return scores.map((score) => score - (score === first ? second : first));
}

/** The text with every form that leads by more than `margin`; a character that is no known form stays. */
function write(standard: string, decisions: readonly Decision[], margin: number): string {
  let written = '';
  let from = 0;
  for (const { at, forms, odds } of decisions) {
    const best = odds.findIndex((odd) => odd > 0);
    const current = forms.indexOf(standard[at]!);
    if (best < 0 || current < 0 || best === current || -odds[current]! <= margin) continue;
    written += standard.slice(from, at) + forms[best];
    from = at + 1;
  }
  return written + standard.slice(from);
}
