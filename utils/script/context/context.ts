import { mapInSteps, runSteps } from '../../text/steps';
import type { Place } from './lattice';
import type { Context, DecideOptions, Decision } from './model';
import { harmonise, type Scored } from './names';
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

  const scoresAt = (source: string, place: Place, options: DecideOptions): number[] => {
    const forms = observer.lexicon.forms[place.character]!;
    const unit = observer.lexicon.units[place.character]!;
    const scores = forms.map(() => 0);
    observer.observe(source, place, options.standard, (form, kind, index, value) => {
      scores[form]! += weigh(unit, kind, index) * value;
    });
    options.evidence?.(place.at, forms)?.forEach((value, form) => {
      scores[form]! += value;
    });
    return scores;
  };
  const score = (source: string, options: DecideOptions): Scored[] =>
    observer.places(source).map((place) => ({ place, scores: scoresAt(source, place, options) }));
  const scorePart = ({ source, standard }: Part): Scored[] =>
    source.length === standard.length ? score(source, { standard }) : [];
  const writePart = ({ standard }: Part, scored: readonly Scored[]): string =>
    write(standard, scored.map(decision), data.weights.margin);
  const decision = ({ place, scores }: Scored): Decision => ({
    at: place.at,
    forms: observer.lexicon.forms[place.character]!,
    odds: oddsOf(scores),
  });
  function* correctInSteps(
    sources: readonly string[],
    standards: readonly string[],
  ): Generator<undefined, string[]> {
    const texts = yield* mapInSteps(sources, (source, i) => partsOf(source, standards[i]!));
    const scored: Scored[][] = [];
    for (const parts of texts) {
      scored.push(...parts.map(scorePart));
      yield;
    }
    yield* harmonise(
      texts.flat().map(({ source }) => source),
      scored,
    );
    let next = 0;
    return yield* mapInSteps(texts, (parts) =>
      parts.map((part) => writePart(part, scored[next++]!)).join(''),
    );
  }
  return {
    decide: (source, options = {}) => score(source, options).map(decision),
    correct: (source, standard) =>
      partsOf(source, standard)
        .map((part) => writePart(part, scorePart(part)))
        .join(''),
    correctInSteps,
    correctAll: (sources, standards) => runSteps(correctInSteps(sources, standards)),
  };
}

/** A stretch of a Simplified text beside what OpenCC makes of it. */
interface Part {
  source: string;
  standard: string;
}

const SENTENCE_ENDS = /(?<=[。！？!?\n])/u;

/**
 * The stretches in which a text and its conversion can be laid beside each other unit by unit: the whole, or its
 * sentences where one of them changes its length (characters outside the basic plane that become ones inside).
 */
function partsOf(source: string, standard: string): Part[] {
  const whole = [{ source, standard }];
  if (source.length === standard.length) return whole;
  const standards = standard.split(SENTENCE_ENDS);
  const parts = source
    .split(SENTENCE_ENDS)
    .map((part, i) => ({ source: part, standard: standards[i] ?? '' }));
  return parts.length === standards.length ? parts : whole;
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
