import { readdirSync, readFileSync } from 'node:fs';
import { random } from './random';
import { type WordBag, wordBags } from './words';

const SENTENCES = 'tests/corpus/sentences';
const OWN = 'scripts/bench/corpus/prose.txt';

/** Of a hundred sentences, how many are of our own and how many hold a character whose choice is hard. */
const OWN_SHARE = 40;
const AMBIGUOUS_SHARE = 2;

/**
 * Prose-like Simplified text: sentences of our own whose blanks are filled in, sentences of words as frequent as they
 * are in Chinese text, and some whose characters are hard to choose. No sentence comes twice.
 *
 * @param length how many code units, at least
 */
export function makeProse(length: number, seed: number): string {
  const next = random(seed);
  const bags = wordBags();
  const own = linesOf(OWN);
  const ambiguous = ambiguousSentences();
  const used = new Set<string>();
  let text = '';
  let inParagraph = 0;
  while (text.length < length) {
    const kind = next() * 100;
    let sentence: string;
    if (kind < OWN_SHARE) sentence = fillIn(own[Math.floor(next() * own.length)]!, bags, next);
    else if (kind < OWN_SHARE + AMBIGUOUS_SHARE) {
      sentence = ambiguous[Math.floor(next() * ambiguous.length)]!;
    } else sentence = sentenceOfWords(bags.all, next);
    if (used.has(sentence)) continue;
    used.add(sentence);
    text += sentence;
    if (++inParagraph < 1 + next() * 4) continue;
    text += '\n';
    inParagraph = 0;
  }
  return text;
}

/** The sentences of a text, in order. */
export function sentencesOf(text: string): string[] {
  return text.match(/[^。？！\n]+[。？！”]*/gu) ?? [];
}

/** Replaces `{n}` by a noun, `{v}` by a verb, `{a}` by an adjective, `{p}` by a person, `{s}` by a place. */
function fillIn(pattern: string, bags: Record<string, WordBag>, next: () => number): string {
  return pattern.replace(/\{(\w)\}/g, (_, kind: string) => bags[kind]!.draw(next));
}

function sentenceOfWords(words: WordBag, next: () => number): string {
  const clauses = Array.from({ length: 1 + Math.floor(next() * 3) }, () => {
    const count = 4 + Math.floor(next() * 6);
    return Array.from({ length: count }, () => words.draw(next)).join('');
  });
  const sentence = clauses.join('，');
  const kind = next();
  if (kind < 0.15) return `“${sentence}。”`;
  return sentence + (kind < 0.25 ? '？' : kind < 0.3 ? '！' : '。');
}

function ambiguousSentences(): string[] {
  return readdirSync(SENTENCES)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .flatMap((name) => linesOf(`${SENTENCES}/${name}`))
    .filter((line) => line.includes('\t'))
    .map((line) => line.split('\t')[0]!);
}

function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}
