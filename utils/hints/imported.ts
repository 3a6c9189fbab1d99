import * as v from 'valibot';
import type { HintScope } from './model';

/** Where an imported glossary holds, whatever its entries say. */
export type GlossaryScope = Exclude<HintScope, { kind: 'pack' }>;

/** What is known of an imported glossary without opening it. */
export interface ImportedGlossary {
  id: string;
  name: string;
  /** How many entries it has. */
  count: number;
  on: boolean;
  scope: GlossaryScope;
  /** When it was first imported, in milliseconds since 1970; earlier glossaries come first. */
  added: number;
}

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

const imported = v.looseObject({
  id: text,
  name: text,
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
  on: v.boolean(),
  scope: v.variant('kind', [
    v.object({ kind: v.literal('book'), book: text }),
    v.object({ kind: v.literal('site'), host: text }),
    v.object({ kind: v.literal('everywhere') }),
  ]),
  added: v.pipe(v.number(), v.minValue(0)),
});

/** Reads what is stored of an imported glossary; null where it is none. */
export function readImported(raw: unknown): ImportedGlossary | null {
  const result = v.safeParse(imported, raw);
  return result.success ? result.output : null;
}
