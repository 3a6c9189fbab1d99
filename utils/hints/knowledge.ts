import { definitionsIn } from './definitions';
import { PACKS } from './packs';
import { disguiseOf } from './suggest/disguises';
import { learnInSteps } from './suggest/learned';
import { kindOf } from './suggest/names';
import { suggestionsFor } from './suggest/suggest';

/** What is known of terms: the built-in packs, and how names are told. It is large, and lies in a file of its own. */
export const KNOWLEDGE = { packs: PACKS, definitionsIn, disguiseOf, kindOf, learnInSteps, suggestionsFor };

/** See {@link KNOWLEDGE}; whoever imports only this carries none of it. */
export type Knowledge = typeof KNOWLEDGE;
