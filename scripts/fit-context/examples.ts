import { Converter } from 'opencc-js';
import type { Observer } from '../../utils/script/context/observe';
import type { Sentence } from '../bench/context/sentences';
import { ofToday } from '../dictionaries/context/words';
import type { Pair } from './derived';
import type { Parameters } from './parameters';

/** One ambiguous character of a sentence. */
export interface Example {
  /** Decides to which part the sentence belongs. */
  hash: number;
  text: string;
  at: number;
  forms: readonly string[];
  /** How much it counts in the fit. */
  weight: number;
  /** The numbers of the right form and of OpenCC's. */
  right: number;
  standard: number;
  /** For each form what was observed: the number of the weight and the value, in turns. */
  observations: readonly number[][];
}

const opencc = Converter({ from: 'cn', to: 't' });
const fromTaiwan = Converter({ from: 'tw', to: 't' });
const toTaiwan = Converter({ from: 't', to: 'tw' });

/** Writings of Taiwan that count as the same as another. */
const SAME: Record<string, string> = { 台: '臺' };

/** The ambiguous characters of sentences in Taiwan's writing, as far as their right form is one that Moye knows. */
export function examplesOf(
  sentences: readonly Sentence[],
  observer: Observer,
  parameters: Parameters,
): Example[] {
  return sentences.flatMap(({ simplified, traditional }) => {
    const gold = ofToday(simplified, fromTaiwan(traditional));
    if (gold.length !== simplified.length) return [];
    return examplesIn(simplified, 1, observer, parameters, (at, forms) => {
      const right = forms.indexOf(gold[at]!);
      if (right >= 0) return right;
      const written = SAME[traditional[at]!] ?? traditional[at]!;
      return forms.findIndex((form) => toTaiwan(form) === written);
    });
  });
}

/** The same for texts in OpenCC's standard writing. */
export function examplesOfPairs(
  pairs: readonly Pair[],
  weight: number,
  observer: Observer,
  parameters: Parameters,
): Example[] {
  return pairs.flatMap(({ simplified, standard }) =>
    examplesIn(simplified, weight, observer, parameters, (at, forms) => forms.indexOf(standard[at]!)),
  );
}

function examplesIn(
  text: string,
  weight: number,
  observer: Observer,
  parameters: Parameters,
  rightAt: (at: number, forms: readonly string[]) => number,
): Example[] {
  const standard = opencc(text);
  return observer.places(text).flatMap((place) => {
    const { at, character } = place;
    const forms = observer.lexicon.forms[character]!;
    const unit = observer.lexicon.units[character]!;
    const right = rightAt(at, forms);
    if (right < 0) return [];
    const observations: number[][] = forms.map(() => []);
    observer.observe(text, place, standard, (form, kind, index, value) => {
      observations[form]!.push(parameters.number(kind, unit, index), value);
    });
    return [
      {
        hash: hash(text),
        text,
        at,
        forms,
        weight,
        right,
        standard: forms.indexOf(standard[at]!),
        observations,
      },
    ];
  });
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}
