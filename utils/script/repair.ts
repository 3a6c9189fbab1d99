import type { Edit } from '../text/edits';
import type { Packs } from './packs';
import { caseEdits } from './repair-case';
import { characterEdits } from './repair-characters';
import { punctuationEdits } from './repair-punctuation';

/** What repairs need. */
export interface RepairResources {
  /** The Simplified → Traditional dictionaries; without them no characters are mended. */
  packs?: Packs;
  /** How Latin terms are rightly written, by their form in small letters. */
  caseForms: ReadonlyMap<string, string>;
}

/**
 * Mends text that careless tools have damaged: Traditional characters that a converter chose wrongly, Latin terms in
 * small letters, half-width punctuation between Han characters.
 *
 * @param paragraphs the whole chapter, whose other places are evidence
 * @param wanted which kinds are mended
 * @returns the edits of each paragraph
 */
export function repairEdits(
  paragraphs: readonly string[],
  wanted: { characters: boolean; case: boolean; punctuation: boolean },
  resources: RepairResources,
): Edit[][] {
  const characters = wanted.characters && resources.packs ? characterEdits(paragraphs, resources.packs) : [];
  return paragraphs.map((text, i) =>
    [
      ...(characters[i] ?? []),
      ...(wanted.case ? caseEdits(text, resources.caseForms) : []),
      ...(wanted.punctuation ? punctuationEdits(text) : []),
    ].sort((a, b) => a.start - b.start),
  );
}
