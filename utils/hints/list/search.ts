import { fold } from '../../script/fold';
import type { Entry, HintScope, TermKind } from '../model';

/** What a list of entries is narrowed by. What is left out narrows nothing. */
export interface Filter {
  /** Words that an entry must hold, in either script. */
  query?: string;
  kind?: TermKind;
  /** As {@link placeKey} names it. */
  place?: string;
}

/** Searches a list of entries, whose folded text is kept. */
export class EntrySearch {
  private readonly texts: (string | undefined)[] = [];

  constructor(private readonly entries: readonly Entry[]) {}

  /** The places of the entries that a filter lets through, in the order of the list. */
  find({ query = '', kind, place }: Filter): number[] {
    const words = fold(query)
      .split(/\s+/)
      .filter((word) => word !== '');
    const found: number[] = [];
    this.entries.forEach((entry, i) => {
      if (kind && entry.kind !== kind) return;
      if (place !== undefined && placeKey(entry.scope) !== place) return;
      if (words.length === 0 || words.every((word) => this.text(i).includes(word))) found.push(i);
    });
    return found;
  }

  private text(i: number): string {
    this.texts[i] ??= searchedText(this.entries[i]!);
    return this.texts[i]!;
  }
}

function searchedText({ term, variants, aliases, means, gloss, note, reading }: Entry): string {
  return fold(
    [term, ...(variants ?? []), ...(aliases ?? []), means, gloss.zh, gloss.en, note, reading].join('\n'),
  );
}

/** Where an entry holds, as one string: equal for equal places. */
export function placeKey(scope: HintScope | undefined): string {
  switch (scope?.kind) {
    case 'book':
      return `book:${scope.book}`;
    case 'site':
      return `site:${scope.host}`;
    case 'pack':
      return `pack:${scope.pack}`;
    default:
      return 'everywhere';
  }
}

/** The place that a string of {@link placeKey} names. */
export function placeOfKey(key: string): HintScope {
  const [, kind, name = ''] = /^(book|site|pack):(.*)$/s.exec(key) ?? [];
  if (kind === 'book') return { kind, book: name };
  if (kind === 'site') return { kind, host: name };
  return kind === 'pack' ? { kind, pack: name } : { kind: 'everywhere' };
}

/** The places at which entries hold, each once, in the order in which they turn up. */
export function placesOf(entries: readonly Entry[]): string[] {
  return [...new Set(entries.map(({ scope }) => placeKey(scope)))];
}
