import { isHan } from '../../text/han';
import { Lattice, type Place } from './lattice';
import { Lexicon, type PackedLexicon, TAG_COUNT, Trust } from './lexicon';
import { type PackedRule, Rules } from './rules';
import type { FeatureKind, Weights } from './weights';

/** All that choosing by context knows. */
export interface PackedContext {
  lexicon: PackedLexicon;
  /** The rules of each ambiguous character that has some. */
  rules: Readonly<Record<string, readonly PackedRule[]>>;
  weights: Weights;
}

/** Takes an observation about a form: how strongly, and by which of the weights of its kind it counts. */
export type Sink = (form: number, kind: FeatureKind, index: number, value: number) => void;

/** A segmentation that is worse by this is as good as impossible. */
const WORST = 14;

/** Finds the ambiguous places of texts and what speaks for their forms. */
export class Observer {
  readonly lexicon: Lexicon;
  private readonly lattice: Lattice;
  private readonly rules: readonly Rules[];

  constructor(packed: PackedContext) {
    this.lexicon = new Lexicon(packed.lexicon);
    this.lattice = new Lattice(this.lexicon, packed.weights.trust);
    this.rules = this.lexicon.forms.map(
      (forms, character) => new Rules(packed.rules[this.lexicon.units[character]!] ?? [], forms),
    );
  }

  /** The ambiguous places of a text with the lattice scores of their forms, the best being 0. */
  places(text: string): Place[] {
    const places: Place[] = [];
    const slots = new Uint32Array(text.length);
    for (let at = 0; at < text.length; at++) {
      const character = this.lexicon.ambiguous[text.charCodeAt(at)]! - 1;
      if (character < 0) continue;
      const scores = new Float64Array(this.lexicon.forms[character]!.length).fill(-Infinity);
      places.push({ at, character, scores, best: -Infinity, cover: Trust.none });
      slots[at] = places.length;
    }
    for (let next = 0; next < places.length; ) {
      const [start, end] = hanAround(text, places[next]!.at);
      this.lattice.score(text, start, end, slots, places);
      while (next < places.length && places[next]!.at < end) next++;
    }
    for (const place of places) settle(place);
    return places;
  }

  /**
   * Everything that speaks for or against the forms of one place.
   *
   * @param standard what OpenCC makes of the text; undefined when its choice shall not count
   */
  observe(text: string, place: Place, standard: string | undefined, sink: Sink): void {
    const { at, character, scores, cover } = place;
    const forms = this.lexicon.forms[character]!;
    const tagBefore = this.lexicon.tagBefore(text, at);
    const tagAfter = this.lexicon.tagAfter(text, at + 1);
    const alone = cover === Trust.none ? 'forms' : 'formsInWords';
    for (let form = 0; form < forms.length; form++) {
      sink(form, 'lattice', cover, scores[form]!);
      sink(form, alone, form, 1);
      if (standard?.[at] === forms[form]) sink(form, 'standard', form === 0 ? 0 : 1, 1);
      if (form === 0) continue;
      sink(form, 'wordBefore', (form - 1) * TAG_COUNT + tagBefore, 1);
      sink(form, 'wordAfter', (form - 1) * TAG_COUNT + tagAfter, 1);
    }
    this.rules[character]!.forEachAt(text, at, tagAfter, (index, form) => sink(form, 'rule', index, 1));
  }
}

/** Makes the best score 0 and bounds the others. */
function settle({ scores, best }: Place): void {
  for (let form = 0; form < scores.length; form++) scores[form] = Math.max(scores[form]! - best, -WORST);
}

function hanAround(text: string, at: number): [start: number, end: number] {
  let start = at;
  while (start > 0 && isHan(text.charCodeAt(start - 1))) start--;
  let end = at + 1;
  while (end < text.length && isHan(text.charCodeAt(end))) end++;
  return [start, end];
}
