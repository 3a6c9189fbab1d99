import type { Pack } from '../model';
import { cultivation } from './cultivation';
import { novelJargon } from './novel-jargon';
import { regional } from './regional';
import { standIns } from './stand-ins';
import { tech } from './tech';

/** The built-in packs. Where two claim the same word, the earlier one has it. */
export const PACKS: readonly Pack[] = [tech, standIns, novelJargon, cultivation, regional];
