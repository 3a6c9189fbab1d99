import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { characterPairs } from './sources';

/** How often characters and pairs of them stand in Chinese text, of a hundred million characters or so. */
interface Frequencies {
  characters: ReadonlyMap<string, number>;
  pairs: ReadonlyMap<string, number>;
  total: number;
}

let counted: Frequencies | undefined;

/** How often a character of either script stands in text, as a share of all characters. */
export function frequencyOf(character: string): number {
  counted ??= count();
  return (counted.characters.get(simplified(character)) ?? 0) / counted.total;
}

/** How often two characters stand side by side in text, inside words and by chance. */
export function frequencyOfPair(first: string, second: string): number {
  counted ??= count();
  const inWords = counted.pairs.get(simplified(first) + simplified(second)) ?? 0;
  return inWords / counted.total + frequencyOf(first) * frequencyOf(second);
}

/** Counts what jieba's list of words and their frequencies says. */
function count(): Frequencies {
  const [characters, pairs] = [new Map<string, number>(), new Map<string, number>()];
  let total = 0;
  const path = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [word = '', times = ''] = line.split(' ');
    for (let i = 0; i < word.length; i++) {
      total += Number(times);
      characters.set(word[i]!, (characters.get(word[i]!) ?? 0) + Number(times));
      const pair = word.slice(i, i + 2);
      if (pair.length === 2) pairs.set(pair, (pairs.get(pair) ?? 0) + Number(times));
    }
  }
  return { characters, pairs, total };
}

const SIMPLIFIED = new Map(characterPairs.hantToHans);

/** What a Traditional character is in Simplified. */
export function simplified(character: string): string {
  return SIMPLIFIED.get(character) ?? character;
}
