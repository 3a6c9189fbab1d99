import type { GlossaryItem } from '../../components/glossary/model';
import type { Translate } from '../../components/ui/translate';
import type { ImportedList } from '../../utils/browser/glossary-database';
import type { GlossaryScope } from '../../utils/hints/imported';
import { placeOfKey } from '../../utils/hints/list/search';
import { PACKS } from '../../utils/hints/packs';

/** The id of the reader's own terms. */
export const OWN = 'own';

/** All glossaries, in the order in which they are listed. */
export function itemsOf(
  own: number,
  packsOff: readonly string[],
  imported: ImportedList,
  language: 'zh' | 'en',
  t: Translate,
): GlossaryItem[] {
  return [
    { id: OWN, kind: 'own', name: t('glossaryOwn'), count: own, on: true },
    ...PACKS.map(
      ({ id, name, entries }): GlossaryItem => ({
        id,
        kind: 'pack',
        name: name[language],
        count: entries.length,
        on: !packsOff.includes(id),
      }),
    ),
    ...imported.glossaries.map(
      ({ id, name, count, on }): GlossaryItem => ({ id, kind: 'imported', name, count, on }),
    ),
    ...imported.broken.map(
      (id): GlossaryItem => ({ id, kind: 'imported', name: id, count: 0, on: false, broken: true }),
    ),
  ];
}

/** The name of a place, for people. */
export function placeName(key: string, t: Translate): string {
  const scope = placeOfKey(key) as GlossaryScope;
  if (scope.kind === 'book') return `《${scope.book}》`;
  return scope.kind === 'site' ? scope.host : t('placeEverywhere');
}

/** The books and sites among places. */
export function namesAt(places: readonly string[]): { books: string[]; hosts: string[] } {
  const scopes = places.map(placeOfKey);
  return {
    books: scopes.flatMap((scope) => (scope.kind === 'book' ? [scope.book] : [])),
    hosts: scopes.flatMap((scope) => (scope.kind === 'site' ? [scope.host] : [])),
  };
}
