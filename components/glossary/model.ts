import type { Entry, TermKind } from '../../utils/hints/model';
import type { MessageKey } from '../ui/translate';

/** A glossary as the page lists it. */
export interface GlossaryItem {
  id: string;
  /** The reader's own terms; a built-in glossary, which cannot be changed; one that was imported. */
  kind: 'own' | 'pack' | 'imported';
  name: string;
  count: number;
  on: boolean;
  /** It is there, and this version cannot read it. */
  broken?: boolean;
}

/** The names of kinds of terms, in the order in which they are offered. */
export const KIND_NAMES = {
  person: 'kindPerson',
  place: 'kindPlace',
  organisation: 'kindOrganisation',
  work: 'kindWork',
  technique: 'kindTechnique',
  rank: 'kindRank',
  term: 'kindTerm',
  slang: 'kindSlang',
  'stand-in': 'kindStandIn',
} as const satisfies Record<TermKind, MessageKey>;

/** All kinds of terms. */
export const KINDS = Object.keys(KIND_NAMES) as TermKind[];

/** The columns of the table, from left to right. */
export const COLUMNS = ['select', 'term', 'means', 'gloss', 'kind', 'place', 'on', 'more'] as const;
export type ColumnName = (typeof COLUMNS)[number];

/** What can be written in the table itself. */
export type WrittenField = 'term' | 'means' | 'gloss' | 'kind';

/** An entry with one field written anew; null where that would be no entry. */
export function withField(
  entry: Entry,
  field: WrittenField,
  text: string,
  language: 'zh' | 'en',
): Entry | null {
  const value = text.trim();
  if (field === 'term') return value === '' ? null : { ...entry, term: value };
  if (field === 'kind') return { ...entry, kind: value as TermKind };
  if (field === 'gloss') return { ...entry, gloss: { ...entry.gloss, [glossField(entry, language)]: value } };
  const { means: _, ...rest } = entry;
  return value === '' ? rest : { ...rest, means: value };
}

/** The language of the explanation that the table shows. */
export function glossField({ gloss }: Entry, language: 'zh' | 'en'): 'zh' | 'en' {
  const other = language === 'zh' ? 'en' : 'zh';
  return gloss[language] === '' && gloss[other] !== '' ? other : language;
}
