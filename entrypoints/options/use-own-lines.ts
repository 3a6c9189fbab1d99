import type { Attempt } from '../../components/ui/use-attempt';
import { changeStore, type Stored } from '../../utils/browser/settings-store';
import type { OwnLine } from '../../utils/notices/own-lines';

/** The lines that the reader hides for good, or wants to see. */
export function useOwnLines(stored: Stored | null, attempt: Attempt) {
  return {
    lines: stored?.lines ?? [],
    onChange: (old: OwnLine | null, line: OwnLine | null) =>
      attempt(() => changeStore('changeLine', { old, line })),
  };
}
