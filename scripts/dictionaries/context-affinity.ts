import type { Candidates, Word } from './context-words';

/** A neighbour must stand in this many words before it speaks. */
const SEEN = 2;
/** Weaker tendencies (in natural logarithms of the odds) are not worth their place. */
const WEAKEST = 0.75;
const STRONGEST = 4;
/** How much the overall shares count against what is seen. */
const SMOOTHING = 1.5;

/**
 * Which neighbours speak for which form of an ambiguous character, learned from the words of the phrase tables: 髮
 * likes 黑, 白 and 染 before it. So words that no table lists are decided by those it does.
 *
 * @returns for each ambiguous character, joined by `|`: its neighbours before and after it, with a space between, as
 *   the neighbour followed by a letter for each form: `m` neutral, earlier letters against, later ones for it
 */
export function affinities(words: ReadonlyMap<string, Word>, known: Candidates): string {
  return [...known]
    .map(([from, forms]) => {
      const sides = [-1, 1].map((side) => neighboursOf(from, forms, side, words));
      return sides.join(' ');
    })
    .join('|');
}

function neighboursOf(
  from: string,
  forms: readonly string[],
  side: number,
  words: ReadonlyMap<string, Word>,
): string {
  const total = forms.map(() => SMOOTHING / forms.length);
  const byNeighbour = new Map<string, number[]>();
  for (const { key, value, trust, frequency } of wordsWith(from, words)) {
    if (trust !== 'listed') continue;
    const weight = 1 + Math.log10(frequency / 3) / 2;
    for (let at = key.indexOf(from); at >= 0; at = key.indexOf(from, at + 1)) {
      const form = forms.indexOf(value[at]!);
      const neighbour = key[at + side];
      if (form < 0) continue;
      total[form]! += weight;
      if (neighbour === undefined) continue;
      const counts = byNeighbour.get(neighbour) ?? forms.map(() => 0);
      counts[form]! += weight;
      byNeighbour.set(neighbour, counts);
    }
  }
  const all = sum(total);
  let written = '';
  for (const [neighbour, counts] of [...byNeighbour].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const seen = sum(counts);
    if (seen < SEEN) continue;
    const odds = forms.map((_, form) => {
      const share = total[form]! / all;
      return Math.log((counts[form]! + SMOOTHING * share) / (seen + SMOOTHING) / share);
    });
    if (odds.every((odd) => Math.abs(odd) < WEAKEST)) continue;
    written += neighbour + odds.map(letter).join('');
  }
  return written;
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** Steps of a third, so that the letters stay within `a` to `y`. */
function letter(odd: number): string {
  const bounded = Math.max(-STRONGEST, Math.min(STRONGEST, odd));
  return String.fromCharCode(0x6d + Math.round(bounded * 3));
}

const cache = new WeakMap<ReadonlyMap<string, Word>, Map<string, Word[]>>();

function wordsWith(from: string, words: ReadonlyMap<string, Word>): readonly Word[] {
  let byCharacter = cache.get(words);
  if (!byCharacter) {
    byCharacter = new Map();
    for (const word of words.values()) {
      if (word.trust === 'derived') continue;
      for (const character of new Set(word.key)) {
        const list = byCharacter.get(character);
        if (list) list.push(word);
        else byCharacter.set(character, [word]);
      }
    }
    cache.set(words, byCharacter);
  }
  return byCharacter.get(from) ?? [];
}
