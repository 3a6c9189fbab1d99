import { createContext } from '../../utils/script/context/context';
import {
  FREQUENCY_BASE,
  LONG,
  type PackedLexicon,
  SHORT,
  Trust,
  UNUSUAL,
  ZERO,
} from '../../utils/script/context/lexicon';
import type { PackedContext } from '../../utils/script/context/observe';
import type { Weights } from '../../utils/script/context/weights';
import { RULES } from './context/rules';
import weights from './context/weights.data.json';
import { type Candidates, candidates, gatherWords, ofToday, openccPhrases, type Word } from './context/words';

/** Words that the frequency list knows less often than this are left out, by what they do. */
const COMMON = { character: 200, unambiguous: 100, usual: 8 };
/** Longer words are left to OpenCC, whose longest match finds them. */
const LONGEST = 4;

/** The weights as `npm run fit` writes them: those of the rules stand in the order of the rules. */
export type FittedWeights = Weights & { rules: Readonly<Record<string, readonly number[]>> };

/** What choosing by context needs, as one string. */
export function packContext(): string {
  const known = candidates();
  const words = gatherWords(known);
  const chosen = [...words.values()].filter((word) => isUseful(word, known));
  const first = packWith(weights, chosen, known);
  const missed = missedPhrases(first).map((key) => words.get(key)!);
  return JSON.stringify(packWith(weights, [...new Set([...chosen, ...missed])], known));
}

/** The same under other weights, for fitting; a rule that has none gets the one it starts with. */
export function contextWith(others: FittedWeights): PackedContext {
  const known = candidates();
  const chosen = [...gatherWords(known).values()].filter((word) => isUseful(word, known));
  return packWith(others, chosen, known);
}

/** OpenCC's phrases that would not come out as OpenCC has them. */
function missedPhrases(packed: PackedContext): string[] {
  const context = createContext(JSON.stringify(packed));
  return openccPhrases()
    .filter(([key, value]) => context.correct(key, value) !== ofToday(key, value))
    .map(([key]) => key);
}

function packWith(
  { rules: fitted, ...others }: FittedWeights,
  words: readonly Word[],
  known: Candidates,
): PackedContext {
  const rules = Object.entries(RULES).map(([unit, list]) => [
    unit,
    list.map(({ form, before, after, wordAfter, start }, i) => [
      form,
      before,
      after,
      wordAfter,
      fitted[unit]?.[i] ?? start,
    ]),
  ]);
  return { lexicon: packWords(words, known), rules: Object.fromEntries(rules), weights: others };
}

function isUseful(word: Word, known: Candidates): boolean {
  const { key, frequency } = word;
  if (key.length > LONGEST) return false;
  const isAmbiguous = [...key].some((from) => known.has(from));
  if (!isAmbiguous) return frequency >= (key.length === 1 ? COMMON.character : COMMON.unambiguous);
  return (
    frequency >= COMMON.usual || (word.trust !== 'derived' && (key.length === 2 || isUnusual(word, known)))
  );
}

/** Whether a word writes one of its ambiguous characters otherwise than that is usually written. */
function isUnusual({ key, value }: Word, known: Candidates): boolean {
  return [...key].some((from, i) => known.has(from) && known.get(from)![0] !== value[i]);
}

interface Node {
  word?: Word;
  children: Map<string, Node>;
}

/** The format is described at {@link PackedLexicon}. */
export function packWords(words: readonly Word[], known: Candidates): PackedLexicon {
  const packed: PackedLexicon = {
    characters: [...known].map(([from, forms]) => from + forms.join('')).join('|'),
    alphabet: alphabetOf(words),
    labels: '',
    children: '',
    frequencies: '',
    tags: '',
    trusts: '',
    forms: '',
  };
  const letters = new Map([...packed.alphabet].map((letter, i) => [letter, i + 1]));
  const root = trieOf(words);
  packed.children = number(root.children.size);
  const sorted = ({ children }: Node) => [...children].sort(([a], [b]) => letters.get(a)! - letters.get(b)!);
  packed.labels += gapsOf(sorted(root), letters);
  let level: [string, Node][] = sorted(root);
  while (level.length > 0) {
    for (const [, node] of level) {
      const { word, children } = node;
      packed.labels += gapsOf(sorted(node), letters);
      packed.children += number(children.size);
      packed.frequencies += number(
        word ? 1 + Math.round(Math.log(word.frequency) / Math.log(FREQUENCY_BASE)) : 0,
      );
      if (word) packed.tags += number(word.tag);
      if (!word || ![...word.key].some((from) => known.has(from))) continue;
      const unusual = isUnusual(word, known);
      packed.trusts += number(Trust[word.trust] + (unusual ? UNUSUAL : 0));
      if (unusual) packed.forms += formNumbers(word, known).map(number).join('');
    }
    level = level.flatMap(([, node]) => sorted(node));
  }
  return packed;
}

const number = (value: number) => String.fromCharCode(ZERO + value);

function alphabetOf(words: readonly Word[]): string {
  const counts = new Map<string, number>();
  for (const { key } of words) for (const letter of key) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return ranked.map(([letter]) => letter).join('');
}

/** The letters of siblings as {@link PackedLexicon} writes them. */
function gapsOf(siblings: readonly [string, Node][], letters: ReadonlyMap<string, number>): string {
  let last = 0;
  let written = '';
  for (const [letter] of siblings) {
    const gap = letters.get(letter)! - last - 1;
    last += gap + 1;
    const rest = gap - SHORT;
    written += rest < 0 ? number(gap) : number(SHORT + Math.floor(rest / LONG)) + number(rest % LONG);
  }
  return written;
}

function formNumbers({ key, value }: Word, known: Candidates): number[] {
  return [...key].flatMap((from, i) =>
    known.has(from) ? [Math.max(0, known.get(from)!.indexOf(value[i]!))] : [],
  );
}

function trieOf(words: readonly Word[]): Node {
  const root: Node = { children: new Map() };
  for (const word of words) {
    let node = root;
    for (const label of word.key) {
      const child = node.children.get(label) ?? { children: new Map() };
      node.children.set(label, child);
      node = child;
    }
    node.word = word;
  }
  return root;
}
