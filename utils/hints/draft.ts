import type { Place } from './in-force';
import type { Entry, HintScope, TermKind } from './model';
import type { Suggestion } from './suggest/suggest';

/** An entry while the reader writes it. */
export interface Draft {
  /** The entry that it changes, or that it takes the place of; null for a new one. */
  base: Entry | null;
  term: string;
  kind: TermKind;
  means: string;
  gloss: string;
  reading: string;
  note: string;
  scope: 'book' | 'site' | 'everywhere';
}

/** Terms of a single character would be found in every other word. */
export const SHORTEST_TERM = 2;
export const LONGEST_TERM = 40;

/** A draft for words that the reader has selected. @param guess tells the kind of a name by its form */
export function draftFor(selected: string, { book }: Place, guess: (term: string) => TermKind | null): Draft {
  const term = selected.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TERM);
  return {
    base: null,
    term,
    kind: guess(term) ?? 'term',
    means: '',
    gloss: '',
    reading: '',
    note: '',
    scope: book === null ? 'everywhere' : 'book',
  };
}

/** The draft in which the reader changes an entry; what is not the reader's own becomes a copy for this book. */
export function draftOf(entry: Entry, { book }: Place, language: 'zh' | 'en'): Draft {
  const { term, kind, means = '', gloss, reading = '', note = '', scope } = entry;
  const own = scope?.kind === 'site' || scope?.kind === 'book' ? scope.kind : 'everywhere';
  const copied = book === null ? 'everywhere' : 'book';
  return {
    base: entry,
    term,
    kind,
    means,
    gloss: gloss[language],
    reading,
    note,
    scope: isOwn(entry) ? own : copied,
  };
}

/** True for what stands in the reader's own glossary. */
export function isOwn({ origin }: Entry): boolean {
  return origin !== 'pack' && origin !== 'text';
}

/** Whether a draft can be saved. */
export function isComplete({ term }: Draft): boolean {
  return [...term.trim()].length >= SHORTEST_TERM;
}

/**
 * The entry that a draft describes.
 *
 * @param id for an entry that is new in the reader's glossary
 * @param now milliseconds since 1970
 */
export function entryOfDraft(draft: Draft, place: Place, id: string, now: number): Entry {
  const { base, kind } = draft;
  const changes = base !== null && isOwn(base) ? base : null;
  const gloss = draft.gloss.trim();
  const isSameGloss = base !== null && [base.gloss.zh, base.gloss.en].includes(gloss);
  const { means: _, reading: __, note: ___, region: ____, ...rest } = base ?? { origin: 'reader' as const };
  return {
    ...rest,
    ...optional({ means: draft.means, reading: draft.reading, note: draft.note }),
    id: changes?.id ?? id,
    term: draft.term.trim(),
    kind,
    gloss: base && isSameGloss ? base.gloss : { zh: gloss, en: gloss },
    scope: scopeOf(draft, place),
    origin: changes?.origin ?? 'reader',
    created: changes?.created ?? now,
    changed: now,
  };
}

/** The entry for a suggestion that the reader takes; it holds for the book. */
export function entryOfSuggestion(
  { term, kind, real }: Suggestion,
  place: Place,
  id: string,
  now: number,
): Entry {
  return {
    id,
    term,
    kind,
    ...(real ? { means: real } : {}),
    gloss: { zh: '', en: '' },
    scope: place.book === null ? { kind: 'everywhere' } : { kind: 'book', book: place.book },
    origin: 'suggested',
    created: now,
    changed: now,
  };
}

function scopeOf({ base, scope }: Draft, { book, host }: Place): HintScope {
  if (base?.scope?.kind === scope && base && isOwn(base)) return base.scope;
  if (scope === 'book' && book !== null) return { kind: 'book', book };
  return scope === 'site' ? { kind: 'site', host } : { kind: 'everywhere' };
}

/** The fields that say something. */
function optional<T extends Record<string, string>>(fields: T): Partial<T> {
  const filled = Object.entries(fields).flatMap(([name, value]) =>
    value.trim() ? [[name, value.trim()]] : [],
  );
  return Object.fromEntries(filled) as Partial<T>;
}
