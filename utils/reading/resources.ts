import type { Chapter } from '../chapter/model';
import type { DictionaryName, Script, Target, Variety } from '../script/model';

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

/** Repairing Traditional characters needs the dictionary that tells which words they make. */
export function repairDictionary(chapter: Chapter): DictionaryName | null {
  return chapter.script === 'hant' || chapter.script === 'mixed' ? 'to-hant' : null;
}
