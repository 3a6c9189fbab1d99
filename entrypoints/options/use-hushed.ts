import type { Attempt } from '../../components/ui/use-attempt';
import { changeStore, type Stored } from '../../utils/browser/settings-store';

/** The terms that the reader does not want to see. */
export function useHushed(stored: Stored | null, attempt: Attempt) {
  return {
    count: stored?.hushed.length ?? 0,
    onForget: () => attempt(() => changeStore('forgetHushed', undefined)),
  };
}
