import type { PackName } from '../script/packs';
import type { Settings } from '../settings/model';

/**
 * The files that a chapter will most likely ask for, as far as the settings tell: who reads Traditional mostly has
 * Simplified pages converted, and the reverse. What is left out is loaded when a page turns out to need it.
 */
export function filesAhead({ script, context, hints, repair }: Settings): (PackName | 'hints')[] {
  const files: (PackName | 'hints')[] = hints || repair.case ? ['hints'] : [];
  if (script === 'original') return files;
  if (script === 'hans') return [...files, 'regions', 'to-hans'];
  return [...files, 'regions', 'to-hant', ...(context ? (['context'] as const) : [])];
}
