import { fold } from '../script/fold';
import type { Draft, Row } from './model';
import { shorten } from './rows';

/** Dictionaries list a word once for each reading and sense; a glossary explains it once. */
export function combineRows(rows: readonly Row[]): Row[] {
  const combined = new Map<string, Row>();
  for (const row of rows) {
    const key = fold(row.draft.term);
    const earlier = combined.get(key);
    combined.set(key, earlier ? { line: earlier.line, draft: together(earlier.draft, row.draft) } : row);
  }
  return [...combined.values()];
}

function together(one: Draft, other: Draft): Draft {
  const zh = joined(one.gloss?.zh, other.gloss?.zh, '；');
  const en = joined(one.gloss?.en, other.gloss?.en, '; ');
  const reading = joined(one.reading, other.reading, ' / ')?.slice(0, 200);
  return {
    ...one,
    ...(reading === undefined ? {} : { reading }),
    gloss: {
      ...(zh === undefined ? {} : { zh: shorten(zh) }),
      ...(en === undefined ? {} : { en: shorten(en) }),
    },
  };
}

function joined(one: string | undefined, other: string | undefined, between: string): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one.split(between).includes(other) ? one : one + between + other;
}
