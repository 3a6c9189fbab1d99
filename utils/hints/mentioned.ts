import { foldShown } from './folded';
import type { Glossary } from './matcher';
import type { Entry } from './model';

/**
 * The entries of a glossary that texts may mention, in the order in which they claim writings. A matcher of these alone
 * finds what one of the whole glossary finds, also when it is joined with others.
 */
export function entriesMentioned({ index, entry }: Glossary, texts: readonly string[]): Entry[] {
  const numbers = new Set<number>();
  for (const text of texts) {
    const { units } = foldShown(text);
    for (let at = 0; at + 1 < units.length; at++) {
      const found = index.longestAt(units, at);
      if (found) numbers.add(found.entry);
    }
  }
  return [...numbers].sort((a, b) => a - b).map(entry);
}
