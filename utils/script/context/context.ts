import type { PackedLexicon } from './lexicon';
import type { Context, DecideOptions, Decision } from './model';
import { type FeatureKind, Observer, type Place } from './observe';
import { rulesOf } from './rules';
import { WEIGHTS, type Weights } from './weights';

/** What a form loses when the fitted weights do not know it. */
const UNFITTED_FORM = -1.5;

/**
 * Makes a {@link Context}. Each ambiguous character is decided by a log-linear model: the best segmentation into
 * known words that allows a form, the character's neighbours, hand-written rules, and OpenCC's own choice.
 *
 * @param packed the compiled words
 * @throws {SyntaxError} when `packed` is none
 */
export function createContext(packed: string, weights: Weights = WEIGHTS): Context {
  const observer = new Observer(
    JSON.parse(packed) as { lexicon: PackedLexicon; affinities: string },
    weights,
  );
  const decide = (source: string, options: DecideOptions = {}): Decision[] =>
    observer.places(source).map((place) => {
      const forms = observer.lexicon.forms[place.character]!;
      const scores = scoresOf(observer, weights, source, place, options);
      return { at: place.at, forms, odds: oddsOf(scores) };
    });
  const correct = (source: string, standard: string): string => {
    if (source.length !== standard.length) return standard;
    return write(standard, decide(source, { standard }));
  };
  return {
    decide,
    correct,
    correctAll: (sources, standards) => sources.map((source, i) => correct(source, standards[i]!)),
  };
}

function scoresOf(
  observer: Observer,
  weights: Weights,
  text: string,
  place: Place,
  options: DecideOptions,
): number[] {
  const forms = observer.lexicon.forms[place.character]!;
  const unit = observer.unit(place.character);
  const scores = forms.map(() => 0);
  observer.observe(text, place, options.standard, (form, kind, index, value) => {
    if (form >= 0) scores[form]! += weightOf(weights, unit, forms[form]!, kind, index) * value;
  });
  options.evidence?.(place.at, forms)?.forEach((value, form) => {
    scores[form]! += value;
  });
  return scores;
}

/** The weight of one kind of observation about a form of a character. */
export function weightOf(
  weights: Weights,
  unit: string,
  form: string,
  kind: FeatureKind,
  index: number,
): number {
  if (kind === 'form') return weights.forms[unit]?.[form] ?? (index === 0 ? 0 : UNFITTED_FORM);
  if (kind === 'formInWord') return weights.formsInWords[unit]?.[form] ?? 0;
  if (kind === 'rule') return weights.rules[unit]?.[index] ?? rulesOf(unit)[index]!.weight;
  if (kind === 'wordBefore' || kind === 'wordAfter') return weights[kind][unit]?.[index] ?? 0;
  if (kind === 'lattice' || kind === 'standard') return weights[kind][index]!;
  return weights[kind];
}

function oddsOf(scores: readonly number[]): number[] {
  return scores.map((score, form) => {
    let best = -Infinity;
    scores.forEach((other, i) => {
      if (i !== form && other > best) best = other;
    });
    return score - best;
  });
}

/** The text with every form that has the odds on its side; characters that are no known form stay. */
function write(standard: string, decisions: readonly Decision[]): string {
  let written = '';
  let from = 0;
  for (const { at, forms, odds } of decisions) {
    const best = odds.findIndex((odd) => odd > 0);
    if (best < 0 || forms[best] === standard[at] || !forms.includes(standard[at]!)) continue;
    written += standard.slice(from, at) + forms[best];
    from = at + 1;
  }
  return written + standard.slice(from);
}
