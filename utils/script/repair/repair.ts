import { composeEdits } from '../../text/compose';
import type { Edit } from '../../text/edits';
import { applyEdits } from '../../text/edits';
import { runSteps } from '../../text/steps';
import type { Packs } from '../packs';
import { caseEdits } from './case';
import { characterEdits } from './characters';
import { punctuationEdits } from './punctuation';
import { watermarkEdits } from './watermarks';

/** What repairs need. */
export interface RepairResources {
  /** The dictionaries of both directions and the context; without them no characters are mended. */
  packs?: Packs;
  /** How Latin terms are rightly written, by their form in small letters. */
  caseForms: ReadonlyMap<string, string>;
}

/**
 * Mends text that careless tools have damaged, in steps: Traditional characters that a converter chose wrongly, Latin
 * terms in small letters, half-width punctuation and spaces between Han characters. Watermarks go first, together with
 * the punctuation, since they hide words from the other repairs.
 *
 * @param paragraphs the whole chapter, whose other places are evidence
 * @param wanted which kinds are mended
 * @returns the edits of each paragraph
 */
export function* repairInSteps(
  paragraphs: readonly string[],
  wanted: { characters: boolean; case: boolean; punctuation: boolean },
  resources: RepairResources,
): Generator<undefined, Edit[][]> {
  const watermarks = wanted.punctuation ? yield* watermarkEdits(paragraphs) : paragraphs.map(() => []);
  yield;
  const texts = paragraphs.map((text, i) => applyEdits(text, watermarks[i]!));
  const characters =
    wanted.characters && resources.packs ? yield* characterEdits(texts, resources.packs) : [];
  const repairs: Edit[][] = [];
  for (const [i, text] of texts.entries()) {
    const edits = [
      ...(characters[i] ?? []),
      ...(wanted.case ? caseEdits(text, resources.caseForms) : []),
      ...(wanted.punctuation ? punctuationEdits(text) : []),
    ];
    const sorted = edits.sort((a, b) => a.start - b.start);
    repairs.push(composeEdits(paragraphs[i]!, watermarks[i]!, sorted));
    yield;
  }
  return repairs;
}

/** {@link repairInSteps} in one go. */
export function repairEdits(...args: Parameters<typeof repairInSteps>): Edit[][] {
  return runSteps(repairInSteps(...args));
}
