import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { utf8 } from '../../utils/browser/glossary-database';
import { glossaryOf, joinGlossaries } from '../../utils/hints/matcher';
import type { Entry } from '../../utils/hints/model';
import { PACKS } from '../../utils/hints/packs';
import { openGlossary, storeGlossary } from '../../utils/hints/stored-glossary';
import { fold } from '../../utils/script/fold';
import { measureInBrowser } from './hints/browser';
import { MapTrie } from './hints/map-trie';

const CHAPTER_BYTES = 10_000;
const TERMS = 200_000;
const RUNS = 15;

/**
 * Times the matching of terms beside a plain trie of Maps, and then marks, cards and an imported glossary in Chromium.
 * `--json` prints the figures for machines.
 */
export async function main(args: string[]): Promise<number> {
  const words = wordsOf(createRequire(resolve('package.json')).resolve('@node-rs/jieba/dict.txt'));
  const chapter = chapterOf(words);
  const inBrowser = await measureInBrowser({ terms: words.slice(0, TERMS), chapter });
  const figures = { ...run(words, chapter), ...inBrowser };
  if (args.includes('--json')) console.log(JSON.stringify(figures));
  else for (const [name, value] of Object.entries(figures)) console.log(`${name}\t${value}`);
  return 0;
}

/** Figures in milliseconds, medians but for the cold ones. */
function run(words: readonly string[], text: string): Record<string, number> {
  const packEntries = PACKS.flatMap((pack) => pack.entries);
  const packs = time(() => glossaryOf(packEntries));
  const terms = words.slice(0, TERMS).map(fold);
  const big = cold(() => storeGlossary(terms.map(entryOf), utf8));
  // Browsers keep stored values in this form too.
  const stored = serialize(big.result);
  const opened = time(() => openGlossary(big.result, utf8));
  const load = time(() => openGlossary(deserialize(stored), utf8));
  const matcher = joinGlossaries([opened.result]);
  const both = joinGlossaries([packs.result, opened.result]);
  const packMatcher = joinGlossaries([packs.result]);
  const trie = cold(() => new MapTrie(terms));
  const long = text.repeat(100);
  const find = time(() => matcher.find(text));
  const peer = time(() => trie.result.count(fold(text)));
  return {
    'entries in the built-in packs': packEntries.length,
    'packs, compiled: cold': packs.cold,
    'packs, compiled: warm': packs.median,
    'packs, chapter of 10 KB: cold': time(() => packMatcher.find(text)).cold,
    'packs, chapter of 10 KB': time(() => packMatcher.find(text)).median,
    'terms in the large glossary': terms.length,
    'hints in the chapter': find.result.length,
    'terms the peer finds there': peer.result,
    'large, compiled (once, when imported)': big.cold,
    'large, opened: cold': opened.cold,
    'large, read from its stored form and opened: cold': load.cold,
    'large, read from its stored form and opened': load.median,
    'large, bytes': Object.values(big.result.terms).reduce(
      (sum, part) => sum + (typeof part === 'number' ? 0 : part.byteLength),
      big.result.entries.json.byteLength + big.result.entries.bounds.byteLength,
    ),
    'large, chapter of 10 KB: cold': find.cold,
    'large, chapter of 10 KB': find.median,
    'large and packs, chapter of 10 KB': time(() => both.find(text)).median,
    'large, text of 1 MB': time(() => matcher.find(long)).median,
    'peer, built (on every load)': trie.cold,
    'peer, chapter of 10 KB: cold': peer.cold,
    'peer, chapter of 10 KB': peer.median,
    'peer, text of 1 MB': time(() => trie.result.count(fold(long))).median,
  };
}

function cold<T>(work: () => T): { cold: number; result: T } {
  const start = performance.now();
  const result = work();
  return { cold: round(performance.now() - start), result };
}

function time<T>(work: () => T): { cold: number; median: number; result: T } {
  const first = cold(work);
  const times = Array.from({ length: RUNS }, () => cold(work).cold).sort((a, b) => a - b);
  return { ...first, median: times[RUNS >> 1]! };
}

function round(time: number): number {
  return Math.round(time * 1000) / 1000;
}

function entryOf(term: string): Entry {
  return { id: term, term, kind: 'term', gloss: { zh: `${term}是一个词`, en: 'a word' } };
}

/** All words of a list, one a line, with at least two characters; in an order that is the same on every run. */
function wordsOf(file: string): string[] {
  const words = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[0]!)
    .filter((word) => word.length > 1);
  const random = randomNumbers();
  return words
    .map((word) => ({ word, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ word }) => word);
}

/** Words joined to sentences: half of them terms, half not. */
function chapterOf(words: readonly string[]): string {
  const random = randomNumbers();
  let text = '';
  while (text.length * 3 < CHAPTER_BYTES) {
    text += words[Math.floor(random() * words.length)]!;
    if (random() < 0.3) text += random() < 0.5 ? '，' : '的';
  }
  return text;
}

/** A linear congruential generator with the constants of Numerical Recipes. */
function randomNumbers(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
