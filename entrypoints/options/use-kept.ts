import type { Attempt } from '../../components/ui/use-attempt';
import { changeStore, type Stored } from '../../utils/browser/settings-store';
import type { Kept } from '../../utils/script/repair/kept';

/** The mended places that stay as they stand on their sites. */
export function useKept(stored: Stored | null, attempt: Attempt) {
  return {
    kept: stored?.kept ?? [],
    onForget: (one: Kept) => attempt(() => changeStore('forgetOneKept', one)),
    onForgetAll: () => attempt(() => changeStore('forgetKept', undefined)),
  };
}
