import { readFileSync } from 'node:fs';

/** Words that come as often as their frequency says. */
export class WordBag {
  private readonly words: string[] = [];
  /** For each word, the frequencies up to and with its own. */
  private readonly sums: number[] = [];
  private total = 0;

  add(word: string, frequency: number): void {
    this.total += frequency;
    this.words.push(word);
    this.sums.push(this.total);
  }

  draw(next: () => number): string {
    const place = next() * this.total;
    let [low, high] = [0, this.sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sums[middle]! <= place) low = middle + 1;
      else high = middle;
    }
    return this.words[low]!;
  }
}

/** The kinds of words for which own sentences have blanks, by jieba's tags. */
const KINDS: Record<string, string> = { n: 'n', v: 'v', a: 'a', nr: 'p', ns: 's' };
const RARE = 3;

/** Words of jieba's list: all of them, and those of each kind with two characters or more. */
export function wordBags(): Record<string, WordBag> & { all: WordBag } {
  const bags: Record<string, WordBag> & { all: WordBag } = { all: new WordBag() };
  for (const line of readFileSync('node_modules/@node-rs/jieba/dict.txt', 'utf8').split('\n')) {
    const [word = '', frequency = '', tag = ''] = line.split(' ');
    if (!/^\p{Script=Han}{1,5}$/u.test(word) || Number(frequency) <= RARE) continue;
    bags.all.add(word, Number(frequency));
    const kind = KINDS[tag];
    if (!kind || word.length < 2 || word.length > 3) continue;
    bags[kind] ??= new WordBag();
    bags[kind].add(word, Number(frequency));
  }
  return bags;
}
