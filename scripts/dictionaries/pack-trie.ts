import {
  END_OF_PIECE,
  EntryKind,
  type PackedTrie,
  SEPARATOR,
  writeNumber,
  writePlace,
} from '../../utils/script/packed';
import type { Trie, TrieNode } from './trie';
import type { Values } from './values';

/** The format is described at {@link PackedTrie}. */
export function packTrie({ root, classes }: Trie, values: Values): PackedTrie {
  const places = new Map(classes.flat().map((unit, place) => [unit, place]));
  const firsts = [...root.children].sort(([a], [b]) => a - b).filter(([, { children }]) => children.size > 0);
  const seconds = firsts.flatMap(([, first]) => [...first.children.values()]);
  const forms = formsOf(seconds, values);
  const packed = { firsts: '', seconds: '', shapes: '', forms: '', fillings: '', values: '' };
  let last = 0;
  for (const [unit, first] of firsts) {
    packed.firsts += writeNumber(unit - last);
    last = unit;
    const replaced: string[] = [];
    let lastPlace = -1;
    for (const [second, node] of first.children) {
      const place = places.get(second)!;
      packed.seconds += writeNumber(place - lastPlace - 1);
      lastPlace = place;
      packed.shapes += writeNumber(forms.get(formOf(node, values))!);
      packed.fillings += fillingOf(node, places, values, replaced);
    }
    packed.seconds += END_OF_PIECE;
    packed.shapes += END_OF_PIECE;
    packed.fillings += END_OF_PIECE;
    packed.values += replaced.join(SEPARATOR) + END_OF_PIECE;
  }
  for (const form of forms.keys()) packed.forms += form + END_OF_PIECE;
  return packed;
}

/** The forms of some nodes, the most frequent first, each with its number. */
function formsOf(nodes: readonly TrieNode[], values: Values): Map<string, number> {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    const form = formOf(node, values);
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const byCount = [...counts].sort(([, a], [, b]) => b - a);
  return new Map(byCount.map(([form], i) => [form, i]));
}

function formOf(node: TrieNode, values: Values): string {
  return writeNumber(sizeOf(node, values)) + shapeOf(node, values);
}

function shapeOf({ key, children }: TrieNode, values: Values): string {
  const kind = key === null ? EntryKind.none : values.kindOf(key);
  const choices = kind === EntryKind.chosen ? values.writeChoices(key!) : '';
  const below = [...children.values()].map((child) => shapeOf(child, values)).join('');
  return writeNumber(4 * children.size + kind) + choices + below;
}

/** How many digits it takes to fill a node's form. */
function sizeOf({ key, children }: TrieNode, values: Values): number {
  const own = key !== null && values.kindOf(key) === EntryKind.replaced ? 2 : 0;
  return [...children.values()].reduce((size, child) => size + 2 + sizeOf(child, values), own);
}

/** @param replaced takes the values of entries that are replaced as a whole */
function fillingOf(
  { key, children }: TrieNode,
  places: ReadonlyMap<number, number>,
  values: Values,
  replaced: string[],
): string {
  let filling = '';
  if (key !== null && values.kindOf(key) === EntryKind.replaced) {
    filling = writePlace(replaced.length);
    replaced.push(values.valueOf(key));
  }
  for (const [unit, child] of children) {
    filling += writePlace(places.get(unit)!) + fillingOf(child, places, values, replaced);
  }
  return filling;
}
