import { identify } from '../script/identify';
import { isHant, type Script, type Side, type Target, type Variety } from '../script/model';
import type { PackName } from '../script/packs';
import { hasStrays } from '../script/repair/strays';
import { scriptSpans } from '../script/spans';

/** A conversion that stretches of a chapter need. */
export interface Conversion {
  from: Variety;
  to: Variety;
}

/**
 * Which conversions bring a chapter into the script the reader wants: one for its Simplified stretches, one for its
 * Traditional ones; null for stretches that are as wanted.
 *
 * @param phrases regional words are exchanged too; text of no particular region is then read as Taiwan's
 */
export function conversionsFor(
  script: Script,
  target: Target,
  phrases: boolean,
): Record<Side, Conversion | null> {
  if (target === 'original' || script === 'none') return { hans: null, hant: null };
  const region = isHant(script) ? script : 'hant';
  if (target === 'hans') {
    const from = region === 'hant' && phrases ? 'hant-TW' : region;
    return { hans: null, hant: { from, to: 'hans' } };
  }
  const isThere = region === target || target === 'hant';
  return { hans: { from: 'hans', to: target }, hant: isThere ? null : { from: region, to: target } };
}

/** After so many paragraphs others have their turn. */
const PARAGRAPHS_PER_STEP = 500;

/** The script of most of some paragraphs, and all scripts that stretches of them are in; in steps. */
export function* sidesOf(
  script: Script,
  paragraphs: readonly string[],
): Generator<undefined, { main: Side; present: Set<Side> }> {
  const main = isHant(script) ? 'hant' : script === 'mixed' ? identify(paragraphs.join('\n')).side : 'hans';
  const present = new Set<Side>();
  for (const [i, text] of paragraphs.entries()) {
    if (i % PARAGRAPHS_PER_STEP === PARAGRAPHS_PER_STEP - 1) yield;
    for (const { side } of scriptSpans(text, main)) present.add(side);
  }
  return { main, present };
}

/**
 * The dictionaries that tell which words characters make, where a chapter needs them for its repair: Traditional ones,
 * and Simplified ones with strays. In steps.
 */
export function* packsForRepair(
  script: Script,
  paragraphs: readonly string[],
): Generator<undefined, PackName[]> {
  const needs = isHant(script) || script === 'mixed' || (script === 'hans' && (yield* hasStrays(paragraphs)));
  return needs ? ['regions', 'to-hant', 'to-hans', 'context'] : [];
}
