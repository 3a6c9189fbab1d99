import type { Script, Target, Variety } from '../script/model';
import type { PackName } from '../script/packs';

/** A conversion that a chapter needs; null where it is shown as it is. */
export interface Conversion {
  from: Variety;
  to: Variety;
}

/**
 * Which conversion brings a chapter of a script into the script the reader wants. A chapter of both scripts is taken for the
 * one that is not wanted, so that what is already as wanted stays.
 */
export function conversionFor(script: Script, target: Target): Conversion | null {
  if (target === 'original' || script === 'none') return null;
  if (target === 'hans') return script === 'hans' ? null : { from: 'hant', to: 'hans' };
  if (script !== 'hant') return { from: 'hans', to: target };
  return target === 'hant' ? null : { from: 'hant', to: target };
}

/** Repairing Traditional characters needs the dictionaries that tell which words they make. */
export function packsForRepair(script: Script): PackName[] {
  return script === 'hant' || script === 'mixed' ? ['regions', 'to-hant'] : [];
}
