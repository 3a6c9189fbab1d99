import type { Entry } from '../model';
import { placeKey } from './search';

/** By what a list of entries can be sorted. */
export type SortField = 'term' | 'means' | 'gloss' | 'kind' | 'place' | 'changed';

export interface Order {
  field: SortField;
  down: boolean;
}

/**
 * Sorts places of a list. Text is in the order of Chinese dictionaries, by pinyin; equal ones stay as they stand in the
 * list.
 *
 * @param language in which explanations are compared
 */
export function sortPlaces(
  entries: readonly Entry[],
  places: readonly number[],
  { field, down }: Order,
  language: 'zh' | 'en',
): number[] {
  const keyed = places.map((place) => ({ place, key: keyOf(entries[place]!, field, language) }));
  if (field === 'changed') keyed.sort((a, b) => Number(a.key) - Number(b.key) || a.place - b.place);
  else sortTexts(keyed);
  const sorted = keyed.map(({ place }) => place);
  return down ? sorted.reverse() : sorted;
}

/**
 * Comparing two Chinese texts as dictionaries do takes a thousand times as long as comparing numbers. So the characters
 * that occur are sorted once, and texts are compared by the ranks of their characters.
 */
function sortTexts(keyed: { place: number; key: string }[]): void {
  const characters = [...new Set(keyed.flatMap(({ key }) => [...key]))];
  const { compare } = new Intl.Collator('zh-Hans-u-co-pinyin');
  const rank = new Map(
    characters.sort(compare).map((character, i) => [character, String.fromCodePoint(i + 1)]),
  );
  const ranked = keyed.map((one) => ({
    ...one,
    ranks: [...one.key].map((character) => rank.get(character)).join(''),
  }));
  ranked.sort((a, b) => (a.ranks < b.ranks ? -1 : a.ranks > b.ranks ? 1 : a.place - b.place));
  ranked.forEach((one, i) => {
    keyed[i] = one;
  });
}

/** So much of a text decides its place. */
const DECISIVE = 24;

function keyOf(entry: Entry, field: SortField, language: 'zh' | 'en'): string {
  switch (field) {
    case 'term':
    case 'kind':
      return entry[field].slice(0, DECISIVE);
    case 'means':
      return (entry.means ?? '').slice(0, DECISIVE);
    case 'gloss':
      return glossIn(entry, language).slice(0, DECISIVE);
    case 'place':
      return placeKey(entry.scope).slice(0, DECISIVE);
    case 'changed':
      return String(entry.changed ?? entry.created ?? 0);
  }
}

/** The explanation of an entry in a language, or in the other one where it has none. */
export function glossIn({ gloss }: Entry, language: 'zh' | 'en'): string {
  return gloss[language] || gloss[language === 'zh' ? 'en' : 'zh'];
}
