import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../utils/hints/matcher';
import type { Entry } from '../../../utils/hints/model';
import { PACKS } from '../../../utils/hints/packs';
import { fold } from '../../../utils/script/fold';

const entries = PACKS.flatMap((pack) => pack.entries);
const writingsOf = ({ term, variants = [], aliases = [] }: Entry) => [term, ...variants, ...aliases];

describe('the built-in packs', () => {
  it.each([
    ['tech', 150],
    ['stand-ins', 120],
    ['novel-jargon', 200],
    ['cultivation', 100],
    ['regional', 400],
  ])('hold enough of %s', (id, least) => {
    expect(PACKS.find((pack) => pack.id === id)!.entries.length).toBeGreaterThanOrEqual(least);
  });

  it('name each entry once, and claim each writing once in a pack', () => {
    const twice = (names: string[]) => names.filter((name, i) => names.indexOf(name) !== i);
    expect(twice(entries.map(({ id }) => id))).toEqual([]);
    for (const pack of PACKS) expect(twice(pack.entries.flatMap(writingsOf).map(fold)), pack.id).toEqual([]);
  });

  it('exclude only words that hold the term', () => {
    const idle = entries.flatMap((one) =>
      (one.exclude ?? []).filter(
        (longer) =>
          !writingsOf(one).some((name) => fold(longer) !== fold(name) && fold(longer).includes(fold(name))),
      ),
    );
    expect(idle).toEqual([]);
  });

  it.each(entries.map((one) => [one.id, one] as const))('explain %s in a few words', (_, one) => {
    expect(one.term.length).toBeGreaterThan(1);
    expect(one.gloss.zh.length).toBeLessThanOrEqual(40);
    expect(one.gloss.en.length).toBeGreaterThan(2);
    expect(one.gloss.en.length).toBeLessThanOrEqual(90);
    if (one.kind === 'stand-in') expect(one.means).toBeTruthy();
  });
});

describe('among common words, the built-in packs', () => {
  const matcher = createMatcher(entries);
  const list = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  const words = readFileSync(list, 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .map(([word, frequency]) => ({ word: word!, frequency: Number(frequency) }));
  const frequencies = new Map(words.map(({ word, frequency }) => [fold(word), frequency]));

  it('mark no part of a longer word that is used more often', () => {
    const wrong: string[] = [];
    for (const { word, frequency } of words) {
      if (frequency < COMMON) continue;
      for (const { start, end, entry } of matcher.find(word)) {
        const found = fold(word.slice(start, end));
        if (found.length === fold(word).length || (frequencies.get(found) ?? 0) >= frequency) continue;
        wrong.push(`${entry.term} in ${word}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

/** Words seen at least this often in jieba's corpus turn up in novels. */
const COMMON = 5;

describe('in ordinary sentences, the built-in packs', () => {
  const matcher = createMatcher(entries);
  const lines = readFileSync('tests/corpus/hints/plain.txt', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

  it('are tried on enough of them', () => {
    expect(new Set(lines.map(([sentence]) => sentence)).size).toBeGreaterThanOrEqual(300);
  });

  it('mark nothing but what is listed', () => {
    const marked = lines.map(([sentence]) => [
      sentence,
      matcher
        .find(sentence!)
        .map(({ start, end }) => sentence!.slice(start, end))
        .join(),
    ]);
    expect(marked.filter(([, terms], i) => terms !== (lines[i]![1] ?? ''))).toEqual([]);
  });
});
