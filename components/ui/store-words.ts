import type { StoreProblem } from '../../utils/settings/failures';
import type { MessageKey } from './translate';

/** Why something could not be read or saved, in words; `$1` takes what the browser said. */
export const STORE_WORDS = {
  silent: 'storeSilent',
  full: 'storeFull',
  refused: 'storeRefused',
  newer: 'storeNewer',
  broken: 'storeBroken',
} as const satisfies Record<StoreProblem['because'], MessageKey>;
