import { isHan } from '../../text/han';
import { Affinity } from './affinity';
import { Lattice, type Place } from './lattice';
import { Lexicon, type PackedLexicon, TAG_COUNT, TAG_LETTERS, Trust } from './lexicon';
import { rulesOf } from './rules';
import type { Weights } from './weights';

/** What can be observed about a form; each kind has weights of its own. */
export type FeatureKind =
  | 'lattice'
  | 'standard'
  | 'before'
  | 'after'
  | 'form'
  | 'formInWord'
  | 'wordBefore'
  | 'wordAfter'
  | 'rule';

/** Takes an observation: how strongly, and by which of the character's weights of that kind it counts. */
export type Sink = (form: number, kind: FeatureKind, index: number, value: number) => void;

interface CompiledRule {
  form: number;
  before: RegExp | null;
  after: RegExp | null;
  wordBefore: string;
  wordAfter: string;
}

/** How far the rules see. */
const REACH = 8;
const SENTENCE_END = /[。！？!?\n]/;
/** A segmentation that is worse by this is as good as impossible. */
const WORST = 14;

/** Finds the ambiguous places of texts and what speaks for their forms. */
export class Observer {
  readonly lexicon: Lexicon;
  private readonly affinity: Affinity;
  private readonly lattice: Lattice;
  private readonly rules: readonly (readonly CompiledRule[])[];
  private readonly units: string;

  constructor(packed: { lexicon: PackedLexicon; affinities: string }, weights: Weights) {
    this.lexicon = new Lexicon(packed.lexicon);
    this.affinity = new Affinity(packed.affinities, this.lexicon);
    this.lattice = new Lattice(this.lexicon, weights);
    this.units = packed.lexicon.characters
      .split('|')
      .map((entry) => entry[0])
      .join('');
    this.rules = this.lexicon.forms.map((forms, character) =>
      rulesOf(this.units[character]!).map(({ form, before, after, wordBefore, wordAfter }) => ({
        form: forms.indexOf(form),
        before: before === '' ? null : new RegExp(`(?:${before})$`),
        after: after === '' ? null : new RegExp(`^(?:${after})`),
        wordBefore,
        wordAfter,
      })),
    );
  }

  /** The Simplified character with this number. */
  unit(character: number): string {
    return this.units[character]!;
  }

  /** The ambiguous places of a text, with the lattice scores of each form, the best being 0. */
  places(text: string): Place[] {
    const places: Place[] = [];
    const slots = new Uint16Array(text.length);
    for (let at = 0; at < text.length; at++) {
      const character = this.lexicon.ambiguous[text.charCodeAt(at)]! - 1;
      if (character < 0) continue;
      const lattice = new Float64Array(this.lexicon.forms[character]!.length).fill(-Infinity);
      places.push({ at, character, lattice, best: -Infinity, cover: Trust.none });
      slots[at] = places.length;
    }
    for (let next = 0; next < places.length; ) {
      const [start, end] = hanAround(text, places[next]!.at);
      this.lattice.score(text, start, end, slots, places);
      while (next < places.length && places[next]!.at < end) next++;
    }
    for (const { lattice } of places) settle(lattice);
    return places;
  }

  /** Everything that speaks for or against the forms of one place. */
  observe(text: string, place: Place, standard: string | undefined, sink: Sink): void {
    const { at, character, lattice, cover } = place;
    const forms = this.lexicon.forms[character]!;
    for (let form = 0; form < forms.length; form++) {
      sink(form, 'lattice', cover, lattice[form]!);
      sink(form, cover === Trust.none ? 'form' : 'formInWord', form, 1);
      if (standard !== undefined && standard[at] === forms[form])
        sink(form, 'standard', form === 0 ? 0 : 1, 1);
    }
    this.affinity.ofBefore(character, text.charCodeAt(at - 1))?.forEach((value, form) => {
      sink(form, 'before', 0, value);
    });
    this.affinity.ofAfter(character, text.charCodeAt(at + 1))?.forEach((value, form) => {
      sink(form, 'after', 0, value);
    });
    const wordBefore = this.lexicon.tagBefore(text, at);
    const wordAfter = this.lexicon.tagAfter(text, at + 1);
    for (let form = 1; form < forms.length; form++) {
      sink(form, 'wordBefore', form * TAG_COUNT + wordBefore, 1);
      sink(form, 'wordAfter', form * TAG_COUNT + wordAfter, 1);
    }
    const rules = this.rules[character]!;
    if (rules.length === 0) return;
    const before = textBefore(text, at);
    const after = textAfter(text, at);
    rules.forEach((rule, index) => {
      if (!allows(rule.wordBefore, wordBefore) || !allows(rule.wordAfter, wordAfter)) return;
      if (rule.before !== null && !rule.before.test(before)) return;
      if (rule.after !== null && !rule.after.test(after)) return;
      sink(rule.form, 'rule', index, 1);
    });
  }
}

const allows = (letters: string, tag: number) => letters === '' || letters.includes(TAG_LETTERS[tag]!);

/** Makes the best score 0 and bounds the others. */
function settle(scores: Float64Array): void {
  let best = -Infinity;
  for (const score of scores) if (score > best) best = score;
  for (let form = 0; form < scores.length; form++) scores[form] = Math.max(scores[form]! - best, -WORST);
}

function hanAround(text: string, at: number): [start: number, end: number] {
  let start = at;
  while (start > 0 && isHan(text.charCodeAt(start - 1))) start--;
  let end = at + 1;
  while (end < text.length && isHan(text.charCodeAt(end))) end++;
  return [start, end];
}

/** The text before a place within its sentence; the beginning of the sentence reads as 。 */
function textBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < REACH && !SENTENCE_END.test(text[start - 1]!)) start--;
  return (at - start < REACH ? '。' : '') + text.slice(start, at);
}

function textAfter(text: string, at: number): string {
  let end = at + 1;
  while (end < text.length && end - at <= REACH && !SENTENCE_END.test(text[end]!)) end++;
  return text.slice(at + 1, end) + (end - at <= REACH ? '。' : '');
}

export type { Place };
