import {
  EntryKind,
  joinPieces,
  type PackedTrie,
  writeNumber,
  writeString,
} from '../../utils/script/engine/packed';
import type { Trie, TrieNode } from './trie';
import type { Values } from './values';

/** The format is described at {@link PackedTrie}. */
export function packTrie({ root, classes }: Trie, values: Values): PackedTrie {
  const places = new Map(classes.flat().map((unit, place) => [unit, place]));
  const firsts = [...root.children].sort(([a], [b]) => a - b).filter(([, { children }]) => children.size > 0);
  const nodesOf = ([, { children }]: (typeof firsts)[number]) => [...children.values()];
  const forms = formsOf(firsts.flatMap(nodesOf), values);
  const pieces = firsts.map((first) => {
    const fillings = nodesOf(first).map((node) => fillingOf(node, places));
    const replaced = nodesOf(first).flatMap((node) => replacedBelow(node, values));
    const shapes = nodesOf(first).map((node) => writeNumber(forms.get(formOf(node, values))!));
    const seconds = packUnits([...first[1].children.keys()], places);
    return {
      seconds,
      shapes: shapes.join(''),
      fillings: fillings.join(''),
      values: replaced.map(writeString).join(''),
    };
  });
  return {
    firsts: firsts.map(([unit], i) => writeNumber(unit - (firsts[i - 1]?.[0] ?? 0))).join(''),
    seconds: joinPieces(pieces.map((piece) => piece.seconds)),
    shapes: joinPieces(pieces.map((piece) => piece.shapes)),
    forms: joinPieces([...forms.keys()]),
    fillings: joinPieces(pieces.map((piece) => piece.fillings)),
    values: joinPieces(pieces.map((piece) => piece.values)),
  };
}

/** Units as distances in the alphabet, in its order. */
export function packUnits(units: readonly number[], places: ReadonlyMap<number, number>): string {
  const sorted = units.map((unit) => places.get(unit)!).sort((a, b) => a - b);
  return sorted.map((place, i) => writeNumber(place - (sorted[i - 1] ?? -1) - 1)).join('');
}

/** The forms of some nodes, the most frequent first, each with its number. */
function formsOf(nodes: readonly TrieNode[], values: Values): Map<string, number> {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    const form = formOf(node, values);
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const byCount = [...counts].sort(([, a], [, b]) => b - a);
  // Where a form begins is kept in 16 bits.
  if (joinPieces([...counts.keys()]).length >= 0xffff) throw new RangeError('There are too many forms.');
  return new Map(byCount.map(([form], i) => [form, i]));
}

function formOf({ key, children }: TrieNode, values: Values): string {
  const kind = key === null ? EntryKind.none : values.kindOf(key);
  const choices = kind === EntryKind.chosen ? values.writeChoices(key!) : '';
  const below = [...children.values()].map((child) => formOf(child, values)).join('');
  return writeNumber(4 * children.size + kind) + choices + below;
}

function fillingOf({ children }: TrieNode, places: ReadonlyMap<number, number>): string {
  return [...children]
    .map(([unit, child]) => writeNumber(places.get(unit)!) + fillingOf(child, places))
    .join('');
}

/** The values of entries that are replaced as a whole, in the order of their nodes. */
function replacedBelow({ key, children }: TrieNode, values: Values): string[] {
  const own = key !== null && values.kindOf(key) === EntryKind.replaced ? [values.valueOf(key)] : [];
  return [...own, ...[...children.values()].flatMap((child) => replacedBelow(child, values))];
}
