import type { Pack } from '../model';

/** The built-in packs. */
export const PACKS: readonly Pack[] = [];
