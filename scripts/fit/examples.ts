import { Converter } from 'opencc-js';
import type { Observer } from '../../utils/script/context/observe';
import type { Sentence } from '../bench/sentences';
import type { Parameters } from './parameters';

/** One ambiguous character of a sentence. */
export interface Example {
  /** Decides to which part the sentence belongs. */
  hash: number;
  text: string;
  at: number;
  forms: readonly string[];
  /** The numbers of the right form and of OpenCC's. */
  right: number;
  standard: number;
  /** For each form what was observed: the number of the weight and the value, in turns. */
  observations: readonly number[][];
}

const opencc = Converter({ from: 'cn', to: 't' });
const fromTaiwan = Converter({ from: 'tw', to: 't' });
const toTaiwan = Converter({ from: 't', to: 'tw' });

/** The ambiguous characters of sentences, as far as their right form is one that Moye knows. */
export function examplesOf(
  sentences: readonly Sentence[],
  observer: Observer,
  parameters: Parameters,
): Example[] {
  return sentences.flatMap(({ simplified, traditional }) => {
    const gold = fromTaiwan(traditional);
    if (gold.length !== simplified.length) return [];
    const standard = opencc(simplified);
    return observer.places(simplified).flatMap((place) => {
      const forms = observer.lexicon.forms[place.character]!;
      const written = forms.map((form) => toTaiwan(form));
      let right = forms.indexOf(gold[place.at]!);
      if (right < 0) right = written.indexOf(traditional[place.at]!.replace('台', '臺'));
      if (right < 0) return [];
      const unit = observer.lexicon.units[place.character]!;
      const observations: number[][] = forms.map(() => []);
      observer.observe(simplified, place, standard, (form, kind, index, value) => {
        observations[form]!.push(parameters.number(kind, unit, index), value);
      });
      const { at } = place;
      return [
        {
          hash: hash(simplified),
          text: simplified,
          at,
          forms,
          right,
          standard: forms.indexOf(standard[at]!),
          observations,
        },
      ];
    });
  });
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}
