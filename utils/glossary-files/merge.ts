import type { Entry } from '../hints/model';
import { fold } from '../script/fold';
import type { Draft, Row } from './model';

/** Rows that differ from an entry that is already there. */
export interface Difference {
  mine: Entry;
  theirs: Row;
  /** The parts that differ. */
  parts: (keyof Entry)[];
}

/** What a file would do to a glossary. Nothing is decided yet. */
export interface Merge {
  added: Row[];
  /** Rows that say nothing that is not there already. */
  same: number;
  differs: Difference[];
  /** Rows that say something else than an earlier row of the same file; the earlier one counts. */
  repeated: Row[];
}

/** What is done with a difference: the reader's entry stays, the file's parts replace it, or both stand beside each other. */
export type Choice = 'mine' | 'theirs' | 'both';

/**
 * Compares a file with a glossary. A row belongs to the entry with its id or, where none has it, to the one with the
 * same term, in whichever script, that holds at the same place.
 */
export function mergeRows(existing: readonly Entry[], rows: readonly Row[]): Merge {
  const byId = new Map(existing.map((entry) => [entry.id, entry]));
  const byKey = new Map<string, Entry>();
  for (const entry of existing) if (!byKey.has(keyOf(entry))) byKey.set(keyOf(entry), entry);
  const seen = new Map<string, Draft>();
  const merge: Merge = { added: [], same: 0, differs: [], repeated: [] };
  for (const row of rows) {
    const { draft } = row;
    const key = keyOf(draft);
    const earlier = seen.get(key);
    if (earlier) {
      if (partsThatDiffer(earlier, draft).length === 0) merge.same++;
      else merge.repeated.push(row);
      continue;
    }
    seen.set(key, draft);
    const mine = (draft.id !== undefined && byId.get(draft.id)) || byKey.get(key);
    const parts = mine ? partsThatDiffer(mine, draft) : [];
    if (!mine) merge.added.push(row);
    else if (parts.length === 0) merge.same++;
    else merge.differs.push({ mine, theirs: row, parts });
  }
  return merge;
}

/** What is new, and what becomes of entries that are there. */
export interface Outcome {
  added: Entry[];
  changed: Entry[];
}

/**
 * Carries out a merge.
 *
 * @param choiceOf what is done with a difference, by its place in the list
 * @param newId gives an id that no entry has
 * @param now milliseconds since 1970
 */
export function carryOut(
  { added, differs }: Pick<Merge, 'added' | 'differs'>,
  choiceOf: (place: number) => Choice,
  newId: () => string,
  now: number,
): Outcome {
  const taken = new Set<string>();
  const fresh = (draft: Draft): Entry => {
    const id = draft.id !== undefined && !taken.has(draft.id) ? draft.id : newId();
    taken.add(id);
    return entryOf(draft, id, now);
  };
  const outcome: Outcome = { added: [], changed: [] };
  for (const { draft } of added) outcome.added.push(fresh(draft));
  differs.forEach(({ mine, theirs }, place) => {
    const choice = choiceOf(place);
    if (choice === 'theirs') outcome.changed.push(withParts(mine, theirs.draft, now));
    if (choice === 'both') outcome.added.push(entryOf(theirs.draft, newId(), now));
  });
  return outcome;
}

function keyOf({ term, scope }: Pick<Draft, 'term' | 'scope'>): string {
  const where =
    scope?.kind === 'book' ? `book ${scope.book}` : scope?.kind === 'site' ? `site ${scope.host}` : '';
  return `${fold(term)}\n${fold(where)}`;
}

/** The parts of which a draft says something else; of what it leaves out it says nothing. */
function partsThatDiffer(mine: Entry | Draft, theirs: Draft): (keyof Entry)[] {
  const names = Object.keys(theirs) as (keyof Entry)[];
  return names.filter((name) => {
    if (KEPT.has(name)) return false;
    if (name === 'scope') return keyOf({ ...theirs, term: '' }) !== keyOf({ ...mine, term: '' });
    if (name !== 'gloss') return JSON.stringify(mine[name]) !== JSON.stringify(theirs[name]);
    const { zh, en } = theirs.gloss ?? {};
    return (
      (zh ?? mine.gloss?.zh ?? '') !== (mine.gloss?.zh ?? '') ||
      (en ?? mine.gloss?.en ?? '') !== (mine.gloss?.en ?? '')
    );
  });
}

/** What identifies an entry, and when it was written, is no difference. */
const KEPT: ReadonlySet<keyof Entry> = new Set(['id', 'created', 'changed', 'origin']);

function withParts(mine: Entry, { id: _, gloss, ...parts }: Draft, now: number): Entry {
  return { ...mine, ...parts, gloss: { ...mine.gloss, ...gloss }, changed: now };
}

function entryOf({ gloss, ...parts }: Draft, id: string, now: number): Entry {
  return { kind: 'term', created: now, ...parts, id, gloss: { zh: gloss?.zh ?? '', en: gloss?.en ?? '' } };
}
