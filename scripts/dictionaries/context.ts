import { FREQUENCY_BASE, type PackedLexicon, Trust, UNUSUAL, ZERO } from '../../utils/script/context/lexicon';
import { affinities } from './context-affinity';
import { type Candidates, candidates, gatherWords, type Word } from './context-words';

/** Words that the frequency list knows less often than this are left out, by what they do. */
const COMMON = { unambiguous: 60, usual: 6 };
/** Longer words are left to OpenCC, whose longest match finds them. */
const LONGEST = 4;

/** What choosing by context needs, as one string. */
export function packContext(): string {
  const known = candidates();
  const words = gatherWords(known);
  const chosen = [...words.values()].filter((word) => isUseful(word, known));
  return JSON.stringify({ lexicon: packWords(chosen, known), affinities: affinities(words, known) });
}

function isUseful(word: Word, known: Candidates): boolean {
  const { key, frequency } = word;
  if (key.length > LONGEST) return false;
  const isAmbiguous = [...key].some((from) => known.has(from));
  if (!isAmbiguous) return frequency >= COMMON.unambiguous;
  return frequency >= COMMON.usual || (word.trust !== 'derived' && isUnusual(word, known));
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
  const number = (value: number) => String.fromCharCode(ZERO + value);
  const packed: PackedLexicon = {
    characters: [...known].map(([from, forms]) => from + forms.join('')).join('|'),
    labels: '',
    children: '',
    frequencies: '',
    tags: '',
    trusts: '',
    forms: '',
  };
  const root = trieOf(words);
  packed.children = number(root.children.size);
  let level: [string, Node][] = sorted(root);
  while (level.length > 0) {
    for (const [label, { word, children }] of level) {
      packed.labels += label;
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

const sorted = (node: Node) => [...node.children].sort(([a], [b]) => (a < b ? -1 : 1));
