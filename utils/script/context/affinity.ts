import type { Lexicon } from './lexicon';

/** Letters around this one, in steps of a third, say how strongly a neighbour speaks for a form. */
const NEUTRAL = 0x6d;
const STEPS = 3;

/** What the neighbours of an ambiguous character say about its forms, learned from the words of phrase tables. */
export class Affinity {
  /** For each ambiguous character and neighbour, the values of the forms. */
  private readonly before: readonly Map<number, readonly number[]>[];
  private readonly after: readonly Map<number, readonly number[]>[];

  /** @param packed as `scripts/dictionaries/context-affinity.ts` writes it */
  constructor(packed: string, lexicon: Lexicon) {
    const entries = packed.split('|').map((entry) => entry.split(' '));
    const parse = (side: 0 | 1) =>
      entries.map((entry, i) => parseSide(entry[side]!, lexicon.forms[i]!.length));
    this.before = parse(0);
    this.after = parse(1);
  }

  /** The values for the forms of the character with this number; undefined when the neighbour tells nothing. */
  ofBefore(character: number, neighbour: number): readonly number[] | undefined {
    return this.before[character]!.get(neighbour);
  }

  ofAfter(character: number, neighbour: number): readonly number[] | undefined {
    return this.after[character]!.get(neighbour);
  }
}

function parseSide(text: string, forms: number): Map<number, readonly number[]> {
  const values = new Map<number, readonly number[]>();
  for (let at = 0; at < text.length; at += forms + 1) {
    const letters = [...text.slice(at + 1, at + 1 + forms)];
    values.set(
      text.charCodeAt(at),
      letters.map((letter) => (letter.charCodeAt(0) - NEUTRAL) / STEPS),
    );
  }
  return values;
}
