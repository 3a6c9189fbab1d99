import type { Pack } from '../model';
import { measures } from './cultivation/measures';
import { cultivationWords } from './cultivation/words';

/** Ranks, arts and things of cultivation novels, and the measures of old. */
export const cultivation: Pack = {
  id: 'cultivation',
  name: { zh: '修真', en: 'Cultivation' },
  entries: [...cultivationWords, ...measures],
};
