import { describe, expect, it } from 'vitest';
import { packWords } from '../../../../scripts/dictionaries/context';
import type { Word } from '../../../../scripts/dictionaries/context/words';
import { Lexicon, Tag, Trust } from '../../../../utils/script/context/lexicon';

const word = (key: string, value: string, frequency: number, tag: number): Word => ({
  key,
  value,
  frequency,
  trust: 'listed',
  tag,
});
const known = new Map([
  ['发', ['發', '髮']],
  ['干', ['幹', '干', '乾']],
]);
const words = [
  word('发', '發', 3, Tag.verb),
  word('头发', '頭髮', 3000, Tag.noun),
  word('发干', '發乾', 5, Tag.verb),
  word('头', '頭', 900, Tag.noun),
  word('没头没脑', '沒頭沒腦', 40, Tag.other),
];
const lexicon = new Lexicon(packWords(words, known));

function nodeOf(key: string): number {
  let node = lexicon.root(key.charCodeAt(0));
  for (let i = 1; i < key.length && node >= 0; i++) node = lexicon.child(node, key.charCodeAt(i));
  return node;
}

describe('Lexicon', () => {
  it('finds every word, and no other', () => {
    for (const { key } of words) expect(lexicon.scores[nodeOf(key)], key).toBeLessThan(0);
    expect(lexicon.scores[nodeOf('没头')]).toBe(0);
    for (const key of ['发头', '脑', '头发干']) expect(nodeOf(key)).toBe(-1);
  });

  it('knows the more frequent word', () => {
    expect(lexicon.scores[nodeOf('头发')]).toBeGreaterThan(lexicon.scores[nodeOf('头')]!);
    expect(lexicon.scores[nodeOf('头')]).toBeGreaterThan(lexicon.scores[nodeOf('发干')]!);
  });

  it('knows how words are written', () => {
    expect(lexicon.form(nodeOf('头发'), 0)).toBe(1);
    expect([0, 1].map((nth) => lexicon.form(nodeOf('发干'), nth))).toEqual([0, 2]);
    expect(lexicon.trusts[nodeOf('头发')]).toBe(Trust.listed);
    expect(lexicon.trusts[nodeOf('头')]).toBe(Trust.none);
  });

  it('tells the part of speech of the longest word on either side', () => {
    expect(lexicon.tagAfter('头发干', 0)).toBe(Tag.noun);
    expect(lexicon.tagAfter('头，', 1)).toBe(Tag.mark);
    expect(lexicon.tagAfter('头', 1)).toBe(Tag.mark);
    expect(lexicon.tagBefore('没头没脑', 4)).toBe(Tag.none);
    expect(lexicon.tagBefore('她的头发', 4)).toBe(Tag.noun);
    expect(lexicon.tagBefore('有3只', 2)).toBe(Tag.number);
  });
});
