import type { Attempt } from '../../components/ui/use-attempt';
import { changeStore, type Stored } from '../../utils/browser/settings-store';

/** The mended places that stay as they stand on their sites. */
export function useKept(stored: Stored | null, attempt: Attempt) {
  return {
    count: stored?.kept.length ?? 0,
    onForget: () => attempt(() => changeStore('forgetKept', undefined)),
  };
}
